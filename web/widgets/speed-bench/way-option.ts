import { css, html, svg, type TemplateResult } from "lit";
import { WAY_NAMES, WAY_TEXTURES } from "./chart.ts";
import type { Way } from "./experiment.ts";

/** A checkbox with the filling of its bars, so that what chooses the ways is the chart's key as well. Needs `wayStyles`. */
export function wayOption(way: Way, checked: boolean, choose: (on: boolean) => void): TemplateResult {
  return html`<label class="way">
    <input type="checkbox" name="way" value=${way} .checked=${checked}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}>
    ${filling(way)}<span>${WAY_NAMES[way]}</span>
  </label>`;
}

function filling(way: Way): TemplateResult {
  return html`<svg class="filling ${WAY_TEXTURES[way]}" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
    ${svg`<rect x="1" y="1" width="22" height="14" /><path d="M1 9 9 1 M1 15 15 1 M7 15 21 1 M13 15 23 5 M19 15 23 11" />`}
  </svg>`;
}

export const wayStyles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    margin-block-start: var(--space-1);
  }
  .way {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 44px;
    padding: 0 0.625rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--text-muted);
    font-size: 0.875rem;
    line-height: 1.15;
    cursor: pointer;
  }
  .way:hover {
    border-color: var(--accent);
  }
  .way:has(:checked) {
    border-color: var(--line-strong);
    background: var(--surface-raised);
    color: var(--text);
  }
  .way:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .way input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
    cursor: inherit;
  }
  .way input:focus-visible {
    outline: none;
  }
  .filling {
    flex: none;
  }
  .filling rect {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .filling path {
    display: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .filling.solid rect {
    fill: currentColor;
  }
  .filling.hatched path {
    display: inline;
  }
`;
