import { html, nothing, type TemplateResult } from "lit";
import type { ValueChange } from "../number-slider/number-slider.ts";
import type { Controls } from "./chain-controls.ts";
import { schema } from "./experiment.ts";
import type { Growth } from "./growth.ts";
import { layerRead, type NetworkResult } from "./networks.ts";
import type { Player } from "./players.ts";

const COUNTS = [1, 50, 200, 1000];

/** What is looked into: which network, which layer, which numbers. */
export function lookControls(
  { experiment, change }: Controls,
  result: NetworkResult | undefined,
  nameOf: (player: Player) => string,
): TemplateResult {
  const players = result?.players ?? [];
  const { look, numbers, layers } = experiment;
  return html`
    ${
      players.length > 1
        ? html`<choice-group data-sets="look" id="look" label="Look into" value=${String(Math.min(look, players.length))}
            .options=${players.map(({ player }, at) => ({ value: String(at + 1), label: nameOf(player) }))}
            @choice-change=${({ detail }: CustomEvent<{ value: string }>) => change({ look: Number(detail.value) })}></choice-group>`
        : nothing
    }
    <div class="sliders">
      <number-slider data-sets="layer" id="layer" label="Layer to read out" min="1" max=${layers} step="1" .value=${layerRead(experiment)}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => change({ layer: Math.round(detail.value) }, detail)}
      ></number-slider>
      <choice-group data-sets="numbers" id="numbers" label="The numbers inside" value=${numbers}
        .options=${[{ value: "before", label: "before the function" }, { value: "after", label: "after it" }]}
        @choice-change=${({ detail }: CustomEvent<{ value: "before" | "after" }>) => change({ numbers: detail.value })}></choice-group>
    </div>
  `;
}

/** One button whatever it does, so that the focus stays where it is. No preset takes the pause away. */
export function networkProgress(
  { experiment: { networks, seed }, change }: Controls,
  growth: Pick<Growth<NetworkResult>, "done" | "paused" | "pause" | "goOn">,
): TemplateResult {
  const { done, paused } = growth;
  const over = done === networks;
  const others = () => change({ seed: ((seed + networks - 1) % schema.seed.max) + 1 });
  const goOnOrPause = () => (paused ? growth.goOn() : growth.pause());
  return html`<div class="progress">
    <button data-sets="seed" data-label="Other networks" ?data-free=${!over} class="button" type="button" @click=${over ? others : goOnOrPause}>${
      over ? "Other networks" : paused ? "▶ Go on" : "❚❚ Pause"
    }</button>
    <progress max="1" aria-label="Networks so far" ?hidden=${over}></progress>
    <span class="note">${done} of ${networks} networks, from seed ${seed}</span>
  </div>`;
}

export function networkSliders({ experiment: { layers, width }, written, change }: Controls): TemplateResult {
  return html`<div class="sliders">
    <number-slider data-sets="layers" id="layers" label="Layers" scale="log" step="1" min="1" max=${schema.layers.max}
      default=${written.layers} .value=${layers}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => change({ layers: Math.round(detail.value) }, detail)}
    ></number-slider>
    <number-slider data-sets="width" id="width" label="Units in each layer" scale="log" step="1" min=${schema.width.min} max=${schema.width.max}
      default=${written.width} .value=${width}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => change({ width: Math.round(detail.value) }, detail)}
    ></number-slider>
  </div>`;
}

export function networkSettings({ experiment, change }: Controls): TemplateResult {
  const { residual, normalised, networks } = experiment;
  const counts = [...new Set([...COUNTS, networks])].sort((a, b) => a - b);
  return html`<div class="options">
    <toggle-switch data-sets="residual" id="residual" label="Residual connections" ?checked=${residual}
      @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => change({ residual: detail.checked })}></toggle-switch>
    <toggle-switch data-sets="normalised" id="normalised" label="Layer normalisation" ?checked=${normalised}
      @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => change({ normalised: detail.checked })}></toggle-switch>
    <choice-group data-sets="networks" id="networks" label="Networks" value=${String(networks)}
      .options=${counts.map((count) => ({ value: String(count), label: String(count) }))}
      @choice-change=${({ detail }: CustomEvent<{ value: string }>) => change({ networks: Number(detail.value) })}></choice-group>
  </div>`;
}

/** What exactly is shown: others who measure otherwise get other numbers. */
export function definition({
  width,
  seed,
  networks,
  residual,
  normalised,
}: Controls["experiment"]): TemplateResult {
  const also = [
    ...(residual ? ["residual connections"] : []),
    ...(normalised ? ["layer normalisation"] : []),
  ];
  return html`<details class="definition">
    <summary>What exactly is measured</summary>
    <p class="remark">
      One example of ${width} standard normal numbers goes through a network whose layers have ${width} units each, random
      weights and no biases${also.length > 0 ? `, with ${also.join(" and ")}` : ""}. A linear read-out of the last layer, with
      standard normal weights, sends its gradient back. The <em>gradient ratio</em> at a layer is the Euclidean length of the
      gradient with respect to that layer’s input, divided by its length at the network’s output. Shown are the median over
      ${networks === 1 ? "one network" : html`${networks} networks`} (seeds ${seed} to ${seed + networks - 1}) and the band that holds the middle 80 % of them. Factors, histograms and
      float32’s losses belong to the first network. Who measures it otherwise gets other numbers.
    </p>
  </details>`;
}
