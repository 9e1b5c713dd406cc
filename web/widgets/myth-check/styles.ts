import { css } from "lit";

/** The claim and what is said about it are the page's text, and styled by it (web/styles/page/myths.css). */
export const mythStyles = css`
  .ask {
    margin-block-start: var(--space-3);
  }
  .said {
    margin: 0;
    color: var(--text-muted);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    margin-block-start: var(--space-3);
  }
  .found {
    margin-block-start: var(--space-3);
  }
  .sentence {
    color: var(--text);
  }
  /* Before it is run the sentence only says what the controls say: it is for those who hear the page. */
  :host(:is(:not([run]), [run="0"])) .sentence {
    display: none;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: var(--space-3) 0 var(--space-2);
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--line);
    color: var(--tone, var(--text-muted));
    font-size: 1.25rem;
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
    .sentence {
      display: none;
    }
  }
`;
