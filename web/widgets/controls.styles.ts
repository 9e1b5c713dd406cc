import { css } from "lit";

/** What every control and figure shares: sizes fit for a thumb, one focus ring, buttons and fields from the tokens. */
export const controlStyles = css`
  :host {
    color: var(--text);
    font-family: var(--font-ui);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  /* Not by inheritance: an open <details> breaks the chain. */
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend,
  .label {
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
    font-size: 0.9375rem;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover:not(:disabled) {
    border-color: var(--accent);
  }
  .button:active:not(:disabled) {
    background: var(--accent-soft);
  }
  .button:disabled {
    color: var(--text-muted);
    cursor: default;
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-text);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.quiet:not(:disabled) {
    color: var(--accent);
  }
  .field {
    min-block-size: 44px;
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .field[aria-invalid="true"] {
    border-color: var(--warning);
  }
  .note {
    margin: 0;
    color: var(--text-muted);
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .note.warning {
    color: var(--warning);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    /* Nothing can be pressed on paper. */
    .button {
      display: none !important;
    }
    /* Drawn for the screen, unless the page's own button had it drawn anew for the paper. */
    canvas {
      max-inline-size: 100%;
      max-block-size: 100%;
      object-fit: contain;
      object-position: left top;
    }
  }
`;
