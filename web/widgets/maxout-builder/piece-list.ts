import { html, type TemplateResult } from "lit";
import { writeNumber } from "../../model/number-text.ts";
import { lineSwatch } from "../function-menu/line-swatch.ts";
import type { MaxoutResult } from "./calculate.ts";
import type { Piece } from "./pieces.ts";
import { appearanceOfLine } from "./stage.ts";
import { winsText } from "./story.ts";

export interface PieceListView {
  readonly pieces: readonly Piece[];
  readonly result: MaxoutResult | undefined;
  readonly chosen: number;
  readonly choose: (at: number) => void;
  readonly typed: (at: number, what: keyof Piece, field: HTMLInputElement) => void;
  readonly remove: (at: number) => void;
}

/** Every line with its two numbers to type, and where it is the largest. */
export function pieceList(view: PieceListView): TemplateResult {
  const { pieces } = view;
  return html`<ol class="pieces" aria-label="The lines">
    ${pieces.map((piece, at) => row(piece, at, view))}
  </ol>`;
}

function row(piece: Piece, at: number, view: PieceListView): TemplateResult {
  const { pieces, result, chosen, choose, typed, remove } = view;
  const number = at + 1;
  const field = (what: keyof Piece, label: string) =>
    html`<input class="field" type="text" autocomplete="off" spellcheck="false" aria-label="Line ${number}: ${label}"
      .value=${writeNumber(piece[what])} @change=${(event: Event) => typed(at, what, event.target as HTMLInputElement)}>`;
  // One step behind after a line was added: its place is not known yet.
  const wins = result && at < result.pieces.length ? winsText(result, at) : "";
  return html`<li class=${at === chosen ? "chosen" : ""} @focusin=${() => choose(at)}>
    <span class="who">${lineSwatch(appearanceOfLine(at))}<span aria-hidden="true">${number}</span></span>
    <span class="line-fields">${field("slope", "slope")}<span class="sign">x +</span>${field("intercept", "height at 0")}</span>
    <span class="wins">${wins}</span>
    <button class="button quiet remove" type="button" aria-label="Remove line ${number}" title="Remove line ${number}"
      ?disabled=${pieces.length === 1} @click=${() => remove(at)}>✕</button>
  </li>`;
}
