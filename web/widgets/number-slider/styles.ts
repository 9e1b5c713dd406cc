import { css } from "lit";

export const sliderStyles = css`
  :host {
    display: block;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) auto auto auto;
    align-items: center;
    column-gap: var(--space-2);
  }
  input[type="range"] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
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
    grid-column: -2;
    padding: 0;
    font-size: 1.125rem;
  }
  .reset:disabled {
    opacity: 0.45;
  }
`;
