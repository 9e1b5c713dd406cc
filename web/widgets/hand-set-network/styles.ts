import { css } from "lit";
import { buttonRow, controlsBelow, drawers, swatchCaption } from "../figure/layout.styles.ts";

export const handSetStyles = css`
  .maps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
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
    position: absolute;
    /* As wide and high as the frame: 3 of 3.3 units. */
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 90.909%;
    block-size: 90.909%;
  }
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  text {
    fill: var(--text-muted);
    font-size: 0.15px;
    font-variant-numeric: tabular-nums;
  }
  .frame {
    fill: none;
    stroke: var(--text-muted);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .hinge {
    stroke: var(--text);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
    opacity: 0.75;
  }
  .hinge-1 {
    stroke-dasharray: 7 4;
  }
  .hinge-2 {
    stroke-dasharray: 2 4;
  }
  .one {
    fill: var(--text);
    stroke: var(--surface);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .zero {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 2.5px;
    vector-effect: non-scaling-stroke;
  }
  .verdict {
    fill: var(--text);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 0.05px;
    stroke-linejoin: round;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: var(--space-3) 0 0;
    padding: 0;
    font-size: 0.9375rem;
    list-style: none;
  }
  .key li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .key svg {
    inline-size: 1.5rem;
    block-size: 1rem;
  }
  .low {
    fill: var(--function-3);
  }
  .high {
    fill: var(--function-7);
  }
  ${controlsBelow}
  ${buttonRow}
  .formula {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .unit,
  .term {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  .term {
    flex-wrap: nowrap;
  }
  .unit > i {
    min-inline-size: 4.25rem;
    text-align: end;
  }
  .field {
    inline-size: 4rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 30rem) {
    .unit > i {
      min-inline-size: 100%;
      text-align: start;
    }
    .field {
      inline-size: 3.25rem;
    }
  }
  ${drawers}
  details > :not(summary) {
    margin-block-end: var(--space-3);
  }
`;
