import { css } from "lit";

export const shelfStyles = css`
  :host {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  form .row {
    margin-block: var(--space-1);
  }
  input {
    flex: 0 1 18rem;
    min-inline-size: 10rem;
  }
  .news {
    min-block-size: 1.5rem;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(6rem, 12rem) minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-3);
    border-block-start: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  strong,
  code {
    overflow-wrap: anywhere;
  }
  code {
    max-block-size: 4.5em;
    overflow: hidden;
    color: var(--text-muted);
    font-family: var(--font-mono);
    font-size: 0.875rem;
  }
  .acts {
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
      padding-block-start: var(--space-2);
    }
    .acts {
      margin-inline-start: calc(-1 * var(--space-3));
    }
  }
  @media print {
    form,
    .news {
      display: none;
    }
  }
`;
