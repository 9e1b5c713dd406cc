import { css, html, svg, type TemplateResult } from "lit";
import type { Verdict } from "../../model/verdict.ts";

const SHAPES: Readonly<Record<Verdict, TemplateResult>> = {
  false: svg`<path d="M8 8 16 16 M16 8 8 16" />`,
  partly: svg`<path d="M7 13.5c1.7-3 3.3-3 5-1.5s3.3 1.5 5-1.5" />`,
  true: svg`<path d="M7 12.5 10.5 16 17 8.5" />`,
  open: svg`<path d="M9.3 9.5a2.7 2.7 0 1 1 3.9 2.6c-.9.5-1.2 1-1.2 1.9 M12 16.8v.2" />`,
};

/** A stamp beside the verdict: its form says the same as its words and its colour. */
export function verdictMark(verdict: Verdict): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="11" />
    ${SHAPES[verdict]}
  </svg>`;
}

/** The colour of whatever has the verdict for a class, and of the stamp in it. */
export const verdictMarkStyles = css`
  .false {
    --tone: var(--warning);
  }
  .true {
    --tone: var(--good);
  }
  .partly {
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
    fill: var(--tone, var(--text-muted));
    stroke: none;
  }
  @media (forced-colors: active) {
    .mark {
      stroke: Canvas;
    }
    .mark circle {
      fill: CanvasText;
    }
  }
`;
