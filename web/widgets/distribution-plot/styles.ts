import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const distributionStyles = css`
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--space-4) var(--space-3);
    min-block-size: 14rem;
  }
  .panel {
    min-inline-size: 0;
  }
  .name {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .chart {
    position: relative;
    block-size: 11rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .facts {
    margin: var(--space-1) 0 0;
    padding: 0;
    list-style: none;
    color: var(--text-muted);
    font-size: 0.875rem;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  ${controlsBelow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  ${drawers}
`;
