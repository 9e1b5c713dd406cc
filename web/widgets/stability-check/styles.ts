import { css } from "lit";
import { drawers } from "../figure/layout.styles.ts";

export const stabilityStyles = css`
  :host {
    container-type: inline-size;
  }
  .top,
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .controls {
    margin-block-start: var(--space-3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
  }
  .ladders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: var(--space-3);
    align-items: start;
    /* The longest ladder keeps its room, so that the plot stays where it is while forms are tried. */
    min-block-size: 13rem;
  }
  .ladder {
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--function-2);
    border-collapse: collapse;
    background: var(--surface-raised);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .ladder.naive {
    border-block-start: 4px dashed var(--function-3);
  }
  .ladder caption {
    padding-block-end: var(--space-1);
    text-align: start;
    font-weight: 600;
  }
  .ladder :is(th, td) {
    block-size: 2.1rem;
    padding: 0 var(--space-2);
    text-align: start;
    font-weight: 400;
    white-space: pre;
  }
  .ladder td {
    text-align: end;
  }
  .ladder tbody tr:last-child {
    border-block-start: 1px solid var(--line-strong);
    font-weight: 600;
  }
  .ladder tbody tr:last-child th {
    font-weight: 600;
  }
  .ladder .broken {
    background: var(--surface-sunken);
    color: var(--warning);
    font-weight: 600;
  }
  .ladder .mark {
    font-weight: 400;
  }
  .ladder .verdict {
    text-align: start;
    color: var(--good);
    font-weight: 600;
    white-space: normal;
  }
  .ladder .verdict:is(.wrong, .none, .rough) {
    color: var(--warning);
  }
  .truth {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .stage {
    position: relative;
    block-size: 15rem;
  }
  .stage canvas {
    position: absolute;
    inset: 0;
  }
  .scrubber {
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
    cursor: ew-resize;
    /* Sideways moves x, up and down scrolls the page. */
    touch-action: pan-y;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: 0;
    font-size: 0.9375rem;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  ${drawers}
  @container (max-width: 22rem) {
    .ladder {
      font-size: 0.8125rem;
    }
    .ladder :is(th, td) {
      white-space: normal;
    }
  }
`;
