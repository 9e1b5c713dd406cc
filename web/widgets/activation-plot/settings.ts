import { html, nothing, type TemplateResult } from "lit";
import type { Parameter } from "../../engine/calls.ts";
import { type FunctionOption, type FunctionRow, functionNamed } from "../function-menu/function-options.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { axisOf, FARTHEST, type PlotExperiment, SHORTEST, X_THRESHOLD, Y_THRESHOLD } from "./experiment.ts";
import { parameterControls, withParameter } from "./parameter-controls.ts";

interface ValueEvent extends CustomEvent<ValueChange> {}
interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/** What the controls know: the experiment as it is and as the lesson wrote it, and how to change it. */
export interface Settings {
  readonly experiment: PlotExperiment;
  readonly written: PlotExperiment;
  readonly options: readonly FunctionOption[];
  readonly change: (patch: Partial<PlotExperiment>, how?: { readonly final: boolean }) => void;
}

export function xSetting({ experiment, written, change }: Settings): TemplateResult {
  const { from, to } = axisOf(experiment);
  return html`<number-slider data-sets="x" label="x" min=${from} max=${to} step="0.01" .default=${written.x} .value=${experiment.x}
    @value-change=${({ detail }: ValueEvent) => change({ x: detail.value }, detail)}
  ></number-slider>`;
}

/** What is shown of each function, and in how many charts. */
export function viewSettings({ experiment, change }: Settings): TemplateResult {
  const { show, layout } = experiment;
  return html`<div class="row">
    <choice-group data-sets="show" label="Show" .value=${show.length === 1 ? show[0] : "value derivative"}
      .options=${[
        { value: "value derivative", label: "Both" },
        { value: "value", label: "Curve" },
        { value: "derivative", label: "Slope" },
      ]}
      @choice-change=${({ detail }: ChoiceEvent) => change({ show: detail.value.split(" ") })}
    ></choice-group>
    <choice-group data-sets="layout" label="Arrange" .value=${layout}
      .options=${[{ value: "shared", label: "Together" }, { value: "grid", label: "Side by side" }]}
      @choice-change=${({ detail }: ChoiceEvent) => change({ layout: detail.value })}
    ></choice-group>
  </div>`;
}

export function parameterSettings(
  { experiment, options, change }: Settings,
  functions: readonly FunctionRow[],
): TemplateResult {
  const rows = functions.filter(
    ({ id, parameters }) => experiment.functions.includes(id) && parameters.length > 0,
  );
  const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
    change({ parameters: withParameter(experiment.parameters, id, parameter, value) }, { final });
  return html`<details data-sets="parameters" class="parameters">
    <summary>Parameters</summary>
    <div class="sliders">
      ${rows.length === 0 ? html`<p class="note">None of the chosen functions has a parameter.</p>` : nothing}
      ${rows.map((row) => parameterControls(row, functionNamed(options, row.id).name, experiment.parameters, set))}
    </div>
  </details>`;
}

/** Range of x and the scales of both axes. */
export function axisSettings(settings: Settings): TemplateResult {
  const { experiment, written, change } = settings;
  const { from, to } = axisOf(experiment);
  return html`<details class="axis">
    <summary>Axes</summary>
    <div class="sliders">
      <number-slider data-sets="from" label="From" min=${-FARTHEST} max=${to - SHORTEST} step="0.5" .default=${written.from} .value=${from}
        @value-change=${({ detail }: ValueEvent) => change(within(experiment, { from: detail.value, to }), detail)}
      ></number-slider>
      <number-slider data-sets="to" label="To" min=${from + SHORTEST} max=${FARTHEST} step="0.5" .default=${written.to} .value=${to}
        @value-change=${({ detail }: ValueEvent) => change(within(experiment, { from, to: detail.value }), detail)}
      ></number-slider>
      ${scaleSettings(settings)}
    </div>
  </details>`;
}

function scaleSettings({ experiment, change }: Settings): TemplateResult {
  const linear = { value: "linear", label: "Linear" };
  const symlog = { value: "symlog", label: "Symlog" };
  return html`
    <choice-group data-sets="xScale" label="Scale of x" .value=${experiment.xScale} .options=${[linear, symlog]}
      @choice-change=${({ detail }: ChoiceEvent) => change({ xScale: detail.value })}></choice-group>
    <choice-group data-sets="yScale" label="Scale of y" .value=${experiment.yScale}
      .options=${[linear, { value: "log", label: "Log" }, symlog]}
      @choice-change=${({ detail }: ChoiceEvent) => change({ yScale: detail.value })}></choice-group>
    <p class="note">A log axis gives each power of ten the same room, which shows how a tail dies away; 0 and negative
      numbers have no place on it. Symlog is a log axis to both sides of 0, and even close to it: between
      ±${Y_THRESHOLD} for y, ±${X_THRESHOLD} for x.</p>
  `;
}

/** A new axis takes x along, so that the read-out never speaks of a place that is not drawn. */
function within(
  { x }: PlotExperiment,
  axis: Pick<PlotExperiment, "from" | "to">,
): Pick<PlotExperiment, "from" | "to" | "x"> {
  return { ...axis, x: Math.min(axis.to, Math.max(axis.from, x)) };
}
