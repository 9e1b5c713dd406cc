import { css } from "lit";

export const momentStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: var(--space-3);
  }
  .chart {
    position: relative;
    block-size: 21rem;
    min-inline-size: 0;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .key,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  .key {
    margin-block-end: var(--space-2);
    font-weight: 600;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .row {
    gap: var(--space-2);
  }
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    margin-block-start: var(--space-3);
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .remark {
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
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
  details data-table {
    margin-block-end: var(--space-3);
  }
`;
