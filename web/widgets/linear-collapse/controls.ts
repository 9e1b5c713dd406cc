import { html, nothing, type TemplateResult } from "lit";
import type { FunctionOption } from "../function-menu/function-options.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { type CollapseExperiment, MOST_LAYERS, OWN_LAYERS, takenOf } from "./experiment.ts";

/** What can be asked for. */
export interface Presses {
  readonly running: boolean;
  run(): void;
  pause(): void;
  step(): void;
  reset(): void;
  setTaken(taken: number, final: boolean): void;
  setLayers(layers: number, final: boolean): void;
  reseed(): void;
  setBetween(id: string): void;
}

/** How many layers there are, and how many the plane has gone through. */
export function stepControls(
  experiment: CollapseExperiment,
  written: CollapseExperiment,
  presses: Presses,
): TemplateResult {
  const { layers, seed } = experiment;
  const { running } = presses;
  const taken = takenOf(experiment);
  const random = layers > OWN_LAYERS;
  return html`
    <div class="row">
      <button data-sets="taken" class="button primary" type="button" ?disabled=${taken >= layers && !running} @click=${running ? presses.pause : presses.run}>${running ? "Pause" : "Run"}</button>
      <button data-sets="taken" class="button" type="button" ?disabled=${running || taken >= layers} @click=${presses.step}>Step</button>
      <button data-sets="taken" class="button" type="button" ?disabled=${taken === 0} @click=${presses.reset}>Back to the start</button>
      ${random ? html`<button data-sets="seed" class="button" type="button" @click=${presses.reseed}>Other random layers</button><span class="note">Seed ${seed}</span>` : nothing}
    </div>
    <div class="sliders">
      <number-slider data-sets="taken" id="taken" label="Layers gone through" min="0" max=${layers} step="1" .value=${taken}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => presses.setTaken(Math.round(detail.value), detail.final)}></number-slider>
      <number-slider data-sets="layers" id="layers" label="Layers there are" min="1" max=${MOST_LAYERS} step="1" .default=${written.layers} .value=${layers}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => presses.setLayers(Math.round(detail.value), detail.final)}></number-slider>
    </div>
    ${random ? html`<p class="note">Layers 1 to ${OWN_LAYERS} are yours. Those from ${OWN_LAYERS + 1} on are random: each turns, stretches and moves the plane a little.</p>` : nothing}`;
}

export function betweenMenu(
  options: readonly FunctionOption[],
  between: string,
  { setBetween }: Presses,
): TemplateResult {
  return html`<function-menu data-sets="between" label="Activation between the layers (the identity is none)" .options=${options} .values=${[between]}
    @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => setBetween(detail.ids[0] ?? between)}></function-menu>`;
}
