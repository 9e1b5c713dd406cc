import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const sweepStyles = css`
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
  .chart {
    position: relative;
    block-size: 20rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  ${controlsBelow}
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
  }
  .against {
    display: grid;
    gap: var(--space-1);
  }
  ${drawers}
`;
