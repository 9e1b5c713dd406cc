import { css } from "lit";
import { controlsBelow, drawers, pressedPresets, remark } from "../figure/layout.styles.ts";

export const signalStyles = css`
  .chart {
    position: relative;
    block-size: 15rem;
  }
  .chart + .chart {
    margin-block-start: var(--space-2);
  }
  .chart canvas,
  .histogram canvas {
    position: absolute;
    inset: 0;
  }
  .caption {
    margin: var(--space-3) 0 var(--space-2);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.25rem), 1fr));
    gap: var(--space-3);
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
    line-height: 1.3;
  }
  .histogram {
    position: relative;
    block-size: 8rem;
  }
  .beyond {
    min-block-size: 1.4em;
  }
  ${controlsBelow}
  .presets,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  progress {
    flex: 0 1 10rem;
    accent-color: var(--accent);
  }
  .presets {
    margin-block-start: var(--space-1);
  }
  ${pressedPresets}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  ${remark}
  ${drawers}
  details data-table {
    margin-block-end: var(--space-3);
  }
`;
