import { css } from "lit";

/** The mirror below the text lies in the same cell, wraps alike, gives the cell its height and carries the underline. */
export const expressionFieldStyles = css`
  :host {
    display: block;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--space-2);
  }
  label {
    padding-block: 0.8rem;
    font-family: var(--font-body);
    font-size: 1.25rem;
    line-height: 1.4;
    white-space: nowrap;
  }
  .box {
    display: grid;
    max-block-size: 13rem;
    overflow-y: auto;
    border: 2px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .box:focus-within {
    border-color: var(--accent);
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .box.wrong {
    border-color: var(--warning);
  }
  .text {
    grid-area: 1 / 1;
    inline-size: 100%;
    margin: 0;
    padding: 0.75rem;
    border: 0;
    font-family: var(--font-mono);
    font-size: 1.1875rem;
    font-variant-ligatures: none;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    word-break: normal;
    direction: ltr;
  }
  .mirror {
    color: transparent;
    pointer-events: none;
    user-select: none;
  }
  textarea {
    overflow: hidden;
    outline: none;
    resize: none;
    background: none;
    color: var(--text);
  }
  textarea:focus-visible {
    outline: none;
  }
  mark {
    border-radius: 2px;
    background: color-mix(in srgb, var(--warning) 18%, transparent);
    color: transparent;
    text-decoration: underline wavy var(--warning) 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 4px;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 var(--space-2);
    min-block-size: 44px;
  }
  slot[hidden] {
    display: none;
  }
  .below .note,
  ::slotted(*) {
    flex: 1 1 12rem;
    margin: 0;
    padding-block: 0.6rem;
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .below .note:empty {
    flex: 0 0 0;
    margin-inline-end: calc(-1 * var(--space-2));
    padding: 0;
  }
  /* What was typed may hold marks that turn the writing round. */
  code {
    unicode-bidi: isolate;
    font-family: var(--font-mono);
    font-size: 0.9375em;
  }
  @media (forced-colors: active) {
    mark {
      text-decoration-color: Mark;
      background: Mark;
    }
  }
  @media (max-width: 30rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    label {
      padding-block: 0 var(--space-1);
    }
  }
`;
