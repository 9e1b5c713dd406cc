import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { HistogramChart, type HistogramData } from "../../charts/histogram.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine, Parameter } from "../../engine/calls.ts";
import { parameterControls, withParameter } from "../activation-plot/parameter-controls.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen, functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { Portraits } from "../portraits.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateDistributions, type DistributionResult, sharesOf } from "./calculate.ts";
import { MOST_SAMPLES, rulerOf, schema } from "./experiment.ts";
import { describeDistributions, factsOf, percent } from "./story.ts";
import { distributionStyles } from "./styles.ts";

/** The panel of the input among those of the functions. */
const INPUT = "input";

/**
 * Normally distributed pre-activations, and what functions make of them: a histogram each on one axis.
 *
 * @attr functions - ids, separated by spaces, at most 8
 * @attr mean, deviation - of the input
 * @attr count - how many are drawn, 100 to 1000000
 * @attr seed - which sample
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class DistributionPlot extends FigureElement<typeof schema, DistributionResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    distributionStyles,
  ];

  private readonly theme = new ThemeController(this);
  private readonly portraits = new Portraits();
  private readonly charts = new Map<HTMLCanvasElement, HistogramChart>();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<DistributionResult> {
    const portraitOf = (choice: Parameters<Portraits["of"]>[1]) => this.portraits.of(engine, choice);
    return calculateDistributions(engine, portraitOf, this.experiment, signal);
  }

  protected override describe(result: DistributionResult): string {
    return describeDistributions(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const options = chosen(this.options, this.experiment.functions);
    return html`<div class="panels">
      <section class="panel">
        <p class="name">Input x</p>
        <div class="chart"><canvas data-panel=${INPUT} role="img" aria-label="Histogram of the inputs; the table below the figure holds the numbers"></canvas></div>
        ${this.renderInputFacts()}
      </section>
      ${repeat(
        options,
        ({ id }) => id,
        (option) => html`<section class="panel">
          <p class="name">${lineSwatch(option)}${option.name}</p>
          <div class="chart"><canvas data-panel=${option.id} role="img" aria-label="Histogram of the outputs of ${option.name}; the table below the figure holds the numbers"></canvas></div>
          ${this.renderFacts(option.id)}
        </section>`,
      )}
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { mean, deviation, count, seed, functions } = this.experiment;
    return html`<div class="controls">
      <div class="sliders">
        <number-slider data-sets="mean" id="mean" label="Mean of the input" min=${schema.mean.min} max=${schema.mean.max} step="0.1" .default=${this.written.mean} .value=${mean}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ mean: detail.value }, detail)}></number-slider>
        <number-slider data-sets="deviation" id="deviation" label="Deviation of the input" min=${schema.deviation.min} max=${schema.deviation.max} step="0.1" .default=${this.written.deviation} .value=${deviation}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ deviation: detail.value }, detail)}></number-slider>
        <number-slider data-sets="count" id="count" label="Sample size" scale="log" min=${schema.count.min} max=${MOST_SAMPLES} .default=${this.written.count} .value=${count}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ count: Math.round(detail.value) }, detail)}></number-slider>
      </div>
      <div class="row">
        <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: (seed % schema.seed.max) + 1 })}>Another sample</button>
        <span class="note">sample no. ${seed}</span>
      </div>
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
      ></function-menu>
      <div>${this.renderParameters()} ${this.renderTable()}</div>
    </div>`;
  }

  protected override drawn(result: DistributionResult): void {
    const canvases = [...this.renderRoot.querySelectorAll("canvas")];
    for (const [canvas, chart] of this.charts) {
      if (canvases.includes(canvas)) continue;
      chart.destroy();
      this.charts.delete(canvas);
    }
    for (const canvas of canvases) {
      const data = this.histogram(result, canvas.dataset.panel ?? INPUT);
      if (!data) continue;
      const chart = this.charts.get(canvas) ?? new HistogramChart(canvas);
      this.charts.set(canvas, chart);
      chart.show(data);
    }
  }

  private histogram({ experiment, functions }: DistributionResult, panel: string): HistogramData | undefined {
    const { low, high } = rulerOf(experiment);
    const of = panel === INPUT ? functions[0] : functions.find(({ id }) => id === panel);
    if (!of) return undefined;
    const { inputBins, outputBins, atoms } = of.sample;
    const input = panel === INPUT;
    return {
      low,
      high,
      shares: sharesOf(input ? inputBins : outputBins, experiment.count),
      spikes: input ? [] : atoms.map(({ value, share }) => ({ x: value, share })),
      colour: input
        ? themeOf(this).muted
        : this.theme.functionColour(functionNamed(this.options, panel).colour),
      xTitle: "",
    };
  }

  private renderInputFacts(): TemplateResult {
    const moments = this.result?.functions[0]?.sample.input;
    return html`<ul class="facts"><li>${
      moments
        ? `mean ${moments.mean.toFixed(3).replace("-", "−")}, deviation ${moments.deviation.toFixed(3)}`
        : "\u00a0"
    }</li></ul>`;
  }

  private renderFacts(id: string): TemplateResult {
    const of = this.result?.functions.find((one) => one.id === id);
    return html`<ul class="facts">${(of ? factsOf(of) : ["\u00a0"]).map((fact) => html`<li>${fact}</li>`)}</ul>`;
  }

  private renderParameters(): TemplateResult | typeof nothing {
    const rows = this.functions.filter(
      ({ id, parameters }) => parameters.length > 0 && this.experiment.functions.includes(id),
    );
    if (rows.length === 0) return nothing;
    const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
      this.change({ parameters: withParameter(this.experiment.parameters, id, parameter, value) }, { final });
    return html`<details>
      <summary>Parameters</summary>
      <div class="sliders">
        ${rows.map((row) => parameterControls(row, this.nameOf(row.id), this.experiment.parameters, set))}
      </div>
    </details>`;
  }

  private renderTable(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result || result.functions.length === 0) return nothing;
    const standard = result.functions[0]?.exact !== undefined;
    const columns = [
      "Function",
      "mean",
      "deviation",
      ...(standard ? ["mean, integrated", "deviation, integrated"] : []),
      "exactly 0",
      "saturated",
    ].map((label) => ({ label }));
    const rows: Cell[][] = result.functions.map(({ id, sample, exact }) => [
      this.nameOf(id),
      sample.output.mean,
      sample.output.deviation,
      ...(exact ? [exact.normalMean, exact.normalDeviation] : []),
      percent(sample.zeros),
      percent(sample.saturated),
    ]);
    return html`<details>
      <summary>Table of numbers</summary>
      <data-table caption="Outputs of the functions" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }
}
