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
  .question > * + :not(:empty) {
    margin-block-start: var(--space-3);
  }
  form,
  .hints {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .label {
    color: var(--text-muted);
    font-weight: 400;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .button {
    padding-block: var(--space-1);
  }
  .finding {
    padding-inline-start: var(--space-3);
    border-inline-start: 4px solid var(--warning);
  }
  .finding p {
    margin: 0;
  }
  .finding.right {
    border-color: var(--good);
  }
  .finding.right strong {
    color: var(--good);
  }
  .working > .note {
    margin-block: var(--space-3) var(--space-2);
  }
  code {
    font-family: var(--font-mono);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  @media print {
    .buttons {
      display: none;
    }
  }
`;
