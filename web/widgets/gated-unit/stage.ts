import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { legendTicks } from "../plane/colours.ts";
import type { PointDrag } from "../plane/point-drag.ts";
import { type GateResult, SIDE } from "./calculate.ts";
import { type GateExperiment, REACH, unitOf } from "./experiment.ts";

/** The room for the numbers of the axes, in units of a and b. */
const MARGIN = 0.7;
/** The longest arrow. */
const LONGEST = 2.4;
const PLACES = [-4, -2, 0, 2, 4];

/** The map of a g(b), with the point to drag and its two slopes as arrows. */
export function stage(
  experiment: GateExperiment,
  result: GateResult | undefined,
  drag: PointDrag,
): TemplateResult {
  const { a, b } = experiment;
  const { name, gate } = unitOf(experiment);
  const size = 2 * REACH + MARGIN;
  const view = `${-REACH - MARGIN} ${-REACH} ${size} ${size}`;
  return html`<div class="stage">
    <canvas width=${SIDE} height=${SIDE} role="img" aria-label="Map of ${name}, a · ${gate}, over a and b from −4 to 4; the table below holds some of its numbers"></canvas>
    <svg class="over" viewBox=${view}>
      ${axes()}
      <line class="guide" x1=${a} x2=${a} y1=${-REACH} y2=${REACH} /><line class="guide" x1=${-REACH} x2=${REACH} y1=${-b} y2=${-b} />
      ${result ? [arrow(a, b, result.slopeA, 0), arrow(a, b, 0, result.slopeB)] : nothing}
      <g class="point" role="slider" tabindex="0" aria-label="Point of the plane" aria-valuemin=${-REACH} aria-valuemax=${REACH}
        aria-valuenow=${a} aria-valuetext="a ${signed(a)}, b ${signed(b)}"
        @pointerdown=${drag.down} @pointermove=${drag.move} @pointerup=${drag.up} @pointercancel=${drag.cancel}
        @keydown=${drag.keyDown} @keyup=${drag.keyUp}>
        <circle class="reach" cx=${a} cy=${-b} r="0.76" />
        <circle class="mark" cx=${a} cy=${-b} r="0.17" />
      </g>
    </svg>
  </div>`;
}

/** The colours as an axis. */
export function legend(most: number): TemplateResult {
  return html`<svg class="legend" viewBox="0 0 100 9" role="img" aria-label="Colours stand for outputs from ${signed(-round(most))} to ${signed(round(most))}">
    <defs><linearGradient id="ramp">
      ${[0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 1].map((at) => svg`<stop offset=${at} class="stop" data-at=${at} />`)}
    </linearGradient></defs>
    <rect x="0" y="0" width="100" height="3.4" fill="url(#ramp)" />
    ${legendTicks(most).map(
      ({ value, place }) => svg`<line class="tick" x1=${100 * place} x2=${100 * place} y1="3.4" y2="4.4" />
        <text x=${Math.min(98, Math.max(2, 100 * place))} y="8" text-anchor="middle">${signed(value)}</text>`,
    )}
  </svg>`;
}

function axes(): SVGTemplateResult {
  return svg`
    <rect class="frame" x=${-REACH} y=${-REACH} width=${2 * REACH} height=${2 * REACH} />
    ${PLACES.slice(0, -1).map((at) => svg`<text x=${at} y=${REACH + 0.5} text-anchor="middle">${signed(at)}</text>`)}
    ${PLACES.slice(0, -1).map((at) => svg`<text x=${-REACH - 0.12} y=${-at + 0.12} text-anchor="end">${signed(at)}</text>`)}
    <text class="axis-name" x=${REACH - 0.05} y=${REACH + 0.5} text-anchor="end">a</text>
    <text class="axis-name" x=${-REACH - 0.2} y=${-REACH + 0.36} text-anchor="end">b</text>`;
}

/** From the point as long as the slope is steep, in the direction in which the output grows. */
function arrow(a: number, b: number, alongA: number, alongB: number): SVGTemplateResult | typeof nothing {
  const [right, up] = [hold(alongA), hold(alongB)];
  if (Math.abs(right) + Math.abs(up) < 0.02) return nothing;
  const [x, y] = [a + right, -b - up];
  const [sideX, sideY] = right === 0 ? [0.14, 0] : [0, 0.14];
  const [backX, backY] = [0.24 * Math.sign(right), -0.24 * Math.sign(up)];
  return svg`<line class="arrow" x1=${a} y1=${-b} x2=${x} y2=${y} />
    <path class="head" d="M${x + backX} ${y + backY}L${x + sideX} ${y + sideY}L${x - sideX} ${y - sideY}Z" />`;
}

function hold(slope: number): number {
  return Math.min(LONGEST, Math.max(-LONGEST, slope));
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

function signed(value: number): string {
  return String(value).replace("-", "−");
}
