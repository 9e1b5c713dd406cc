import { html, nothing, svg, type TemplateResult } from "lit";

/** From so many on, layers have no room for their numbers. */
const DENSE = 13;
/** A few layers do not take the whole width. */
const FEWEST = 8;

/** A row of layers, those that are collapsed to one in one piece. */
export function strip(layers: number, taken: number): TemplateResult {
  const width = 100 / Math.max(layers, FEWEST);
  const label = taken === 0 ? `${layers} layers` : `${taken} of ${layers} layers taken`;
  return html`<svg class="strip" role="img" aria-label=${label}>
    ${Array.from({ length: layers - taken }, (_, at) => box(taken + at, width, layers >= DENSE ? "" : String(taken + at + 1)))}
    ${
      taken === 0
        ? nothing
        : svg`<rect class="taken" x="0" y="1" width="${width * taken}%" height="26" rx="4" />
      <text class="taken-text" x="${(width * taken) / 2}%" y="19" text-anchor="middle">${width * taken < 7 ? "" : taken === 1 ? "1" : `1–${taken}`}</text>`
    }
  </svg>`;
}

function box(at: number, width: number, text: string) {
  return svg`<rect class="box" x="${width * at}%" y="1" width="${width}%" height="26" rx=${text === "" ? 0 : 4} />
    <text class="box-text" x="${width * (at + 0.5)}%" y="19" text-anchor="middle">${text}</text>`;
}
