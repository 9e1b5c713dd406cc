import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { renderShortcuts } from "../figure/shortcuts.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateRuns, type RecurrentResult } from "./calculate.ts";
import { type Look, memoryChart, stateChart } from "./chart.ts";
import { type RecurrentExperiment, schema } from "./experiment.ts";
import { presets } from "./presets.ts";
import { describeRuns, notesOn } from "./story.ts";
import { recurrentStyles } from "./styles.ts";
import { stepTable } from "./table.ts";

const INPUTS = [
  { value: "silence", label: "nothing" },
  { value: "pulse", label: "once" },
  { value: "steady", label: "steadily" },
  { value: "alternating", label: "up and down" },
] as const;

/**
 * One unit that hands its state on to itself, step after step: where the state goes, and how much it still depends on the
 * beginning.
 *
 * @attr functions - up to four ids
 * @attr weight, bias, start - from -3 to 3
 * @attr input - `silence`, `pulse`, `steady` or `alternating`
 * @attr strength - of the input
 * @attr steps - 1 to 1000
 * @fires experiment-change - the learner changed something
 */
export class RecurrentStep extends FigureElement<typeof schema, RecurrentResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    recurrentStyles,
  ];

  private readonly theme = new ThemeController(this);
  private readonly charts = new Map<string, CurveChart>();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<RecurrentResult> {
    return calculateRuns(engine, this.functions, this.experiment, signal);
  }

  protected override describe(result: RecurrentResult): string {
    return describeRuns(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <div class="chart"><canvas data-chart="state" role="img" aria-label="The state after each step; the table below the figure holds the numbers"></canvas></div>
      <div class="chart"><canvas data-chart="memory" role="img" aria-label="How much of the beginning is left after each step, on a logarithmic axis; the table below the figure holds the numbers"></canvas></div>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { input, functions } = this.experiment;
    return html`<div class="controls">
      ${this.result ? notesOn(this.result, this.nameOf).map((note) => html`<p class="remark">${note}</p>`) : nothing}
      ${renderShortcuts(presets, this.experiment, (patch) => this.change(patch))}
      <div class="sliders">
        ${this.slider("weight", "Weight of the state, w", 0.05)} ${this.slider("start", "State at the start", 0.1)}
        ${this.slider("steps", "Steps", 1)} ${this.slider("bias", "Bias, b", 0.05)}
      </div>
      <choice-group data-sets="input" label="Input" value=${input} .options=${INPUTS}
        @choice-change=${({ detail }: CustomEvent<{ value: RecurrentExperiment["input"] }>) => this.change({ input: detail.value })}
      ></choice-group>
      ${input === "silence" ? nothing : this.slider("strength", "Strength of the input, x", 0.05)}
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
      ></function-menu>
      <details>
        <summary>Table of the steps</summary>
        ${this.result ? stepTable(this.result, this.nameOf) : nothing}
      </details>
    </div>`;
  }

  private slider(
    key: "weight" | "start" | "steps" | "bias" | "strength",
    label: string,
    step: number,
  ): TemplateResult {
    const { min, max, kind } = schema[key];
    const whole = kind === "integer";
    return html`<number-slider data-sets=${key} id=${key} label=${label} min=${min} max=${max} step=${step} scale=${whole ? "log" : "linear"}
      .default=${this.written[key]} .value=${this.experiment[key]}
      @value-change=${({ detail }: CustomEvent<ValueChange>) =>
        this.change({ [key]: whole ? Math.round(detail.value) : detail.value }, detail)}
    ></number-slider>`;
  }

  protected override drawn(result: RecurrentResult): void {
    const colour = (number: number) => this.theme.functionColour(number);
    const look: Look = { options: this.options, colour, muted: themeOf(this).muted };
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const which = canvas.dataset.chart ?? "";
      const chart = this.charts.get(which) ?? new CurveChart(canvas);
      this.charts.set(which, chart);
      chart.show(which === "state" ? stateChart(result, look) : memoryChart(result, look));
    }
  }
}
