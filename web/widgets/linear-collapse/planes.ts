import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { sentenceNumber, writeNumber } from "../../model/number-text.ts";
import type { PlanePoint, PointDrag } from "../plane/point-drag.ts";
import { axisLimit, gridLines, gridPoints, gridSquares, ORIGIN, UNIT_X, UNIT_Y } from "./grid.ts";
import { FIRST_BIAS, MOST_BIAS, MOST_WEIGHT } from "./layer-text.ts";

/** The plane that is set by hand shows from -EDIT_REACH to EDIT_REACH: all that the handles can come to. */
export const EDIT_REACH = 3.2;
/** The room beside the plane for the numbers of its axes, as a share of the reach. */
const MARGIN = 0.2;
/** Points further out, in reaches, are drawn there: an SVG cannot hold every number. */
const FARTHEST = 100;

export interface LayerHandles {
  readonly x: PointDrag;
  readonly y: PointDrag;
  readonly bias: PointDrag;
}

interface Frame {
  readonly label: string;
  readonly reach: number;
  readonly points: Float64Array;
  readonly over?: TemplateResult | typeof nothing;
}

/** The grid after one layer by itself, with its unit vectors and its origin to hold on to. */
export function editPlane(
  number: number,
  numbers: readonly number[],
  alone: Float64Array,
  handles: LayerHandles,
): TemplateResult {
  const [a = 0, b = 0, c = 0, d = 0, right = 0, up = 0] = numbers;
  const text = (x: number, y: number) => `${sentenceNumber(x, 2)}, ${sentenceNumber(y, 2)}`;
  const handle = (kind: string, label: string, x: number, y: number, drag: PointDrag, limit: number) => {
    const place = scaled({ x: right + x, y: up + y }, EDIT_REACH);
    return svg`<g class="handle ${kind}" role="slider" tabindex="0" aria-label="Layer ${number}: ${label}" aria-valuemin=${-limit} aria-valuemax=${limit}
        aria-valuenow=${kind === "origin" ? right : x} aria-valuetext=${kind === "origin" ? text(right, up) : text(x, y)}
        @pointerdown=${drag.down} @pointermove=${drag.move} @pointerup=${drag.up} @pointercancel=${drag.cancel}
        @keydown=${drag.keyDown} @keyup=${drag.keyUp}>
      <circle class="reach" cx=${place.x} cy=${place.y} r="0.15" />
      ${kind === "origin" ? svg`<rect class="grip" x=${place.x - 0.035} y=${place.y - 0.035} width="0.07" height="0.07" />` : svg`<circle class="grip" cx=${place.x} cy=${place.y} r="0.042" />`}
    </g>`;
  };
  const over = html`<svg class="handles" viewBox=${VIEW}>
    ${handle("unit-x", "where the first unit vector goes, column 1", a, c, handles.x, MOST_WEIGHT)}
    ${handle("unit-y", "where the second unit vector goes, column 2", b, d, handles.y, MOST_WEIGHT)}
    ${handle("origin", "where the origin goes, the bias", 0, 0, handles.bias, MOST_BIAS)}
  </svg>`;
  return plane({
    label: `The grid after layer ${number} by itself`,
    reach: EDIT_REACH,
    points: alone,
    over,
  });
}

/** The grid after all layers so far; the axes follow its size. */
export function wholePlane(label: string, points: Float64Array): TemplateResult {
  return plane({ label, reach: axisLimit(points), points });
}

/** Where a handle has to be for the plane's coordinates under it, the bias taken away where it is a column's. */
export function relative(point: PlanePoint, numbers: readonly number[], column: boolean): PlanePoint {
  const [right = 0, up = 0] = numbers.slice(FIRST_BIAS);
  return column ? { x: point.x - right, y: point.y - up } : point;
}

const VIEW = `${-1 - MARGIN} -1 ${2 + MARGIN} ${2 + MARGIN}`;

function plane({ label, reach, points, over = nothing }: Frame): TemplateResult {
  const screen = Array.from({ length: points.length / 2 }, (_, at) =>
    scaled({ x: points[2 * at] ?? 0, y: points[2 * at + 1] ?? 0 }, reach),
  );
  // Once a point: each is written several times.
  const texts = screen.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`);
  const path = (indices: readonly number[]) => indices.map((at) => texts[at]).join(" ");
  return html`<div class="plane">
    <svg viewBox=${VIEW} role="img" aria-label="${label}; the tables below hold the numbers">
      <svg x="-1" y="-1" width="2" height="2" viewBox="-1 -1 2 2">
        ${original(reach)}
        ${gridSquares.map(({ points: around, quadrant }) => svg`<polygon class="square quadrant-${quadrant}" points=${path(around)} />`)}
        ${gridLines.map((line, at) => svg`<polyline class="line ${isAxis(at) ? "own-axis" : ""}" points=${path(line)} />`)}
        ${arrow(screen[ORIGIN], screen[UNIT_X], "unit-x")}${arrow(screen[ORIGIN], screen[UNIT_Y], "unit-y")}
      </svg>
      ${axes(reach)}
    </svg>
    ${over}
  </div>`;
}

/** A point of the plane on the screen, whose frame reaches from -1 to 1, y downwards. */
function scaled({ x, y }: PlanePoint, reach: number): PlanePoint {
  const held = (number: number) =>
    Number.isNaN(number) ? 0 : Math.min(FARTHEST, Math.max(-FARTHEST, number / reach));
  return { x: held(x), y: held(-y) };
}

/** The middle line of either direction. */
function isAxis(line: number): boolean {
  const half = gridLines.length / 2;
  return line % half === (half - 1) / 2;
}

/** The outline of the grid as it was. */
function original(reach: number): SVGTemplateResult {
  const most = (gridPoints.at(-1) ?? 0) / reach;
  return svg`<rect class="original" x=${-most} y=${-most} width=${2 * most} height=${2 * most} />`;
}

function arrow(
  from: PlanePoint | undefined,
  to: PlanePoint | undefined,
  kind: string,
): SVGTemplateResult | typeof nothing {
  if (!from || !to) return nothing;
  return svg`<line class="arrow ${kind}" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} />
    <circle class="tip ${kind}" cx=${to.x} cy=${to.y} r="0.028" />`;
}

/** The largest number of one digit that an axis has room for. */
function roundBelow(reach: number): number {
  const power = 10 ** Math.floor(Math.log10(reach));
  return Number(((reach / power >= 4 ? 4 : reach / power >= 2 ? 2 : 1) * power).toPrecision(1));
}

function axes(reach: number): SVGTemplateResult {
  const mark = roundBelow(reach);
  const place = mark / reach;
  const text = (number: number) => writeNumber(number, 3).replace("-", "−");
  return svg`
    <rect class="frame" x="-1" y="-1" width="2" height="2" />
    <line class="axis" x1="0" x2="0" y1="-1" y2="1" /><line class="axis" y1="0" y2="0" x1="-1" x2="1" />
    ${[-1, 0, 1].map(
      (side) => svg`<text x=${side * place} y="1.11" text-anchor="middle">${text(side * mark)}</text>
        <text x="-1.03" y=${-side * place + 0.03} text-anchor="end">${text(side * mark)}</text>`,
    )}`;
}
