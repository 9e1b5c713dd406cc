import { html, type TemplateResult } from "lit";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { MAX_DEPTH, MAX_START, type TelephoneExperiment } from "./experiment.ts";

/** The learner's change of some of an experiment; not final while a thumb is being dragged. */
export type Change = (patch: Partial<TelephoneExperiment>, how?: { readonly final?: boolean }) => void;

export interface Controls {
  readonly experiment: TelephoneExperiment;
  /** As the lesson wrote it. */
  readonly written: TelephoneExperiment;
  readonly change: Change;
}

export function chainSliders({ experiment: { depth, x }, written, change }: Controls): TemplateResult {
  return html`<div class="sliders">
    <number-slider data-sets="depth" id="depth" label="Layers, one person each" min="1" max=${MAX_DEPTH} step="1"
      default=${written.depth} .value=${depth}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => change({ depth: Math.round(detail.value) }, detail)}
    ></number-slider>
    <number-slider data-sets="x" id="start" label="x, what layer 1 takes in" min=${-MAX_START} max=${MAX_START} step="0.1"
      default=${written.x} .value=${x}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => change({ x: detail.value }, detail)}
    ></number-slider>
  </div>`;
}

export function chainSettings({ experiment: { slip, bound, scale }, change }: Controls): TemplateResult {
  return html`<div class="options">
    <toggle-switch data-sets="bound" id="bound" label="Best case, as a line" ?checked=${bound}
      @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => change({ bound: detail.checked })}></toggle-switch>
    <toggle-switch data-sets="slip" id="slip" label="The slip: slope at the activated value" ?checked=${slip}
      @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => change({ slip: detail.checked })}></toggle-switch>
    <choice-group data-sets="scale" id="scale" label="Axis" value=${scale}
      .options=${[{ value: "log", label: "Powers of ten" }, { value: "linear", label: "Linear" }]}
      @choice-change=${({ detail }: CustomEvent<{ value: "log" | "linear" }>) => change({ scale: detail.value })}></choice-group>
  </div>`;
}
