import { css } from "lit";

/** What every figure shares; colours and spaces come from the page's tokens. */
export const figureStyles = css`
  :host {
    display: block;
    margin-block: var(--space-5, 2rem);
    color: var(--text);
  }

  :host([hidden]) {
    display: none;
  }

  .sentence {
    margin: var(--space-3, 0.75rem) 0 0;
    color: var(--text-muted);
    /* Two lines are kept free, so that a longer sentence does not push the page about. */
    min-block-size: 3em;
    line-height: 1.5;
  }

  .problem,
  .failure {
    margin: var(--space-3, 0.75rem) 0 0;
    padding: var(--space-3, 0.75rem);
    border-inline-start: 4px solid var(--warning);
    background: var(--surface-raised);
    border-radius: var(--radius, 6px);
  }

  .failure p {
    margin: 0 0 var(--space-2, 0.5rem);
  }

  .fixed {
    margin: var(--space-3, 0.75rem) 0 0;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }

  :is([data-sets], [data-changes])[hidden],
  .shortcuts:not(:has(button:not([hidden]))) {
    display: none;
  }

  [data-sets][inert] {
    opacity: 0.6;
  }

  /* On paper nothing can be set or unfolded. What is set, the sentence says. */
  @media print {
    [data-sets],
    details:not([open]),
    :is(fieldset, [role="group"]):has(.button):not(:has(canvas, svg, input, select, table, textarea, p)) {
      display: none !important;
    }

    .sentence {
      min-block-size: 0;
    }
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
`;
