import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { type Appearance, appearanceAt } from "../../model/appearance.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { idlePieces, type MaxoutResult, SHEET } from "./calculate.ts";
import type { GoalResult } from "./goal.ts";
import type { PieceDrag } from "./piece-drag.ts";
import { HIGHEST, lineText, type Piece, STEEPEST } from "./pieces.ts";
import { type Anchors, HEIGHTS, heightAt, onSheet, type Scale } from "./sheet.ts";

/** A line's two handles, and who is told that they are in use. */
export interface Handles {
  readonly lift: PieceDrag;
  readonly turn: PieceDrag;
}

export interface StageView {
  readonly pieces: readonly Piece[];
  /** May be one step behind the pieces. */
  readonly result: MaxoutResult | undefined;
  readonly scale: Scale;
  readonly anchors: readonly Anchors[];
  readonly handles: readonly Handles[];
  /** The line whose slope can be taken hold of. */
  readonly chosen: number;
  readonly choose: (at: number) => void;
}

/** The lines, thin, the largest of them, thick, and handles on each. */
export function stage(view: StageView): TemplateResult {
  const { scale, result } = view;
  const box = `0 0 ${scale.width} ${scale.height}`;
  const inner = `${scale.left} ${scale.top} ${scale.right - scale.left} ${scale.bottom - scale.top}`;
  return html`<div class="sheet">
    <svg viewBox=${box} role="img" aria-label="The lines, and the largest of them at every x from ${SHEET.from} to ${SHEET.to}; the tables below hold the numbers">
      ${axes(scale, [-1, 0, 1, 2, 3, 4])}
      <svg x=${scale.left} y=${scale.top} width=${scale.right - scale.left} height=${scale.bottom - scale.top} viewBox=${inner}>
        ${result ? above(result, scale) : nothing}
        ${view.pieces.map((piece, at) => line(piece, at, view))}
        ${result ? maximum(result, scale) : nothing}
        ${result?.goal ? goalCurve(result.goal, scale) : nothing}
        ${result?.goal ? gap(result.goal, scale) : nothing}
      </svg>
      ${titleOf(scale, "f(x)")}
    </svg>
    <svg class="handles" viewBox=${box}>
      ${view.pieces.map((piece, at) => grips(piece, at, view))}
    </svg>
  </div>`;
}

/** Frame, grid and numbers. The axes through 0 stand out. */
export function axes(scale: Scale, heights: readonly number[]): SVGTemplateResult {
  const across = [-3, -2, -1, 0, 1, 2, 3];
  const text = (number: number) => String(number).replace("-", "−");
  const { left, right, top, bottom } = scale;
  return svg`
    ${across.map(
      (
        x,
      ) => svg`<line class=${x === 0 ? "axis" : "grid"} x1=${scale.x(x)} x2=${scale.x(x)} y1=${top} y2=${bottom} />
      <text x=${scale.x(x)} y=${bottom + 16} text-anchor="middle">${x === SHEET.to ? "x" : text(x)}</text>`,
    )}
    ${heights.map(
      (
        y,
      ) => svg`<line class=${y === 0 ? "axis" : "grid"} x1=${left} x2=${right} y1=${scale.y(y)} y2=${scale.y(y)} />
      <text x=${left - 6} y=${scale.y(y) + 4} text-anchor="end">${text(y)}</text>`,
    )}`;
}

/** What the y axis shows, on top of everything. */
export function titleOf({ left, top }: Scale, title: string): SVGTemplateResult {
  return svg`<text class="title" x=${left + 6} y=${top + 14}>${title}</text>`;
}

/** The colour and the dashes of a line, by its number; the pair without dashes is left to whole curves. */
export function lookOf(at: number): { readonly name: string; readonly dash: string } {
  const { colour, dash } = appearanceOfLine(at);
  return { name: `function-${colour}`, dash: dash.join(" ") };
}

function line(piece: Piece, at: number, { scale, result, chosen }: StageView): SVGTemplateResult {
  const { name, dash } = lookOf(at);
  const idle = result !== undefined && idlePieces(result).includes(at);
  return svg`<line class="line ${name} ${idle ? "idle" : ""} ${at === chosen ? "chosen" : ""}" stroke-dasharray=${dash}
    x1=${scale.x(SHEET.from)} y1=${scale.y(heightAt(piece, SHEET.from))} x2=${scale.x(SHEET.to)} y2=${scale.y(heightAt(piece, SHEET.to))} />`;
}

export function appearanceOfLine(at: number): Appearance {
  return appearanceAt(at + 1);
}

/** What lies above a maximum of lines has no dent: the shape says so before the words do. */
function above({ outline }: MaxoutResult, scale: Scale): SVGTemplateResult {
  return svg`<path class="above" d="M${scale.left} ${scale.top}${outline.map(({ x, y }) => `L${scale.x(x)} ${scale.y(y)}`).join("")}L${scale.right} ${scale.top}Z" />`;
}

