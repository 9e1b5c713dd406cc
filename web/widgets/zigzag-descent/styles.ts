import { css } from "lit";
import { buttonRow, controlsBelow, dragHandles, drawers } from "../figure/layout.styles.ts";

export const descentStyles = css`
  :host {
    container-type: inline-size;
  }
  .planes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  figure {
    margin: 0;
    max-inline-size: 30rem;
  }
  figcaption {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-weight: 600;
  }
  .plane {
    position: relative;
  }
  .plane svg {
    display: block;
    inline-size: 100%;
    overflow: hidden;
  }
  .plane svg svg {
    inline-size: auto;
  }
  .handles {
    position: absolute;
    inset: 0;
  }
  text {
    fill: var(--text-muted);
    font-size: 0.17px;
    font-variant-numeric: tabular-nums;
  }
  .tag {
    fill: var(--text);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 0.06px;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .frame,
  .axis,
  .contour {
    fill: none;
    stroke: var(--line);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .frame {
    stroke: var(--text-muted);
  }
  .axis {
    stroke: var(--line-strong);
    stroke-dasharray: 2 4;
  }
  .contour {
    stroke: var(--line-strong);
    opacity: 0.65;
  }
  .allowed {
    fill: var(--accent);
    opacity: 0.13;
  }
  .path {
    fill: none;
    stroke-width: 2px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .tip {
    stroke: var(--surface);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  ${dragHandles}
  .mark {
    fill: none;
    stroke: var(--text);
    stroke-width: 2.5px;
    vector-effect: non-scaling-stroke;
  }
  .fill-1 {
    fill: var(--function-1);
  }
  .fill-2 {
    fill: var(--function-2);
  }
  .fill-3 {
    fill: var(--function-3);
  }
  .fill-4 {
    fill: var(--function-4);
  }
  .fill-5 {
    fill: var(--function-5);
  }
  .fill-6 {
    fill: var(--function-6);
  }
  .fill-7 {
    fill: var(--function-7);
  }
  .fill-8 {
    fill: var(--function-8);
  }
  ${controlsBelow}
  ${buttonRow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  ${drawers}
  details .sliders,
  details function-menu {
    padding-block-end: var(--space-3);
  }
`;
