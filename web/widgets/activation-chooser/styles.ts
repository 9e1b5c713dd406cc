import { css } from "lit";

/** The questions themselves are the page's text, and styled by it (web/styles/page/choices.css), as is the card. */
export const chooserStyles = css`
  .way {
    margin-block-end: var(--space-3);
    padding-block-end: var(--space-2);
    border-block-end: 1px solid var(--line);
  }
  .way ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way .button {
    flex-wrap: wrap;
    justify-content: start;
    gap: 0 var(--space-2);
    padding: var(--space-1) 0;
    text-align: start;
  }
  .way .button:hover strong {
    text-decoration: underline;
  }
  .way .question {
    color: var(--text-muted);
  }
  .stage {
    margin: 0 0 var(--space-1);
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  /* Its place is taken by the heading above: it is for those who hear the page. */
  .sentence {
    display: none;
  }
  /* Nothing is lost on paper: there every question stands, with all its answers. */
  .others {
    display: none;
  }
  data-table {
    margin-block-start: var(--space-3);
  }
  @container (min-inline-size: 50rem) {
    .guide {
      display: flex;
      gap: var(--space-4);
      align-items: start;
    }
    ::slotted([slot="here"]) {
      flex: 1 1 0;
    }
    data-table {
      flex: 0 0 23rem;
      margin-block-start: 0;
    }
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
    .stage,
    .row {
      display: none;
    }
  }
`;
