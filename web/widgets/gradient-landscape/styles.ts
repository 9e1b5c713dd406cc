import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const landscapeStyles = css`
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: var(--space-4);
    /* As much as three layers take, so that nothing moves when the numbers come. */
    min-block-size: 19rem;
  }
  figure {
    margin: 0;
    min-inline-size: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding-block-end: var(--space-2);
    font-weight: 600;
  }
  .weights {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .landscape {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) minmax(3.75rem, max-content);
    align-items: end;
    column-gap: var(--space-2);
  }
  .place,
  .size {
    padding-block-end: 0.2rem;
    font-size: 0.875rem;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .place {
    color: var(--text-muted);
  }
  .zero {
    display: block;
    color: var(--text-muted);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .hill {
    display: block;
    inline-size: 100%;
    block-size: 3.75rem;
    padding-block-start: 0.5rem;
    box-sizing: border-box;
    border-block-end: 1px solid var(--line-strong);
    background: var(--surface-sunken);
  }
  .hill line {
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--line);
    stroke-width: 1px;
  }
  .median {
    stroke: var(--text);
    stroke-width: 2px;
  }
  .axis {
    grid-column: 2;
    inline-size: 100%;
    block-size: 1.75rem;
    overflow: visible;
    fill: var(--text-muted);
    font-size: 0.8125rem;
  }
  .axis text {
    transform: translateY(0.4em);
  }
  .power {
    font-size: 0.85em;
  }
  .hill-1 path { fill: var(--function-1); }
  .hill-2 path { fill: var(--function-2); }
  .hill-3 path { fill: var(--function-3); }
  .hill-4 path { fill: var(--function-4); }
  .hill-5 path { fill: var(--function-5); }
  .hill-6 path { fill: var(--function-6); }
  .hill-7 path { fill: var(--function-7); }
  .hill-8 path { fill: var(--function-8); }
  .key {
    margin: var(--space-3) 0 0;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  ${controlsBelow}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  ${drawers}
  details > :not(summary) {
    margin-block-end: var(--space-3);
  }
`;
