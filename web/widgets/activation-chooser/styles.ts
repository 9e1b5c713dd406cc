import { css } from "lit";

/** The questions themselves are the page's text, and styled by it (web/styles/page/choices.css). */
export const chooserStyles = css`
  .guide {
    padding: clamp(var(--space-3), 3vw, var(--space-4));
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    background: var(--surface-raised);
  }
  .way {
    margin-block-end: var(--space-3);
  }
  .way ol {
    display: grid;
    gap: var(--space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way .button {
    justify-content: start;
    inline-size: 100%;
    padding-block: var(--space-1);
    text-align: start;
  }
  .way .question {
    color: var(--text-muted);
  }
  .way strong {
    margin-inline-start: auto;
    text-align: end;
  }
  /* Nothing is lost on paper: there every question stands, with all its answers. */
  .others {
    display: none;
  }
  data-table {
    display: block;
    margin-block-start: var(--space-3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-3);
  }
  @media print {
    .others {
      display: block;
    }
    .row {
      display: none;
    }
  }
`;
