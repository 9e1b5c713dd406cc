import { css } from "lit";
import { controlsBelow, drawers } from "../figure/layout.styles.ts";

export const plotStyles = css`
  :host {
    container-type: inline-size;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .stage {
    position: relative;
  }
  .charts.grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
    gap: var(--space-3);
  }
  .chart {
    position: relative;
    block-size: 17rem;
  }
  .chart.slope {
    block-size: 14rem;
  }
  .grid .chart {
    block-size: 12rem;
  }
  .chart canvas {
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
  .read-out {
    inline-size: 100%;
    max-inline-size: 26rem;
    align-self: start;
    border-collapse: collapse;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .read-out caption {
    padding-block-end: var(--space-1);
    text-align: start;
    font-weight: 600;
  }
  .read-out th,
  .read-out td {
    block-size: 2.25rem;
    padding: 0 0 0 var(--space-2);
    border-block-start: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  .read-out th:first-child {
    padding-inline-start: 0;
  }
  /* A function of one's own may be called by a long formula. */
  .read-out th[scope="row"] {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .read-out thead th {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .read-out .number {
    inline-size: 4.75em;
    text-align: end;
  }
  .name {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  ${controlsBelow}
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
  }
  ${drawers}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3) var(--space-4);
    padding-block: var(--space-1) var(--space-3);
  }
  .tables {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    padding-block: var(--space-1) var(--space-3);
  }
  /* Until the catalogue has come the menu keeps its room, so that nothing below it jumps. */
  .waiting {
    visibility: hidden;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    margin: 0;
    color: var(--text-muted);
  }
  @container (max-width: 22rem) {
    .read-out {
      font-size: 0.875rem;
    }
    .read-out .number {
      inline-size: auto;
    }
    .read-out .swatch {
      inline-size: 28px;
    }
    .name {
      gap: var(--space-1);
    }
  }
  @container (min-width: 50rem) {
    .view.shared {
      grid-template-columns: minmax(0, 1fr) 18rem;
      gap: var(--space-4);
    }
    .chart {
      block-size: 19rem;
    }
  }
`;
