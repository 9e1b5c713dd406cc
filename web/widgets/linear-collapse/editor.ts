import { html, type TemplateResult } from "lit";
import { numberField } from "../number-field.ts";
import { FIRST_BIAS, limitAt } from "./layer-text.ts";

const LABELS = [
  "row 1, column 1",
  "row 1, column 2",
  "row 2, column 1",
  "row 2, column 2",
  "first bias",
  "second bias",
];

export interface Editor {
  readonly number: number;
  readonly numbers: readonly number[];
  readonly set: (numbers: readonly number[]) => void;
  readonly complaint: string;
  readonly complain: (sentence: string) => void;
}

/** The layer's six numbers, as they stand in its formula. */
export function layerFields({ number, numbers, set, complaint, complain }: Editor): TemplateResult {
  const field = (place: number) =>
    numberField({
      label: `Layer ${number}: ${LABELS[place]}`,
      value: numbers[place] ?? 0,
      min: -limitAt(place),
      max: limitAt(place),
      give: (value) => set(numbers.with(place, value)),
      complain,
    });
  return html`<div class="layer-fields" role="group" aria-label="Layer ${number} in numbers">
      <i aria-hidden="true">W</i><span class="matrix fields">${[0, 1, 2, 3].map(field)}</span>
      <i aria-hidden="true">b</i><span class="matrix column fields">${[FIRST_BIAS, FIRST_BIAS + 1].map(field)}</span>
    </div>
    <p class="note warning" role="status">${complaint}</p>`;
}
