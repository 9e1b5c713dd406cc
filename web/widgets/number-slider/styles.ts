import { css } from "lit";

export const sliderStyles = css`
  :host {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--space-2);
  }
  input[type="range"] {
    /* Where less than this is left beside the field, the slider takes a line of its own. */
    flex: 1 1 9rem;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
  input[type="range"]:focus-visible {
    border-radius: var(--radius);
    outline-offset: -5px;
  }
  .exact {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-2);
  }
  .field {
    inline-size: 5.5rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .unit:empty {
    display: none;
  }
  .reset {
    padding: 0;
    font-size: 1.125rem;
  }
  .reset:disabled {
    opacity: 0.45;
  }
`;
