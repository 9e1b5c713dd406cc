import { html, type TemplateResult } from "lit";
import { numberField } from "../number-field.ts";
import { type HandSetExperiment, numbersOf, UNITS, type UnitName } from "./experiment.ts";

export interface Formula {
  readonly experiment: HandSetExperiment;
  readonly set: (name: UnitName, numbers: readonly number[]) => void;
  readonly complaint: string;
  readonly complain: (sentence: string) => void;
}

const LABELS: Readonly<Record<UnitName, { readonly who: string; readonly inputs: readonly string[] }>> = {
  unit1: { who: "Hidden unit 1", inputs: ["x₁", "x₂"] },
  unit2: { who: "Hidden unit 2", inputs: ["x₁", "x₂"] },
  output: { who: "Output", inputs: ["h₁", "h₂"] },
};

/** The network as it is written down, its nine numbers to type. */
export function formula(view: Formula): TemplateResult {
  return html`<div class="formula" role="group" aria-label="The network’s weights and biases">
      ${line("h₁ = f", "unit1", view)} ${line("h₂ = f", "unit2", view)} ${line("y = σ", "output", view)}
    </div>
    <p class="note warning" role="status">${view.complaint}</p>`;
}

function line(start: string, name: UnitName, { experiment, set, complain }: Formula): TemplateResult {
  const numbers = numbersOf(experiment, name);
  const { who, inputs } = LABELS[name];
  const field = (place: number) => {
    const limit = UNITS[name].limits[place] ?? 0;
    return numberField({
      label: `${who}: ${inputs[place] ? `weight of ${inputs[place]}` : "bias"}`,
      value: numbers[place] ?? 0,
      min: -limit,
      max: limit,
      give: (value) => set(name, numbers.with(place, value)),
      complain,
    });
  };
  return html`<div class="unit">
    <i aria-hidden="true">${start}(</i><span class="term">${field(0)}<i aria-hidden="true">${inputs[0]} +</i></span
    ><span class="term">${field(1)}<i aria-hidden="true">${inputs[1]} +</i></span><span class="term">${field(2)}<i aria-hidden="true">)</i></span>
  </div>`;
}
