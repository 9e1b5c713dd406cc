import { css } from "lit";

export const sweepStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    min-block-size: 1.5rem;
    margin: 0 0 var(--space-1);
    font-size: 0.9375rem;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .chart {
    position: relative;
    block-size: 20rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    margin-block-start: var(--space-3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
  }
  .against {
    display: grid;
    gap: var(--space-1);
  }
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    padding-block: calc((44px - 1.5em) / 2);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
`;
