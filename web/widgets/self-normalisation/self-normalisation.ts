import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CurveChart } from "../../charts/curves.ts";
import { HistogramChart } from "../../charts/histogram.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { renderShortcuts } from "../figure/shortcuts.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { lookOf } from "../telephone-game/players.ts";
import { weightsText } from "../telephone-game/weights.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateSignals, playersIn, type SignalResult } from "./calculate.ts";
import { histogramOf, type Look, type Moment, momentChart } from "./chart.ts";
import { EXAMPLES, MAX_SEED, RULER, type SignalExperiment, schema } from "./experiment.ts";
import { presets } from "./presets.ts";
import { beyondText, describeSignals, notesOn } from "./story.ts";
import { signalStyles } from "./styles.ts";
import { endTable, layerTable } from "./tables.ts";

/**
 * Mean and variance of a signal on its way through random networks, layer by layer, a network for each function and its
 * weights; and how the last layer's numbers are spread.
 *
 * @attr functions - up to six ids
 * @attr weights - `advised`, or a scheme for all, or rules such as `relu:he_normal*2`
 * @attr depth, width - 1 to 1000 layers of 2 to 256 units
 * @attr mean, deviation - of the input
 * @attr look - at `activation` or `pre-activation`
 * @attr seed - of weights and input
 * @fires experiment-change - the learner changed something
 */
export class SelfNormalisation extends FigureElement<typeof schema, SignalResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, signalStyles];

  private readonly theme = new ThemeController(this);
  private readonly curves = new Map<Moment, CurveChart>();
  private readonly histograms = new Map<HTMLCanvasElement, HistogramChart>();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of [...this.curves.values(), ...this.histograms.values()]) chart.destroy();
    this.curves.clear();
    this.histograms.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<SignalResult> {
    const progressed = (share: number) => {
      if (!signal.aborted) this.showProgress(share);
    };
    return calculateSignals(engine, this.functions, this.experiment, signal, progressed).finally(() =>
      progressed(1),
    );
  }

  protected override describe(result: SignalResult): string {
    return describeSignals(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <div class="chart"><canvas data-moment="mean" role="img" aria-label="Mean by layer; the table below the figure holds the numbers"></canvas></div>
      <div class="chart"><canvas data-moment="variance" role="img" aria-label="Variance by layer on a logarithmic axis; the table below the figure holds the numbers"></canvas></div>
      ${this.renderLastLayer()}
    `;
  }

  private renderLastLayer(): TemplateResult {
    const players = playersIn(this.experiment, this.functions);
    return html`
      <p class="caption">The activations of layer ${this.experiment.depth}</p>
      <div class="panels">
        ${repeat(
          players,
          ({ id, variant }) => `${id} ${variant}`,
          (player, at) => {
            const look = lookOf(player, this.options);
            const one = this.result?.signals[at];
            return html`<section class="panel">
              <p class="name">${lineSwatch(look)}<span>${player.twinned ? look.name : html`${look.name} <span class="note">${weightsText(player.weights)}</span>`}</span></p>
              <div class="histogram"><canvas data-network=${at} role="img" aria-label="Histogram of the last layer with ${look.name}"></canvas></div>
              <p class="note beyond">${one ? beyondText(one, RULER.low, RULER.high) : nothing}</p>
            </section>`;
          },
        )}
      </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { depth, width, mean, deviation, seed, look, functions, weights } = this.experiment;
    return html`<div class="controls">
      ${this.result ? notesOn(this.result, this.nameOf).map((note) => html`<p class="remark">${note}</p>`) : nothing}
      ${renderShortcuts(presets, this.experiment, (patch) => this.change(patch))}
      <div class="sliders">
        ${this.slider("depth", "Layers", 1, depth, "log")} ${this.slider("width", "Units of each layer", 1, width, "log")}
        ${this.slider("mean", "Mean of the input", 0.1, mean)} ${this.slider("deviation", "Deviation of the input", 0.1, deviation)}
      </div>
      <div class="row">
        <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: (seed + 1) % (MAX_SEED + 1) })}>Other weights</button>
        <span class="note">Seed ${seed}, ${EXAMPLES} examples</span>
        <progress max="1" aria-label="Layers so far" hidden></progress>
      </div>
      <choice-group data-sets="look" label="Look at" value=${look}
        .options=${[
          { value: "activation", label: "activations" },
          { value: "pre-activation", label: "pre-activations" },
        ]}
        @choice-change=${({ detail }: CustomEvent<{ value: SignalExperiment["look"] }>) => this.change({ look: detail.value })}
      ></choice-group>
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
      ></function-menu>
      <weights-menu data-sets="weights" data-label="Weights" value=${weights} .players=${playersIn(this.experiment, this.functions)} .nameOf=${this.nameOf}
        @weights-change=${({ detail }: CustomEvent<{ weights: string; final: boolean }>) => this.change({ weights: detail.weights }, detail)}
      ></weights-menu>
      <details>
        <summary>Table of numbers</summary>
        ${this.result ? [endTable(this.result, this.nameOf), layerTable(this.result, this.nameOf)] : nothing}
      </details>
    </div>`;
  }

  private slider(
    key: "depth" | "width" | "mean" | "deviation",
    label: string,
    step: number,
    value: number,
    scale: "linear" | "log" = "linear",
  ): TemplateResult {
    const { min, max, kind } = schema[key];
    return html`<number-slider data-sets=${key} id=${key} label=${label} min=${min} max=${max} step=${step} scale=${scale}
      .default=${this.written[key]} .value=${value}
      @value-change=${({ detail }: CustomEvent<ValueChange>) =>
        this.change({ [key]: kind === "integer" ? Math.round(detail.value) : detail.value }, detail)}
    ></number-slider>`;
  }

  /** Not by rendering: the whole figure would be drawn anew for a bar. */
  private showProgress(share: number): void {
    const bar = this.renderRoot.querySelector("progress");
    if (!bar) return;
    bar.hidden = share >= 1;
    bar.value = share;
  }

  protected override drawn(result: SignalResult): void {
    const colour = (number: number) => this.theme.functionColour(number);
    const look: Look = { options: this.options, colour, muted: themeOf(this).muted };
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-moment]")) {
      const moment = canvas.dataset.moment as Moment;
      const chart = this.curves.get(moment) ?? new CurveChart(canvas);
      this.curves.set(moment, chart);
      chart.show(momentChart(result, moment, look));
    }
    this.drawHistograms(result, look);
  }

  private drawHistograms({ signals }: SignalResult, look: Look): void {
    const canvases = [...this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-network]")];
    for (const [canvas, chart] of this.histograms) {
      if (canvases.includes(canvas)) continue;
      chart.destroy();
      this.histograms.delete(canvas);
    }
    for (const canvas of canvases) {
      const one = signals[Number(canvas.dataset.network)];
      const data = one && histogramOf(one, look);
      if (!data) continue;
      const chart = this.histograms.get(canvas) ?? new HistogramChart(canvas);
      this.histograms.set(canvas, chart);
      chart.show(data);
    }
  }
}
