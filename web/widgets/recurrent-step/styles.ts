import { css } from "lit";
import { controlsBelow, drawers, pressedPresets, remark } from "../figure/layout.styles.ts";

export const recurrentStyles = css`
  .chart {
    position: relative;
    block-size: 15rem;
  }
  .chart + .chart {
    margin-block-start: var(--space-2);
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  ${controlsBelow}
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  ${pressedPresets}
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
