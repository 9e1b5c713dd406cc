import { css } from "lit";

export const quizStyles = css`
  :host {
    display: block;
  }
  .question {
    padding: clamp(var(--space-3), 3vw, var(--space-4));
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  form {
    display: grid;
    gap: var(--space-3);
    margin-block-start: var(--space-3);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .outcome:not(:empty) {
    margin-block-start: var(--space-3);
  }
  .verdict,
  .problem {
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 4px solid var(--line-strong);
  }
  .verdict.right {
    border-color: var(--good);
  }
  .verdict.right strong {
    color: var(--good);
  }
  .verdict.partly,
  .verdict.not-yet,
  .problem {
    border-color: var(--warning);
  }
  @media print {
    .buttons,
    .outcome:empty {
      display: none;
    }
  }
`;
