import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const checkStyles = css`
  .results,
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--space-3);
  }
  .result {
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .name {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: 0;
    font-weight: 600;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: var(--space-2) 0;
  }
  dt {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
    min-inline-size: 5rem;
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .verdict {
    margin: 0;
    font-size: 0.9375rem;
  }
  .charts {
    margin-block-start: var(--space-3);
  }
  .chart {
    position: relative;
    block-size: 13rem;
    min-inline-size: 0;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  ${controlsBelow}
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  number-slider {
    max-inline-size: 30rem;
  }
  ${drawers}
  details data-table {
    margin-block-end: var(--space-3);
  }
`;
