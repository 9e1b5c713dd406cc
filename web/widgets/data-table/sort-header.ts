import { css, html, type TemplateResult } from "lit";

/** A column's head that sorts by it. `sorted` is left out while another column does. Needs `sortStyles`. */
export function sortHeader(
  label: string | TemplateResult,
  kind: string,
  sorted: "ascending" | "descending" | undefined,
  sort: () => void,
): TemplateResult {
  const mark = { ascending: "▲", descending: "▼", none: "↕" }[sorted ?? "none"];
  return html`<th scope="col" class=${kind} aria-sort=${sorted ?? "none"}>
    <button class="sort" type="button" @click=${sort}>${label}<span class="mark" aria-hidden="true">${mark}</span></button>
  </th>`;
}

export const sortStyles = css`
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .number .sort {
    flex-direction: row-reverse;
    text-align: end;
  }
  .sort:hover {
    color: var(--accent);
  }
  .mark {
    flex: none;
    inline-size: 1em;
    font-size: 0.75em;
    text-align: center;
    opacity: 0.55;
  }
  [aria-sort="ascending"] .mark,
  [aria-sort="descending"] .mark {
    color: var(--accent);
    opacity: 1;
  }
`;
