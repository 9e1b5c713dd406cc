import { css } from "lit";

export const inspectorStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    margin-block: var(--space-3) var(--space-4);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .picture,
  .inspector {
    display: grid;
    align-content: start;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  .curve {
    position: relative;
    block-size: 15rem;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .curve canvas {
    position: absolute;
    inset: 0;
  }
  .looks {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .looks caption {
    padding-block-end: var(--space-1);
    text-align: start;
    font-weight: 600;
  }
  .looks th,
  .looks td {
    padding: var(--space-1) 0 var(--space-1) var(--space-2);
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
  }
  .looks th:first-child {
    padding-inline-start: 0;
    white-space: nowrap;
  }
  .looks thead th {
    color: var(--text-muted);
  }
  .looks .number {
    text-align: end;
  }
  .dot {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: var(--text);
  }
  .dot.red {
    background: #d63a3a;
  }
  .dot.green {
    background: #2f9e4f;
  }
  .dot.blue {
    background: #3f7fe0;
  }
  @container (max-width: 22rem) {
    .looks {
      font-size: 0.8125rem;
    }
    .looks th,
    .looks td {
      padding-inline-start: var(--space-1);
    }
  }
  @container (min-width: 50rem) {
    section {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
  }
`;
