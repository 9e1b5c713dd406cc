import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { tableNumber } from "../../model/number-text.ts";
import { SIDE } from "./experiment.ts";

/** The largest square in a cell, which is 1 wide. */
const LARGEST = 0.86;
/** So that an output of almost nothing is still seen to be something. */
const SMALLEST = 0.07;

/**
 * A Hinton diagram: each output a square as large as the output is, filled where it is positive, hollow where it is
 * negative, and no square at all where it is exactly 0.
 */
export function cells(name: string, colour: number, output: Float64Array | undefined): TemplateResult {
  const most = output ? output.reduce((high, number) => Math.max(high, Math.abs(number)), 0) : 0;
  return html`<svg class="cells" viewBox="0 0 ${SIDE} ${SIDE}" role="img"
      aria-label=${output ? `${name}’s outputs, a square for each unit; the table below holds the numbers` : `${name}’s units, not computed yet`}>
    <rect class="ground" width=${SIDE} height=${SIDE} />
    ${Array.from({ length: SIDE * SIDE }, (_, at) => {
      const [x, y] = [(at % SIDE) + 0.5, Math.floor(at / SIDE) + 0.5];
      return output ? square(output[at] ?? 0, most, x, y, colour) : cover(x, y);
    })}
  </svg>`;
}

function square(output: number, most: number, x: number, y: number, colour: number): SVGTemplateResult {
  if (output === 0)
    return svg`<circle class="silent" cx=${x} cy=${y} r="0.05"><title>exactly 0</title></circle>`;
  // The area says how large the output is.
  const side = Math.max(SMALLEST, LARGEST * Math.sqrt(Math.abs(output) / most));
  return svg`<rect class="${output > 0 ? "positive" : "negative"} unit-${colour}" x=${x - side / 2} y=${y - side / 2} width=${side} height=${side}>
    <title>${tableNumber(output)}</title></rect>`;
}

function cover(x: number, y: number): SVGTemplateResult {
  return svg`<rect class="cover" x=${x - 0.43} y=${y - 0.43} width="0.86" height="0.86" rx="0.1" />`;
}

/** What the squares mean. */
export function key(): TemplateResult {
  return html`<ul class="key">
    <li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="positive" x="0.1" y="0.1" width="0.8" height="0.8" /></svg> positive, by area</li>
    <li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="negative" x="0.15" y="0.15" width="0.7" height="0.7" /></svg> negative</li>
    <li><svg viewBox="0 0 1 1" aria-hidden="true"><circle class="silent" cx="0.5" cy="0.5" r="0.13" /></svg> exactly 0</li>
  </ul>`;
}
