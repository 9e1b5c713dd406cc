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
  .formula math {
    inline-size: max-content;
    margin: 0;
    font-size: 1.1875rem;
    text-align: start;
  }
`;
