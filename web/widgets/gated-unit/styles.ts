import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const gateStyles = css`
  :host {
    container-type: inline-size;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3) var(--space-5);
    align-items: start;
  }
  .stage {
    position: relative;
    inline-size: 100%;
    max-inline-size: 30rem;
    aspect-ratio: 1;
  }
  canvas {
    position: absolute;
    /* As wide and high as the frame: 8 of 8.7 units. */
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 91.954%;
    block-size: 91.954%;
  }
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  .stage text {
    fill: var(--text-muted);
    font-size: 0.38px;
    font-variant-numeric: tabular-nums;
  }
  .stage .axis-name {
    fill: var(--text);
    font-style: italic;
    font-weight: 600;
  }
  .frame {
    fill: none;
    stroke: var(--text-muted);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .guide {
    stroke: var(--text);
    stroke-width: 1px;
    stroke-dasharray: 2 4;
    vector-effect: non-scaling-stroke;
    opacity: 0.7;
  }
  .arrow {
    stroke: var(--text);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }
  .head {
    fill: var(--text);
  }
  .point {
    cursor: grab;
    touch-action: none;
  }
  .point:active {
    cursor: grabbing;
  }
  .point:focus-visible {
    /* The ring below is the mark; this one shows only where colours are forced, and strokes may be lost. */
    outline: 2px solid transparent;
  }
  .reach {
    fill: transparent;
  }
  .point:focus-visible .reach {
    stroke: var(--focus);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }
  .mark {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 2.5px;
    vector-effect: non-scaling-stroke;
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    max-inline-size: 30rem;
  }
  .legend {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .legend text {
    fill: var(--text);
    font-size: 3.6px;
    font-variant-numeric: tabular-nums;
  }
  .tick {
    stroke: var(--text);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .gate {
    margin: 0;
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  ${controlsBelow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  ${drawers}
  @container (min-width: 48rem) {
    .view {
      grid-template-columns: minmax(0, 30rem) minmax(0, 1fr);
    }
  }
`;
