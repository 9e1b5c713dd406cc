import { css } from "lit";

export const filterStyles = css`
  :host {
    container-type: inline-size;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .source {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3);
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
  }
  .source.hovering {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .file:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .hint,
  .explanation,
  .fact {
    margin: 0;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .problem p {
    margin: 0 0 var(--space-2);
  }
  .job {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }
  .job-label {
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .job progress {
    grid-row: 2;
    inline-size: 100%;
    accent-color: var(--accent);
  }
  .job .button {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  .mapping {
    display: grid;
    gap: var(--space-2);
    margin-block: var(--space-3);
  }
  .explanation {
    max-inline-size: 46rem;
    /* The longest of the three sentences, so that choosing another moves nothing. */
    min-block-size: 4.5em;
  }
  .sheet {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Rows of parts rather than of tiles: where one fact needs two lines, its neighbours' buttons move with it. */
  .tile {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    row-gap: var(--space-1);
    min-inline-size: 0;
    margin-block-end: var(--space-2);
  }
  .look,
  .original {
    display: grid;
    align-content: start;
    gap: var(--space-1);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .frame {
    position: relative;
    display: block;
    aspect-ratio: 3 / 2;
    border-radius: var(--radius);
    background: var(--surface-sunken);
    overflow: hidden;
  }
  .upright .frame {
    aspect-ratio: 3 / 4;
  }
  .frame canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .look:hover .frame {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .look[aria-pressed="true"] .frame {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  .look:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 5px;
    border-radius: var(--radius);
  }
  .caption {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 2rem;
    margin: 0;
    font-size: 0.9375rem;
  }
  .tile-name {
    font-weight: 600;
  }
  .look[aria-pressed="true"] .tile-name {
    color: var(--accent);
  }
  .tile .fact {
    min-block-size: 1.4em;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .save {
    justify-self: start;
    padding-inline: 0;
  }
  .sheet-saving {
    margin-block-start: var(--space-2);
  }
  .settings {
    display: grid;
    align-content: start;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3) var(--space-4);
    padding-block: var(--space-1);
  }
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6rem;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tables {
    display: grid;
    gap: var(--space-3);
    padding-block: var(--space-1) var(--space-3);
  }
  @container (min-width: 40rem) {
    .sheet {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .explanation {
      min-block-size: 3em;
    }
  }
`;
