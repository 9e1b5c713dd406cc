import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { playersIn } from "../self-normalisation/calculate.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateMoments, KnownOrbits, type MomentResult } from "./calculate.ts";
import { type Look, planeChart, stairChart } from "./chart.ts";
import { MAX_LAYERS, schema } from "./experiment.ts";
import { describeMoments, endsOf } from "./story.ts";
import { momentStyles } from "./styles.ts";
import { walkTable } from "./table.ts";

/** Between two layers of a run; slow enough to follow with the eye. */
const TICK_MS = 500;

/**
 * The map that one wide random layer is for a signal's mean and variance, walked layer by layer: as a staircase over the
 * mean square, and in the plane of mean and variance.
 *
 * @attr functions - up to four ids
 * @attr weights - `advised`, or a scheme for all, or rules such as `relu:he_normal*2`
 * @attr mean, variance - of the signal at the start
 * @attr layers - how many it has gone through, up to 100
 * @fires experiment-change - the learner changed something
 */
export class MomentMap extends FigureElement<typeof schema, MomentResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, momentStyles];

  private readonly theme = new ThemeController(this);
  private readonly known = new KnownOrbits();
  private readonly charts = new Map<string, CurveChart>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<MomentResult> {
    return calculateMoments(engine, this.functions, this.experiment, signal, this.known);
  }

  protected override describe(result: MomentResult): string {
    return describeMoments(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <div class="key">${chosen(this.options, this.experiment.functions).map(
        (option) => html`<span>${lineSwatch(option)} ${option.name}</span>`,
      )}</div>
      <div class="charts">
        <div class="chart"><canvas data-chart="stair" role="img" aria-label="The mean square that goes out of a layer against the one that comes in, and the staircase of the signal; the table below the figure holds the numbers"></canvas></div>
        <div class="chart"><canvas data-chart="plane" role="img" aria-label="The signal’s walk in the plane of mean and variance; the table below the figure holds the numbers"></canvas></div>
      </div>
      <p class="note">● where the signal is, ○ where it comes to rest. Dotted: as much going out as coming in.</p>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { layers, functions, weights } = this.experiment;
    const running = this.timer !== undefined;
    const done = layers >= MAX_LAYERS;
    return html`<div class="controls">
      <div class="row">
        <button data-sets="layers" class="button primary" type="button" ?disabled=${running || done} @click=${() => this.change({ layers: layers + 1 })}>One layer</button>
        <button data-sets="layers" class="button" type="button" ?disabled=${done} @click=${running ? this.pause : this.run}>${running ? "Pause" : "Run"}</button>
        <button data-sets="layers" class="button" type="button" ?disabled=${layers === 0} @click=${this.reset}>Back to the start</button>
      </div>
      ${this.result ? endsOf(this.result, this.nameOf).map((end) => html`<p class="remark">${end}</p>`) : nothing}
      <div class="sliders">
        ${this.slider("layers", "Layers", 1)} ${this.slider("mean", "Mean at the start", 0.05)}
        ${this.slider("variance", "Variance at the start", 0.05)}
      </div>
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
      ></function-menu>
      <weights-menu data-sets="weights" data-label="Weights" value=${weights} .players=${playersIn(this.experiment, this.functions)} .nameOf=${this.nameOf}
        @weights-change=${({ detail }: CustomEvent<{ weights: string; final: boolean }>) => this.change({ weights: detail.weights }, detail)}
      ></weights-menu>
      <details>
        <summary>Table of the walk</summary>
        ${this.result ? walkTable(this.result, this.nameOf) : nothing}
      </details>
    </div>`;
  }

  private slider(key: "layers" | "mean" | "variance", label: string, step: number): TemplateResult {
    const { min, max, kind } = schema[key];
    return html`<number-slider data-sets=${key} id=${key} label=${label} min=${min} max=${max} step=${step}
      .default=${this.written[key]} .value=${this.experiment[key]}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => {
        this.stop();
        this.change({ [key]: kind === "integer" ? Math.round(detail.value) : detail.value }, detail);
      }}
    ></number-slider>`;
  }

  protected override drawn(result: MomentResult): void {
    const { text, muted } = themeOf(this);
    const colour = (number: number) => this.theme.functionColour(number);
    const look: Look = { options: this.options, colour, text, muted, single: result.players.length === 1 };
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const which = canvas.dataset.chart ?? "";
      const chart = this.charts.get(which) ?? new CurveChart(canvas);
      this.charts.set(which, chart);
      chart.show(which === "stair" ? stairChart(result, look) : planeChart(result, look));
    }
  }

  private readonly run = (): void => {
    this.timer = setInterval(() => {
      const layers = Math.min(MAX_LAYERS, this.experiment.layers + 1);
      const done = layers === MAX_LAYERS;
      if (done) this.stop();
      this.change({ layers }, { final: done });
    }, TICK_MS);
    this.requestUpdate();
  };

  private readonly pause = (): void => {
    this.stop();
    this.change({});
  };

  private readonly reset = (): void => {
    this.stop();
    this.change({ layers: 0 });
  };

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.requestUpdate();
  }
}
