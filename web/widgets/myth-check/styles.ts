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
    --tone: var(--text-muted);
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: var(--space-3) 0 var(--space-2);
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--line);
    color: var(--tone);
    font-size: 1.25rem;
  }
  .verdict.false {
    --tone: var(--warning);
  }
  .verdict.true {
    --tone: var(--good);
  }
  .verdict.partly {
    --tone: var(--accent);
  }
  .mark {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    fill: none;
    stroke: var(--surface-raised);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark circle {
    fill: var(--tone);
    stroke: none;
  }
  .covered {
    display: none;
  }
  @media (forced-colors: active) {
    .mark {
      stroke: Canvas;
    }
    .mark circle {
      fill: CanvasText;
    }
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
