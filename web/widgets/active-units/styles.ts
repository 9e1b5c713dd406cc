import { css } from "lit";
import { buttonRow, controlsBelow, drawers, swatchCaption } from "../figure/layout.styles.ts";

export const unitsStyles = css`
  .layers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  figure {
    margin: 0;
    max-inline-size: 22rem;
  }
  ${swatchCaption}
  .count {
    margin: var(--space-1) 0 0;
    font-variant-numeric: tabular-nums;
  }
  .cells {
    display: block;
    inline-size: 100%;
  }
  .ground {
    fill: var(--surface-sunken);
  }
  .cover {
    fill: var(--line);
  }
  .silent {
    fill: var(--text-muted);
  }
  .positive {
    fill: var(--text);
  }
  .negative {
    fill: none;
    stroke: var(--text);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .positive.unit-1 { fill: var(--function-1); }
  .positive.unit-2 { fill: var(--function-2); }
  .positive.unit-3 { fill: var(--function-3); }
  .positive.unit-4 { fill: var(--function-4); }
  .positive.unit-5 { fill: var(--function-5); }
  .positive.unit-6 { fill: var(--function-6); }
  .positive.unit-7 { fill: var(--function-7); }
  .positive.unit-8 { fill: var(--function-8); }
  .negative.unit-1 { stroke: var(--function-1); }
  .negative.unit-2 { stroke: var(--function-2); }
  .negative.unit-3 { stroke: var(--function-3); }
  .negative.unit-4 { stroke: var(--function-4); }
  .negative.unit-5 { stroke: var(--function-5); }
  .negative.unit-6 { stroke: var(--function-6); }
  .negative.unit-7 { stroke: var(--function-7); }
  .negative.unit-8 { stroke: var(--function-8); }
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
    inline-size: 1rem;
    block-size: 1rem;
  }
  ${controlsBelow}
  ${buttonRow}
  ${drawers}
  details > :not(summary) {
    margin-block-end: var(--space-3);
  }
`;
