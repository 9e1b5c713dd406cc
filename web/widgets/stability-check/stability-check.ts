import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Engine } from "../../engine/calls.ts";
import { Scrubber, spokenX } from "../activation-plot/scrubber.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { renderShortcuts, type Shortcut } from "../figure/shortcuts.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateStability, type StabilityResult, TABLE_X } from "./calculate.ts";
import { chartOf } from "./chart.ts";
import { FARTHEST, quantityOf, reachOf, type StabilityExperiment, schema } from "./experiment.ts";
import { truthText } from "./float32-text.ts";
import { ladder } from "./ladder.ts";
import { describeStability } from "./story.ts";
import { stabilityStyles } from "./styles.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/** The places worth a visit, each with its own way to break. */
const PRESETS: readonly Shortcut<StabilityExperiment>[] = [
  { label: "Sigmoid’s slope at −50", patch: { form: "sigmoid", show: "slope", x: -50 } },
  { label: "Sigmoid’s slope at −1000", patch: { form: "sigmoid", show: "slope", x: -1000 } },
  { label: "Softplus at −20", patch: { form: "softplus", show: "value", x: -20 } },
  { label: "Softplus at 1000", patch: { form: "softplus", show: "value", x: 1000 } },
  { label: "Softmax of 100, 0, −100", patch: { form: "softmax", show: "value", x: 100 } },
];

const WAYS = [
  { way: "naive", title: "Naive: the formula as it stands", colour: 3, dash: [6, 3] },
  { way: "stable", title: "Stable: the same, rearranged", colour: 2, dash: [] },
] as const;

/**
 * One formula computed in float32 in a naive and in a stable way, step by step at a draggable x, with the error of both
 * over x.
 *
 * @attr form - `sigmoid`, `softplus` or `softmax`
 * @attr show - `value` or `slope`
 * @attr x - from -1000 to 1000
 * @attr reach - how far the plot reaches to either side: `20`, `120` or `1000`
 * @fires experiment-change - the learner changed something
 */
export class StabilityCheck extends FigureElement<typeof schema, StabilityResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    stabilityStyles,
  ];

  private readonly theme = new ThemeController(this);
  private readonly scrubber: Scrubber;
  private chart: CurveChart | undefined;

  constructor() {
    super(schema);
    const figure = this;
    this.scrubber = new Scrubber({
      get range() {
        const reach = reachOf(figure.experiment);
        return { from: -reach, to: reach, x: figure.experiment.x };
      },
      xAt: ({ clientX }) => figure.chart?.xAt(clientX),
      scrub: (x, final) => figure.change({ x }, { final }),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<StabilityResult> {
    return calculateStability(engine, this.experiment, signal);
  }

  protected override describe({ experiment, stability }: StabilityResult): string {
    return describeStability(experiment, stability);
  }

  protected override renderFigure(): TemplateResult {
    const { x } = this.experiment;
    const { stability, experiment = this.experiment } = this.result ?? {};
    const shown = quantityOf(experiment);
    const reach = reachOf(this.experiment);
    const { down, move, up, cancel, keyDown, keyUp } = this.scrubber;
    return html`<div class="top">
      <div class="ladders">${WAYS.map(({ way, title }) => ladder(title, way, stability?.[way][shown]))}</div>
      <p class="truth">The true ${shown}, in double precision: <strong>${stability ? truthText(stability.truth[shown]) : nothing}</strong></p>
      <p class="key">${WAYS.map((way) => html`<span>${lineSwatch(way)}${way.way}</span>`)}</p>
      <div class="stage">
        <canvas role="img" aria-label="Relative error of the naive and the stable ${shown} from x = ${-reach} to ${reach}; the table below the figure holds some of the numbers"></canvas>
        <div class="scrubber" role="slider" tabindex="0" aria-label="x, on the plot" aria-orientation="horizontal"
          aria-valuemin=${-reach} aria-valuemax=${reach} aria-valuenow=${x} aria-valuetext=${spokenX(x)}
          @pointerdown=${down} @pointermove=${move} @pointerup=${up} @pointercancel=${cancel}
          @keydown=${keyDown} @keyup=${keyUp}></div>
      </div>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { form, show, x } = this.experiment;
    return html`<div class="controls">
      <number-slider data-sets="x" id="x" label="x" min=${-FARTHEST} max=${FARTHEST} step="1" .default=${this.written.x} .value=${x}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ x: detail.value }, detail)}
      ></number-slider>
      <div class="row">
        <choice-group data-sets="form" label="Formula" .value=${form}
          .options=${[
            { value: "sigmoid", label: "Sigmoid" },
            { value: "softplus", label: "Softplus" },
            { value: "softmax", label: "Softmax" },
          ]}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ form: detail.value })}></choice-group>
        <choice-group data-sets="show" label="Compute its" .value=${show}
          .options=${[{ value: "value", label: "Value" }, { value: "slope", label: "Slope" }]}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ show: detail.value })}></choice-group>
        <choice-group data-sets="reach" label="Plot x to" .value=${String(reachOf(this.experiment))}
          .options=${schema.reach.choices.map((value) => ({ value, label: `±${value}` }))}
          @choice-change=${({ detail }: ChoiceEvent) => this.changeReach(detail.value)}></choice-group>
      </div>
      ${form === "softmax" ? html`<p class="note">Softmax of three logits: x, 0 and −x. Shown is the first one’s share, and its slope by the first logit.</p>` : nothing}
      ${this.renderPresets()}
      ${this.renderTable()}
    </div>`;
  }

  protected override drawn(result: StabilityResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    this.chart.show(
      chartOf(result, { naive: this.theme.functionColour(3), stable: this.theme.functionColour(2) }),
    );
  }

  private renderPresets(): TemplateResult {
    return renderShortcuts(PRESETS, this.experiment, (patch) => this.change(patch), "Where it breaks");
  }

  private renderTable(): TemplateResult {
    const { result } = this;
    if (!result) return html``;
    const show = quantityOf(result.experiment);
    const { naive, stable } = result.stability.errors;
    const columns: Column[] = ["x", "error of the naive way", "error of the stable way"].map((label) => ({
      label,
    }));
    const rows: Cell[][] = TABLE_X.map((x, at) => [
      String(x).replace("-", "−"),
      errorText(naive[show][at]),
      errorText(stable[show][at]),
    ]);
    return html`<details>
      <summary>Table of errors</summary>
      <data-table caption="Relative error of the ${show}" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  /** A shorter axis takes x along, so that the marker never stands beside the plot. */
  private changeReach(reach: string): void {
    const end = Number(reach);
    this.change({ reach, x: Math.min(end, Math.max(-end, this.experiment.x)) });
  }
}

function errorText(error: number | undefined): string {
  if (error === undefined) return "";
  if (!Number.isFinite(error)) return "no number";
  return error === 0 ? "0" : `${truthText(Number(error.toPrecision(2)))}`;
}
