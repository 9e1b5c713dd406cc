import { css } from "lit";

export const builderStyles = css`
  :host {
    container-type: inline-size;
  }
  .top,
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .controls {
    margin-block-start: var(--space-3);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  .button.code,
  .chips .button {
    padding-inline: 0.625rem;
    font-family: var(--font-mono);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .formulas {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    margin: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--line);
    overflow: hidden;
  }
  .formulas > div {
    min-block-size: 4.5rem;
    padding: var(--space-2) var(--space-3);
    background: var(--surface-raised);
  }
  .formulas dt {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .formulas dd {
    margin: 0;
  }
  .formula {
    overflow-x: auto;
    overflow-y: hidden;
    padding-block: var(--space-1);
  }
  .formula:focus-visible {
    outline-offset: -2px;
  }
  .formula math {
    inline-size: max-content;
    margin: 0;
    font-size: 1.1875rem;
    text-align: start;
  }
  .same {
    display: block;
    padding-block: var(--space-1);
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    min-block-size: 1.5rem;
    margin: 0;
    font-size: 0.9375rem;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .swatch .own {
    stroke: var(--accent);
  }
  .swatch .check {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 2;
  }
  .view,
  .findings {
    margin-block-start: var(--space-3);
  }
  .stage {
    position: relative;
  }
  .chart {
    position: relative;
    block-size: 15rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .stale .chart canvas {
    opacity: 0.4;
  }
  .stale .formula,
  .stale.findings {
    color: var(--text-muted);
  }
  .scrubber {
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
    cursor: ew-resize;
    /* Sideways moves x, up and down scrolls the page. */
    touch-action: pan-y;
  }
  .cut {
    min-block-size: 1.4em;
  }
  .twin {
    color: var(--good);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  h3 {
    margin: 0 0 var(--space-1);
    font-family: var(--font-ui);
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .verdicts {
    display: grid;
    gap: var(--space-1);
    margin: 0 0 var(--space-3);
    padding: 0;
    list-style: none;
    font-size: 0.9375rem;
  }
  .verdicts li {
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--line-strong);
  }
  .verdicts .good {
    border-color: var(--good);
  }
  .facts {
    display: grid;
    margin: 0;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .facts div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 var(--space-2);
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--line);
  }
  .facts dt {
    color: var(--text-muted);
  }
  .facts dd {
    margin: 0;
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-3);
  }
  .against {
    display: grid;
    gap: var(--space-1);
    max-inline-size: 20rem;
  }
  .against + .sliders {
    margin-block-start: var(--space-2);
  }
  .comparison {
    min-block-size: 3em;
    margin: var(--space-1) 0 0;
    line-height: 1.5;
  }
  pre {
    margin: var(--space-2) 0 0;
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-sunken);
    font-family: var(--font-mono);
    font-size: 0.875rem;
    line-height: 1.5;
    overflow: auto;
    max-block-size: 28rem;
  }
  code {
    font-family: var(--font-mono);
  }
  details,
  section {
    border-block-start: 1px solid var(--line);
  }
  section {
    padding-block-start: var(--space-3);
  }
  summary {
    padding-block: calc((44px - 1.5em) / 2);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .table .button {
    margin-block: var(--space-2);
  }
  .language dl {
    margin: 0 0 var(--space-2);
    font-size: 0.9375rem;
  }
  .language dl div {
    padding-block: var(--space-1);
    border-block-start: 1px solid var(--line);
  }
  .language dt {
    font-weight: 600;
  }
  .language dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--space-1);
    margin: 0;
    color: var(--text-muted);
  }
  .language .note {
    padding-block-end: var(--space-3);
  }
  @container (min-width: 38rem) {
    .formulas {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .language dl div {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      align-items: center;
    }
  }
  @container (min-width: 54rem) {
    .figure {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 21rem;
      grid-template-rows: auto auto 1fr;
      column-gap: var(--space-4);
    }
    .figure > * {
      grid-column: 1 / -1;
    }
    .figure > .view,
    .figure > .sentence {
      grid-column: 1;
    }
    .figure > .findings {
      grid-column: 2;
      grid-row: 2 / span 2;
    }
    .chart {
      block-size: 17rem;
    }
  }
  @container (max-width: 26rem) {
    .formulas > div {
      padding-inline: var(--space-2);
    }
    .facts div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
