import { css } from "lit";

export const tableStyles = css`
  :host {
    container-type: inline-size;
  }
  .region {
    margin-block-start: var(--space-3);
    overflow-x: auto;
    border-block: 1px solid var(--line-strong);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.875rem;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--space-2) var(--space-2);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    padding-block: 0;
    color: var(--text-muted);
    font-weight: 600;
    white-space: nowrap;
  }
  /* The names stay while the rest scrolls sideways. */
  th.name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 0;
    background: var(--surface);
  }
  tbody th.name {
    font-weight: 600;
  }
  th.name span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  tbody tr:hover > * {
    background: var(--surface-raised);
  }
  .number,
  .text {
    white-space: nowrap;
  }
  td.number {
    text-align: end;
  }
  td.words {
    min-inline-size: 8rem;
  }
  /* A formula stays in one piece; what explains its letters may take a line of its own. */
  td.formula {
    max-inline-size: 15rem;
    font-size: 0.9375rem;
  }
  td.formula math {
    flex-wrap: nowrap;
    white-space: nowrap;
  }
  .note {
    margin-block: var(--space-2);
  }
  .aside {
    display: block;
    color: var(--text-muted);
    font-size: 0.8125rem;
  }
  .waiting {
    min-block-size: 30rem;
    color: var(--text-muted);
  }
  progress {
    accent-color: var(--accent);
  }
  .columns {
    margin-block: var(--space-2) var(--space-3);
    border-block-end: 1px solid var(--line);
  }
  summary {
    padding-block: calc((44px - 1.5em) / 2);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .columns fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    column-gap: var(--space-3);
    padding-block-end: var(--space-3);
  }
  .columns label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 44px;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .columns input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
  }
  @container (max-width: 34rem) {
    /* The swatch above the name: the column that stays must leave room for one that scrolls. */
    tbody th.name span {
      flex-direction: column;
      align-items: flex-start;
      gap: var(--space-1);
    }
    th.name {
      max-inline-size: 6.5rem;
      border-inline-end: 1px solid var(--line);
    }
  }
`;
