import { css } from "lit";
import { controlsBelow, drawers, remark } from "../figure/layout.styles.ts";

export const momentStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: var(--space-3);
  }
  .chart {
    position: relative;
    block-size: 21rem;
    min-inline-size: 0;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .key,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  .key {
    margin-block-end: var(--space-2);
    font-weight: 600;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .row {
    gap: var(--space-2);
  }
  ${controlsBelow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  ${remark}
  ${drawers}
  details data-table {
    margin-block-end: var(--space-3);
  }
`;
