import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Descent } from "../../engine/calls.ts";
import type { PointDrag } from "../plane/point-drag.ts";
import { type DescentExperiment, REACH } from "./experiment.ts";

/** Up to here each step has a dot. */
const DOTTED = 60;
/** Level lines of the loss: so far apart across the valley. */
const CONTOUR_GAP = 0.3;
const CONTOURS = 12;
/** A valley flatter than this is drawn as if it were so steep: its lines are parallel anyway. */
const FLATTEST = 1e-3;
/** Points further off than this are drawn there: an SVG cannot hold every number. */
const FARTHEST = 1e4;
/** The room beside the plane for the numbers of its axes. */
const MARGIN = 0.32;

export interface Handles {
  readonly start: PointDrag;
  readonly target: PointDrag;
}

/** The plane of the two weights with the level lines of the loss, the path so far, and start and target to hold on to. */
export function plane(
  name: string,
  colour: number,
  experiment: DescentExperiment,
  descent: Descent | undefined,
  handles: Handles,
): TemplateResult {
  const view = `${-REACH - MARGIN} ${-REACH} ${2 * REACH + MARGIN} ${2 * REACH + MARGIN}`;
  return html`<div class="plane">
    <svg viewBox=${view} role="img" aria-label="${name}: the path of the two weights from start to target over the level lines of the loss">
      <svg x=${-REACH} y=${-REACH} width=${2 * REACH} height=${2 * REACH} viewBox="${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}">
        ${descent ? drawing(descent, experiment, colour) : nothing}
      </svg>
      ${axes()}
    </svg>
    <svg class="handles" viewBox=${view}>
      ${handle("target", `Target, ${name}`, experiment.target1, experiment.target2, handles.target)}
      ${handle("start", `Start, ${name}`, experiment.start1, experiment.start2, handles.start)}
    </svg>
  </div>`;
}

function drawing(descent: Descent, experiment: DescentExperiment, colour: number): SVGTemplateResult {
  const { start1, start2, steps } = experiment;
  const shown = descent.weights.subarray(0, 2 * Math.min(steps, descent.steps));
  const points = [start1, start2, ...shown].map((number, at) =>
    Math.min(FARTHEST, Math.max(-FARTHEST, at % 2 === 0 ? number : -number)),
  );
  const [x = 0, y = 0] = points.slice(-2);
  return svg`
    ${contours(descent, experiment)}
    ${descent.oneSign ? quadrants(x, y) : nothing}
    <polyline class="path function-${colour}" points=${points.map((number) => number.toFixed(4)).join(" ")} />
    ${points.length <= 2 * DOTTED ? dots(points, colour) : nothing}
    <circle class="tip fill-${colour}" cx=${x} cy=${y} r="0.07" />`;
}

function contours({ valley }: Descent, { target1, target2 }: DescentExperiment): SVGTemplateResult[] {
  const { along, flat, steep } = valley;
  const stretch = Math.sqrt(steep / Math.max(flat, FLATTEST * steep));
  const angle = (-Math.atan2(along[1], along[0]) * 180) / Math.PI;
  return Array.from({ length: CONTOURS }, (_, at) => {
    const across = CONTOUR_GAP * (at + 0.5);
    return svg`<ellipse class="contour" rx=${stretch * across} ry=${across}
      transform="translate(${target1} ${-target2}) rotate(${angle})" />`;
  });
}

/** Where the next step may lead when all inputs have one sign: up and to the right, or down and to the left. */
function quadrants(x: number, y: number): SVGTemplateResult {
  const far = 2 * REACH;
  return svg`<rect class="allowed" x=${x} y=${y - far} width=${far} height=${far} />
    <rect class="allowed" x=${x - far} y=${y} width=${far} height=${far} />`;
}

function dots(points: readonly number[], colour: number): SVGTemplateResult[] {
  return Array.from(
    { length: points.length / 2 },
    (_, at) => svg`<circle class="fill-${colour}" cx=${points[2 * at]} cy=${points[2 * at + 1]} r="0.03" />`,
  );
}

function axes(): SVGTemplateResult {
  const places = [-2, -1, 0, 1, 2];
  const text = (number: number) => String(number).replace("-", "−");
  return svg`
    <rect class="frame" x=${-REACH} y=${-REACH} width=${2 * REACH} height=${2 * REACH} />
    <line class="axis" x1="0" x2="0" y1=${-REACH} y2=${REACH} /><line class="axis" y1="0" y2="0" x1=${-REACH} x2=${REACH} />
    ${places.slice(1, -1).map((at) => svg`<text x=${at} y=${REACH + 0.22} text-anchor="middle">${text(at)}</text>`)}
    ${places.slice(1, -1).map((at) => svg`<text x=${-REACH - 0.06} y=${-at + 0.06} text-anchor="end">${text(at)}</text>`)}
    <text x=${REACH} y=${REACH + 0.22} text-anchor="end">w₁</text>
    <text x=${-REACH - 0.06} y=${-REACH + 0.14} text-anchor="end">w₂</text>`;
}

function handle(
  kind: "start" | "target",
  label: string,
  w1: number,
  w2: number,
  drag: PointDrag,
): SVGTemplateResult {
  const text = (number: number) => String(number).replace("-", "−");
  const mark =
    kind === "start"
      ? svg`<circle class="mark" cx=${w1} cy=${-w2} r="0.1" />`
      : svg`<path class="mark" d="M${w1 - 0.1} ${-w2 - 0.1}l0.2 0.2m0 -0.2l-0.2 0.2" />`;
  return svg`<g class="handle" role="slider" tabindex="0" aria-label=${label} aria-valuemin=${-REACH} aria-valuemax=${REACH}
      aria-valuenow=${w1} aria-valuetext="w₁ ${text(w1)}, w₂ ${text(w2)}"
      @pointerdown=${drag.down} @pointermove=${drag.move} @pointerup=${drag.up} @pointercancel=${drag.cancel}
      @keydown=${drag.keyDown} @keyup=${drag.keyUp}>
    <circle class="reach" cx=${w1} cy=${-w2} r="0.36" />
    ${mark}
    <text class="tag" x=${w1 + 0.16} y=${-w2 - 0.14}>${kind}</text>
  </g>`;
}