/** Thick, each stretch in the colour of the line that it is, with the corners as dots. */
function maximum({ outline, stretches, corners }: MaxoutResult, scale: Scale): SVGTemplateResult {
  const points = outline.map(({ x, y }) => `${scale.x(x)},${scale.y(y)}`);
  const winners = stretches.filter(({ from, to }) => to > SHEET.from && from < SHEET.to);
  return svg`
    <polyline class="rim" points=${points.join(" ")} />
    ${winners.map(
      ({ winner }, at) =>
        svg`<polyline class="largest ${lookOf(winner).name}" points="${points[at] ?? ""} ${points[at + 1] ?? ""}" />`,
    )}
    ${corners.map(({ x, y }) => svg`<circle class="corner" cx=${scale.x(x)} cy=${scale.y(y)} r="5" />`)}`;
}

function goalCurve({ goal, curve, ends }: GoalResult, scale: Scale): SVGTemplateResult {
  const points = Array.from(curve.x, (x, at) => `${scale.x(x)},${scale.y(curve.y[at] ?? 0)}`);
  const [left, right] = ends;
  // Where nothing comes near, the line between the two ends shows why: the maximum hangs below it, the goal stands above.
  const chord =
    goal.within === undefined && left && right
      ? svg`<line class="chord" x1=${scale.x(left.x)} y1=${scale.y(left.y)} x2=${scale.x(right.x)} y2=${scale.y(right.y)} />`
      : nothing;
  return svg`<polyline class="goal" points=${points.join(" ")} />${chord}`;
}

/** How far it is off where it is farthest off. */
function gap({ worst }: GoalResult, scale: Scale): SVGTemplateResult {
  const x = scale.x(worst.x);
  return svg`<path class="gap" d="M${x - 5} ${scale.y(worst.wanted)}h10M${x - 5} ${scale.y(worst.got)}h10M${x} ${scale.y(worst.wanted)}V${scale.y(worst.got)}" />`;
}

function grips(piece: Piece, at: number, view: StageView): SVGTemplateResult {
  const { scale, anchors, handles, chosen, choose } = view;
  const { lift, turn } = anchors[at] ?? { lift: 0, turn: 1 };
  const of = handles[at];
  if (!of) return svg``;
  const { name } = lookOf(at);
  const place = (x: number) => ({ x: scale.x(x), y: scale.y(onSheet(heightAt(piece, x))) });
  const low = place(lift);
  const high = place(turn);
  const number = at + 1;
  return svg`<g class="piece ${name} ${at === chosen ? "chosen" : ""}" @focusin=${() => choose(at)} @pointerdown=${() => choose(at)}>
    <line class="catch" x1=${scale.x(SHEET.from)} y1=${scale.y(heightAt(piece, SHEET.from))} x2=${scale.x(SHEET.to)} y2=${scale.y(heightAt(piece, SHEET.to))} />
    <g class="handle" role="slider" tabindex="0" aria-orientation="vertical" aria-label="Line ${number}, height at 0"
        aria-valuemin=${-HIGHEST} aria-valuemax=${HIGHEST} aria-valuenow=${piece.intercept}
        aria-valuetext="${sentenceNumber(piece.intercept)}; the line is ${lineText(piece)}"
        @pointerdown=${of.lift.down} @pointermove=${of.lift.move} @pointerup=${of.lift.up} @pointercancel=${of.lift.cancel}
        @keydown=${of.lift.keyDown} @keyup=${of.lift.keyUp}>
      <circle class="reach" cx=${low.x} cy=${low.y} r="22" />
      <circle class="badge" cx=${low.x} cy=${low.y} r="11" />
      <text class="number" x=${low.x} y=${low.y + 4.5} text-anchor="middle">${number}</text>
    </g>
    <g class="handle turn" role="slider" tabindex="0" aria-orientation="vertical" aria-label="Line ${number}, slope"
        aria-valuemin=${-STEEPEST} aria-valuemax=${STEEPEST} aria-valuenow=${piece.slope}
        aria-valuetext="${sentenceNumber(piece.slope)}; the line is ${lineText(piece)}"
        @pointerdown=${of.turn.down} @pointermove=${of.turn.move} @pointerup=${of.turn.up} @pointercancel=${of.turn.cancel}
        @keydown=${of.turn.keyDown} @keyup=${of.turn.keyUp}>
      <circle class="reach" cx=${high.x} cy=${high.y} r="22" />
      <circle class="knob" cx=${high.x} cy=${high.y} r="8" />
      <path class="arrows" d="M${high.x} ${high.y - 4.5}v9m-2.5 -6.5l2.5 -2.5l2.5 2.5m-5 4l2.5 2.5l2.5 -2.5" />
    </g>
  </g>`;
}

/** For the stage's pointer: a place of the sheet, from the box of the drawing on the screen. */
export function placeUnder(
  event: PointerEvent,
  box: DOMRect,
  scale: Scale,
): { readonly x: number; readonly y: number } {
  const px = ((event.clientX - box.left) * scale.width) / box.width;
  const py = ((event.clientY - box.top) * scale.height) / box.height;
  const y = scale.atY(py);
  return { x: scale.atX(px), y: Math.min(HEIGHTS.high, Math.max(HEIGHTS.low, y)) };
}
