import { html, nothing, type TemplateResult } from "lit";
import type { NumberParameter, Parameter } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { parameterControls, signOf, stepOf, withParameter } from "../activation-plot/parameter-controls.ts";
import type { FunctionOption, FunctionRow } from "../function-menu/function-options.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { axisOf, type BuilderExperiment, FARTHEST, SHORTEST } from "./experiment.ts";
import { readSettings, writeSetting } from "./settings-text.ts";

interface ValueEvent extends CustomEvent<ValueChange> {}

/** What the controls know: the experiment as it is and as the lesson wrote it, and how to change it. */
export interface Settings {
  readonly experiment: BuilderExperiment;
  readonly written: BuilderExperiment;
  readonly change: (patch: Partial<BuilderExperiment>, how?: { readonly final: boolean }) => void;
}

/** A slider for each name in the expression that is a number to be set. */
export function parameterSliders(
  { experiment, change }: Settings,
  parameters: readonly NumberParameter[],
): TemplateResult | typeof nothing {
  if (parameters.length === 0) return nothing;
  const set = readSettings(experiment.settings, parameters);
  return html`<div class="sliders parameters">
    ${parameters.map(
      (
        parameter,
      ) => html`<number-slider data-sets="settings" label=${parameter.name} min=${parameter.min} max=${parameter.max} step=${stepOf(parameter)}
        .default=${parameter.default} .value=${set[parameter.name] ?? parameter.default} data-parameter=${parameter.name}
        @value-change=${({ detail }: ValueEvent) =>
          change({ settings: writeSetting(experiment.settings, parameter, detail.value) }, detail)}
      ></number-slider>`,
    )}
  </div>`;
}

/** Where f is read out, and the ends of the axis. */
export function axisSliders({ experiment, written, change }: Settings): TemplateResult {
  const { from, to } = axisOf(experiment);
  return html`
    <number-slider data-sets="x" label="x" min=${from} max=${to} step="0.01" .default=${written.x} .value=${experiment.x}
      @value-change=${({ detail }: ValueEvent) => change({ x: detail.value }, detail)}></number-slider>
    <details class="axis">
      <summary>Axis</summary>
      <div class="sliders">
        <number-slider data-sets="from" label="From" min=${-FARTHEST} max=${to - SHORTEST} step="0.5" .default=${written.from} .value=${from}
          @value-change=${({ detail }: ValueEvent) => change(within(experiment, { from: detail.value, to }), detail)}></number-slider>
        <number-slider data-sets="to" label="To" min=${from + SHORTEST} max=${FARTHEST} step="0.5" .default=${written.to} .value=${to}
          @value-change=${({ detail }: ValueEvent) => change(within(experiment, { from, to: detail.value }), detail)}></number-slider>
      </div>
    </details>
  `;
}

/** Which other function f is held against, and what comes of it. */
export function comparison(
  { experiment, change }: Settings,
  options: readonly FunctionOption[],
  row: FunctionRow | undefined,
  sentence: string,
): TemplateResult {
  const [chosen = ""] = experiment.compare;
  const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
    change({ parameters: withParameter(experiment.parameters, id, parameter, value) }, { final });
  const name = options.find(({ id }) => id === chosen)?.name ?? chosen;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    change({ compare: value === "" ? [] : [value] });
  };
  return html`<section>
    <label class="against"><span class="label">Compare with</span>
      <select class="field" @change=${choose}>
        <option value="" ?selected=${chosen === ""}>nothing</option>
        ${options.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>
    ${row ? html`<div class="sliders">${parameterControls(row, name, experiment.parameters, set)}</div>` : nothing}
    <p class="comparison">${sentence === "" ? html`<span class="note">A second curve joins the first, and the engine measures how far the two lie apart.</span>` : sentence}</p>
  </section>`;
}

/** `Swish with β = 2`: a function by its name and what is set of it. */
export function calledWith(
  { id, parameters }: FunctionRow,
  name: string,
  { parameters: sets }: BuilderExperiment,
): string {
  const set = parameters.flatMap((parameter) => {
    const value = sets[id]?.[parameter.name];
    return value === undefined
      ? []
      : [`${signOf(parameter)} = ${typeof value === "number" ? sentenceNumber(value) : value}`];
  });
  return set.length === 0 ? name : `${name} with ${set.join(", ")}`;
}

/** A new axis takes x along, so that the read-out never speaks of a place that is not drawn. */
function within(
  { x }: BuilderExperiment,
  axis: Pick<BuilderExperiment, "from" | "to">,
): Pick<BuilderExperiment, "from" | "to" | "x"> {
  return { ...axis, x: Math.min(axis.to, Math.max(axis.from, x)) };
}
