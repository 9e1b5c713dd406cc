import { css } from "lit";
import { buttonRow, controlsBelow, drawers, swatchCaption } from "../figure/layout.styles.ts";

export const neededStyles = css`
  :host {
    container-type: inline-size;
  }
  .views {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3) var(--space-4);
  }
  figure {
    margin: 0;
    max-inline-size: 26rem;
  }
  ${swatchCaption}
  .map {
    position: relative;
    aspect-ratio: 1;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .frame {
    fill: none;
    stroke: var(--text-muted);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .one {
    fill: var(--text);
    stroke: var(--surface);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .zero {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 1.25px;
    vector-effect: non-scaling-stroke;
  }
  .score {
    margin: var(--space-1) 0 0;
    font-variant-numeric: tabular-nums;
  }
  .chart {
    position: relative;
    min-block-size: 15rem;
    min-inline-size: 0;
  }
  .loss {
    max-inline-size: none;
  }
  ${controlsBelow}
  ${buttonRow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  ${drawers}
  details > :not(summary) {
    margin-block-end: var(--space-3);
  }
  @container (min-width: 28rem) {
    .views {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .loss {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 52rem) {
    .views {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .loss {
      grid-column: auto;
    }
  }
`;
