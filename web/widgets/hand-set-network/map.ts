import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { sentenceNumber } from "../../model/number-text.ts";
import { isRight, SIDE, type Surface } from "./calculate.ts";
import { CORNERS, type HandSetExperiment, HIGH, LOW, numbersOf } from "./experiment.ts";

/** The room for the numbers of the axes, in units of the plane. */
const MARGIN = 0.3;
const PLACES = [-1, 0, 1, 2];

/** A network's output over the plane, with the four points and the lines along which a hidden unit's sum is 0. */
export function surfaceMap(
  title: string,
  experiment: HandSetExperiment,
  surface: Surface | undefined,
): TemplateResult {
  const size = HIGH - LOW;
  const view = `${LOW - MARGIN} ${-HIGH} ${size + MARGIN} ${size + MARGIN}`;
  return html`<div class="map">
    <canvas width=${SIDE} height=${SIDE} data-function=${surface?.id ?? ""} role="img" aria-label="${title}: the network’s output over the plane; the table below holds it at the four points"></canvas>
    <svg class="over" viewBox=${view} aria-hidden="true">
      <svg x=${LOW} y=${-HIGH} width=${size} height=${size} viewBox="${LOW} ${-HIGH} ${size} ${size}">
        ${hinge(numbersOf(experiment, "unit1"), 1)} ${hinge(numbersOf(experiment, "unit2"), 2)}
      </svg>
      <rect class="frame" x=${LOW} y=${-HIGH} width=${size} height=${size} />
      ${PLACES.map((at) => svg`<text x=${at} y=${-LOW + 0.22} text-anchor=${at === HIGH ? "end" : "middle"}>${signed(at)}</text>`)}
      ${PLACES.slice(1).map((at) => svg`<text x=${LOW - 0.06} y=${-at + (at === HIGH ? 0.14 : 0.05)} text-anchor="end">${signed(at)}</text>`)}
      ${CORNERS.map(({ x, y, target }, at) => corner(x, y, target, surface?.corners[at]))}
    </svg>
  </div>`;
}

/** Where w1 x + w2 y + b = 0. */
function hinge([w1 = 0, w2 = 0, b = 0]: readonly number[], unit: number): SVGTemplateResult | typeof nothing {
  const square = w1 * w1 + w2 * w2;
  if (square === 0) return nothing;
  const [x, y] = [(-b * w1) / square, (-b * w2) / square];
  const far = 10 / Math.sqrt(square);
  return svg`<line class="hinge hinge-${unit}" x1=${x - far * w2} y1=${-(y + far * w1)} x2=${x + far * w2} y2=${-(y - far * w1)} />`;
}

function corner(
  x: number,
  y: number,
  target: number,
  share: number | undefined,
): SVGTemplateResult | typeof nothing {
  const right = share !== undefined && isRight(share, target);
  return svg`<g class="corner">
    ${
      target === 1
        ? svg`<circle class="one" cx=${x} cy=${-y} r="0.11" />`
        : svg`<rect class="zero" x=${x - 0.1} y=${-y - 0.1} width="0.2" height="0.2" />`
    }
    ${share === undefined ? nothing : svg`<text class="verdict" x=${x + 0.17} y=${-y + 0.06}>${sentenceNumber(Number(share.toFixed(2)), 2)} ${right ? "✓" : "✗"}</text>`}
  </g>`;
}

function signed(value: number): string {
  return String(value).replace("-", "−");
}
