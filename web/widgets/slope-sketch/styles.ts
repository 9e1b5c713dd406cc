import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const sketchStyles = css`
  .curve {
    position: relative;
    block-size: 12rem;
  }
  .curve canvas {
    position: absolute;
    inset: 0;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    min-block-size: 1.5rem;
    margin: 0 0 var(--space-1);
    font-size: 0.9375rem;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .pen {
    stroke: var(--text);
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-2);
    margin: var(--space-2) 0 0;
  }
  .points {
    font-size: 2rem;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  meter {
    flex: 1 1 8rem;
    block-size: 1rem;
  }
  ${controlsBelow}
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  ${drawers}
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: var(--space-2);
    padding-block-end: var(--space-3);
  }
  .fields label {
    display: grid;
    gap: 2px;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .fields .field {
    inline-size: 100%;
    min-inline-size: 0;
  }
`;
