import { css } from "lit";

/** The claim and what is said about it are the page's text, and styled by it (web/styles/page/myths.css). */
export const mythStyles = css`
  .found {
    margin-block-start: var(--space-3);
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
  }
  .verdict {
    margin: 0 0 var(--space-2);
    font-size: 1.125rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    margin-block-start: var(--space-3);
  }
  .covered {
    display: none;
  }
  /* Paper has no buttons: there every claim stands with what is true of it. */
  @media print {
    .covered {
      display: block;
    }
    .ask,
    .row,
    .sentence {
      display: none;
    }
  }
`;
