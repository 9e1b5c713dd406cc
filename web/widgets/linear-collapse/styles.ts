import { css } from "lit";
import { buttonRow, controlsBelow, dragHandles, drawers } from "../figure/layout.styles.ts";

export const collapseStyles = css`
  :host {
    container-type: inline-size;
  }
  .views {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4) var(--space-5);
    align-items: start;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    max-inline-size: 28rem;
  }
  h3 {
    margin: 0;
    font-size: 1rem;
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
  .plane .handles {
    position: absolute;
    inset: 0;
    block-size: 100%;
  }
  text {
    fill: var(--text-muted);
    font-size: 0.085px;
    font-variant-numeric: tabular-nums;
  }
  .frame,
  .axis,
  .original,
  .line {
    fill: none;
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
  .original {
    stroke: var(--line-strong);
    stroke-dasharray: 5 4;
  }
  .line {
    stroke: var(--text);
    /* Not opacity: it would make a layer of each line, and their rounding darkens the ground. */
    stroke-opacity: 0.45;
  }
  .own-axis {
    stroke-width: 2px;
    stroke-opacity: 0.9;
  }
  .square {
    fill-opacity: 0.3;
  }
  .quadrant-1 {
    fill: var(--function-7);
  }
  .quadrant-2 {
    fill: var(--function-3);
  }
  .quadrant-3 {
    fill: var(--function-5);
  }
  .quadrant-4 {
    fill: var(--function-4);
  }
  .arrow {
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }
  .arrow.unit-x {
    stroke: var(--function-2);
  }
  .arrow.unit-y {
    stroke: var(--function-6);
  }
  .tip.unit-x,
  .unit-x .grip {
    fill: var(--function-2);
  }
  .tip.unit-y,
  .unit-y .grip {
    fill: var(--function-6);
  }
  .origin .grip {
    fill: var(--text);
  }
  .grip {
    stroke: var(--surface);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  ${dragHandles}
  .layer-fields {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .layer-fields i {
    font-size: 1.125rem;
  }
  .matrix {
    display: inline-grid;
    grid-template-columns: auto auto;
    gap: 0 0.75em;
    padding: 0.125rem 0.5rem;
    border-inline: 2px solid var(--text-muted);
    border-radius: 9px;
    vertical-align: middle;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .matrix.column {
    grid-template-columns: auto;
  }
  .fields {
    gap: var(--space-1);
    padding: var(--space-1) var(--space-2);
  }
  .field {
    inline-size: 3.25rem;
    padding-inline: var(--space-1);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 22rem) {
    .layer-fields .field {
      inline-size: 3.125rem;
    }
    .layer-fields {
      column-gap: var(--space-1);
    }
  }
  .product {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    min-block-size: 9.5rem;
    align-content: start;
  }
  .product p {
    margin: 0;
  }
  .equation {
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  /* A sign stays with what follows it. */
  .kept {
    white-space: nowrap;
  }
  .strip {
    display: block;
    inline-size: 100%;
    block-size: 28px;
  }
  .strip text {
    fill: var(--text-muted);
    font-size: 0.8125rem;
  }
  .strip .taken-text {
    fill: var(--accent-text);
    font-weight: 600;
  }
  .box {
    fill: none;
    stroke: var(--line-strong);
  }
  .taken {
    fill: var(--accent);
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
  @container (min-width: 36rem) {
    .views {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
