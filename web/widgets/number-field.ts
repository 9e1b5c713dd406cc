import { html, type TemplateResult } from "lit";
import { writeNumber } from "../model/number-text.ts";
import { readTyped } from "./number-slider/scale.ts";

/** A number that is typed, one of several that stand together and share a place for what is to be said about them. */
export interface NumberField {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly give: (value: number) => void;
  /** A plain sentence when what was typed was not taken as it stood; empty when it was. */
  readonly complain: (sentence: string) => void;
}

/** Steps of the arrow keys. */
const STEP = 0.1;

export function numberField(field: NumberField): TemplateResult {
  const { label, value, min, max, give, complain } = field;
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter") typed(event, field);
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    complain("");
    give(Number(Math.min(max, Math.max(min, value + direction * STEP)).toFixed(2)) + 0);
  };
  return html`<input class="field" type="text" inputmode=${min < 0 ? "text" : "decimal"} autocomplete="off" spellcheck="false"
    aria-label=${label} .value=${writeNumber(value)}
    @change=${(event: Event) => typed(event, field)} @keydown=${pressed}>`;
}

function typed(event: Event, { value, min, max, give, complain }: NumberField): void {
  const input = event.target as HTMLInputElement;
  // What stands there may be shorter than the value: leaving the field must not round it.
  if (input.value === writeNumber(value)) return;
  const read = readTyped(input.value, { min, max, step: STEP, scale: "linear" }, value);
  complain(read.sentence ?? "");
  if (read.value !== undefined) give(read.value);
  input.value = writeNumber(read.value ?? value);
}
