import { html, nothing, type TemplateResult } from "lit";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { MOST, type Piece } from "./pieces.ts";
import { SHAPES } from "./shapes.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/** What can be asked for at one press. */
export interface Presses {
  take(pieces: readonly Piece[]): void;
  /** So many tangents of x² in place of the lines. */
  touch(count: number, final: boolean): void;
  raise(by: number): void;
  aim(goal: string): void;
}

const FIRST_TANGENTS = 3;
/** By how much all lines go up or down at one press. */
const LIFT = 0.02;

export function shapeButtons({ take, touch }: Presses): TemplateResult {
  return html`<fieldset>
    <legend>Shapes</legend>
    <div class="row">
      ${SHAPES.map(({ name, pieces }) => html`<button data-sets="pieces" class="button" type="button" @click=${() => take(pieces)}>${name}</button>`)}
      <button data-sets="pieces" class="button" type="button" @click=${() => touch(FIRST_TANGENTS, true)}>x², from tangents</button>
    </div>
  </fieldset>`;
}

/** What the maximum is meant to come near to, and what helps with it. */
export function goalControls(goal: string, count: number, presses: Presses): TemplateResult {
  return html`<choice-group data-sets="goal" label="Come near to" .value=${goal}
      .options=${[
        { value: "none", label: "Nothing" },
        { value: "square", label: "x², within 0.1" },
        { value: "tent", label: "The tent 1 − |x|" },
      ]}
      @choice-change=${({ detail }: ChoiceEvent) => presses.aim(detail.value)}></choice-group>
    ${goal === "square" ? tangentControls(count, presses) : nothing}`;
}

function tangentControls(count: number, { touch, raise }: Presses): TemplateResult {
  return html`<number-slider data-sets="pieces" id="tangents" label="Replace the lines by so many tangents of x²" min="1" max=${MOST} step="1" .value=${count}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => touch(Math.round(detail.value), detail.final)}></number-slider>
    <div class="row">
      <button data-sets="pieces" class="button" type="button" @click=${() => raise(LIFT)}>Raise all lines by ${LIFT}</button>
      <button data-sets="pieces" class="button" type="button" @click=${() => raise(-LIFT)}>Lower them</button>
    </div>`;
}

export const WHY_NO_TENT = html`<details>
  <summary>Why does it never get there?</summary>
  <p class="why">Take the heights of the maximum at both ends and join them by a straight line, dotted in the plot. Each line of
  the maximum is at most as high as this one at either end, and so at most as high in between. So the maximum hangs below it
  everywhere, however many lines there are. The tent stands above its own. A maximum of lines bends upwards or not at all.</p>
</details>`;
