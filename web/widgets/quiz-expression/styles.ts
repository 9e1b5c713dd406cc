import { css } from "lit";

export const expressionQuestionStyles = css`
  .reading {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-2);
  }
  .formula {
    overflow-x: auto;
    overflow-y: hidden;
    padding-block: var(--space-1);
  }
  .chart {
    position: relative;
    max-inline-size: 32rem;
    block-size: 13rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  summary {
    min-block-size: 44px;
    padding-block: calc((44px - 1.5em) / 2);
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .formula math {
    inline-size: max-content;
    margin: 0;
    font-size: 1.1875rem;
    text-align: start;
  }
`;
