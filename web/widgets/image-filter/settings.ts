import { html, nothing, type TemplateResult } from "lit";
import type { Parameter } from "../../engine/calls.ts";
import { parameterControls, withParameter } from "../activation-plot/parameter-controls.ts";
import { type FunctionOption, type FunctionRow, functionNamed } from "../function-menu/function-options.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { FARTHEST, type FilterExperiment, LARGEST_SEED, rulerOf, SHORTEST, schema } from "./experiment.ts";

interface ValueEvent extends CustomEvent<ValueChange> {}

type Change = (patch: Partial<FilterExperiment>, how?: { readonly final: boolean }) => void;

const CHANNELS = [
  { value: "all", label: "All three" },
  { value: "red", label: "Red" },
  { value: "green", label: "Green" },
  { value: "blue", label: "Blue" },
];

/** Which functions, on which ruler, and what the histograms count. */
export function filterSettings(
  experiment: FilterExperiment,
  written: FilterExperiment,
  options: readonly FunctionOption[],
  functions: readonly FunctionRow[],
  change: Change,
): TemplateResult {
  const { low, high } = rulerOf(experiment);
  return html`<div class="settings">
    <div class="sliders">
      <number-slider data-sets="low" id="low" label="Black stands for x =" min=${-FARTHEST} max=${round(high - SHORTEST)} step="0.1"
        default=${written.low} .value=${low}
        @value-change=${({ detail }: ValueEvent) => change({ low: detail.value, high }, detail)}></number-slider>
      <number-slider data-sets="high" id="high" label="White stands for x =" min=${round(low + SHORTEST)} max=${FARTHEST} step="0.1"
        default=${written.high} .value=${high}
        @value-change=${({ detail }: ValueEvent) => change({ low, high: detail.value }, detail)}></number-slider>
    </div>
    ${experiment.controls === "few" ? nothing : furtherSettings(experiment, written, options, functions, change)}
  </div>`;
}

function furtherSettings(
  experiment: FilterExperiment,
  written: FilterExperiment,
  options: readonly FunctionOption[],
  functions: readonly FunctionRow[],
  change: Change,
): TemplateResult {
  return html`
    <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${options} .values=${experiment.functions}
      @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => change({ functions: detail.ids })}
    ></function-menu>
    <choice-group data-sets="channel" id="channel" label="Histograms count" .value=${experiment.channel} .options=${CHANNELS}
      @choice-change=${({ detail }: CustomEvent<{ value: string }>) => change({ channel: detail.value })}></choice-group>
    <div>
      ${parameters(experiment, options, functions, change)}
      <details class="sample">
        <summary>The sample picture</summary>
        <number-slider data-sets="seed" id="seed" label="Seed: another number, another landscape" min="0" max=${LARGEST_SEED} step="1"
          default=${written.seed} .value=${experiment.seed}
          @value-change=${({ detail }: ValueEvent) => change({ seed: Math.round(detail.value) }, detail)}></number-slider>
      </details>
    </div>
  `;
}

function parameters(
  experiment: FilterExperiment,
  options: readonly FunctionOption[],
  functions: readonly FunctionRow[],
  change: Change,
): TemplateResult | typeof nothing {
  const rows = functions.filter(
    ({ id, parameters }) => experiment.functions.includes(id) && parameters.length > 0,
  );
  if (rows.length === 0) return nothing;
  const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
    change({ parameters: withParameter(experiment.parameters, id, parameter, value) }, { final });
  return html`<details data-sets="parameters" class="parameters">
    <summary>Parameters</summary>
    <div class="sliders">
      ${rows.map((row) => parameterControls(row, functionNamed(options, row.id).name, experiment.parameters, set))}
    </div>
  </details>`;
}

/** Ends of a slider without the last digits that subtraction leaves. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
