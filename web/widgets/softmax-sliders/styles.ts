import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const softmaxStyles = css`
  :host {
    container-type: inline-size;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    max-inline-size: 42rem;
  }
  h3 {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .columns {
    display: flex;
    gap: var(--space-1);
  }
  .column {
    display: grid;
    flex: 1 1 44px;
    gap: var(--space-1);
    min-inline-size: 0;
    max-inline-size: 7rem;
    justify-items: center;
  }
  .name {
    font-weight: 600;
  }
  .track {
    inline-size: 100%;
    min-inline-size: 44px;
    block-size: 11rem;
    background: var(--surface-sunken);
  }
  .track[role="slider"] {
    cursor: ns-resize;
    /* Up and down moves the bar; sideways scrolls. */
    touch-action: pan-x;
  }
  .shares .track {
    block-size: 8rem;
  }
  .track svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .bar {
    fill: var(--line-strong);
  }
  .shares .bar {
    fill: var(--function-7);
  }
  .chosen .bar {
    fill: var(--accent);
  }
  .chosen .name {
    text-decoration: underline 3px var(--accent);
    text-underline-offset: 0.2em;
  }
  .knob {
    fill: var(--text);
  }
  .zero {
    stroke: var(--text);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .column .field {
    inline-size: 100%;
    max-inline-size: 5rem;
    min-inline-size: 44px;
    padding: 0 2px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .number {
    min-block-size: 1.5em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }
  .total,
  .gradient {
    margin: 0;
  }
  ${controlsBelow}
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    align-items: end;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  ${drawers}
  .gradient {
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
  @container (max-width: 24rem) {
    .number,
    .column .field {
      font-size: 0.8125rem;
    }
  }
`;
