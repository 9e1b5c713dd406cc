import { css, html, svg, type TemplateResult } from "lit";

/** A short line in a function's colour and line style. Needs `swatchStyles`. */
export function lineSwatch({
  colour,
  dash,
}: {
  readonly colour: number;
  readonly dash: readonly number[];
}): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 32 12" width="32" height="12" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
    ${svg`<line class="function-${colour}" x1="0" y1="6" x2="32" y2="6" stroke-dasharray=${dash.length === 0 ? "none" : dash.join(" ")} />`}
  </svg>`;
}

// Classes rather than style attributes, which the site's policy forbids.
export const swatchStyles = css`
  .swatch {
    flex: none;
  }
  .swatch line {
    stroke-width: 3;
  }
  .function-1 {
    stroke: var(--function-1);
  }
  .function-2 {
    stroke: var(--function-2);
  }
  .function-3 {
    stroke: var(--function-3);
  }
  .function-4 {
    stroke: var(--function-4);
  }
  .function-5 {
    stroke: var(--function-5);
  }
  .function-6 {
    stroke: var(--function-6);
  }
  .function-7 {
    stroke: var(--function-7);
  }
  .function-8 {
    stroke: var(--function-8);
  }
`;
