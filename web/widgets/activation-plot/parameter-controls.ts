import { html, type TemplateResult } from "lit";
import type { NumberParameter, Parameter } from "../../engine/calls.ts";
import type { ParameterSets } from "../../model/attributes.ts";
import type { FunctionRow } from "../function-menu/function-options.ts";

/** What a learner sets: one parameter of one function. */
export type SetParameter = (id: string, parameter: Parameter, value: number | string, final: boolean) => void;

/** The TeX signs that a plain label can show as what they are. */
const SIGNS: Readonly<Record<string, string>> = { "\\alpha": "α", "\\beta": "β" };

/** A parameter in a plain label: its letter where it has one, otherwise its name. */
export function signOf(parameter: Parameter): string {
  return ("symbol" in parameter ? SIGNS[parameter.symbol] : undefined) ?? parameter.name;
}

/** A slider for each number and a choice for each variant of a function. */
export function parameterControls(
  { id, parameters }: FunctionRow,
  name: string,
  sets: ParameterSets,
  set: SetParameter,
): TemplateResult[] {
  return parameters.map((parameter) => {
    const value = sets[id]?.[parameter.name] ?? parameter.default;
    const label = `${name}: ${signOf(parameter)}`;
    if ("choices" in parameter) {
      return html`<choice-group label=${label} value=${String(value)} data-parameter="${id}.${parameter.name}"
        .options=${parameter.choices.map((choice) => ({ value: choice, label: choice }))}
        @choice-change=${(event: CustomEvent<{ value: string }>) => set(id, parameter, event.detail.value, true)}
      ></choice-group>`;
    }
    return html`<number-slider label=${label} min=${parameter.min} max=${parameter.max} step=${stepOf(parameter)}
      .value=${Number(value)} default=${parameter.default} data-parameter="${id}.${parameter.name}"
      @value-change=${(event: CustomEvent<{ value: number; final: boolean }>) =>
        set(id, parameter, event.detail.value, event.detail.final)}
    ></number-slider>`;
  });
}

/** The sets after one parameter is set; a default is left out, so that the address says only what differs. */
export function withParameter(
  sets: ParameterSets,
  id: string,
  parameter: Parameter,
  value: number | string,
): ParameterSets {
  const { [parameter.name]: _, ...others } = sets[id] ?? {};
  const own = value === parameter.default ? others : { ...others, [parameter.name]: value };
  const { [id]: __, ...rest } = sets;
  return Object.keys(own).length === 0 ? rest : { ...rest, [id]: own };
}

/** A step that divides the range into some hundred parts and is itself a power of ten. */
export function stepOf({ min, max }: NumberParameter): number {
  return 10 ** Math.floor(Math.log10((max - min) / 50));
}
