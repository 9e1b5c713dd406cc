import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { HealthCalculator, type HealthResult } from "./calculate.ts";
import { cells, key } from "./cells.ts";
import { chartOf } from "./chart.ts";
import { EXAMPLES, type HealthExperiment, MAX_SEED, MAX_STEPS, schema, sizes } from "./experiment.ts";
import { breakings, dataLabels, mendings, type Remedy } from "./remedies.ts";
import { settingsNow, withDeed } from "./settings.ts";
import { describeHealth, describeUnit, notesOn, silentShare } from "./story.ts";
import { healthStyles } from "./styles.ts";
import { historyTable, unitTable } from "./table.ts";
import { paceOf } from "./training-run.ts";
import { unitView } from "./unit-view.ts";

/** Between two pictures of a run, at least. */
const TICK_MS = 80;

/** With more units than this the two layers stand side by side where there is room. */
const MOST_STACKED = 16;

/**
 * A layer of units while its network learns: who speaks, who is silent on an input, a batch or everything, and whom no
 * gradient reaches. Ways to silence units, and ways to get them back.
 *
 * @attr function - of both hidden layers
 * @attr units - of each hidden layer: 8, 16, 32, 64, 128 or 256
 * @attr data - `circles`, `moons`, `xor`, `spirals` or `gaussians`
 * @attr rate - the learning rate at the beginning
 * @attr start - `he`, `small` (weights of deviation 0.01) or `shifted` (every bias at -1)
 * @attr normalised - batch normalisation from the beginning
 * @attr seed - of weights and examples
 * @attr steps - how many are taken, up to 2000
 * @attr script - what was done on the way, such as `40:spike=2 60:leaky`
 * @attr example - the input that is looked at, 1 to 256
 * @attr unit - the unit that is looked at
 * @fires experiment-change - the learner changed something
 */
export class UnitHealth extends FigureElement<typeof schema, HealthResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, healthStyles];

  private readonly theme = new ThemeController(this);
  private readonly calculator = new HealthCalculator();
  private chart: CurveChart | undefined;
  private training = false;
  /** Done when the numbers for the last change are there. */
  private answered: Promise<void> = Promise.resolve();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.training = false;
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<HealthResult> {
    return this.calculator.calculate(engine, this.experiment, signal);
  }

  protected override recalculate(retry?: boolean): Promise<void> {
    this.answered = super.recalculate(retry);
    return this.answered;
  }

  protected override describe(result: HealthResult): string {
    return describeHealth(result);
  }

  protected override renderFigure(): TemplateResult {
    const { result } = this;
    const units = Number(this.experiment.units);
    const [before, watched] = result?.present.layers ?? [];
    // One experiment behind, the layers may be of another size.
    const fits = watched?.census.units === units;
    const { colour } = functionNamed(this.options, settingsNow(this.experiment).function);
    const unit = this.unit;
    return html`
      <div class="stage">
        <figure class="layers">
          <div class="pair ${units > MOST_STACKED ? "beside" : ""}">
            <div>
              <figcaption class="lesser">First hidden layer${fits ? silentShare(before) : ""}</figcaption>
              ${cells(fits ? before : undefined, units, { name: "First hidden layer", colour })}
            </div>
            <div>
              <figcaption>Second hidden layer, watched${fits ? silentShare(watched) : ""}</figcaption>
              ${cells(fits ? watched : undefined, units, {
                name: "Second hidden layer",
                colour,
                framed: unit - 1,
                pick: (picked) => this.change({ unit: picked + 1 }),
              })}
            </div>
          </div>
          ${key(colour)}
        </figure>
        <div class="chart"><canvas role="img" aria-label="Per cent of the watched units that are silent on all examples, and that have zero gradient, step by step; the table below holds the numbers"></canvas></div>
        <figure class="unit">
          <figcaption>Unit ${unit}, the one in the frame</figcaption>
          ${unitView(fits ? result : undefined, unit, colour)}
          <p class="note">${fits && result ? describeUnit(result, unit) : ""}</p>
        </figure>
      </div>
    `;
  }

  protected override drawn(result: HealthResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const styles = getComputedStyle(this);
    const token = (name: string) => styles.getPropertyValue(name).trim() || "#555555";
    this.chart.show(
      chartOf(result.sights, {
        silent: token("--warning"),
        stuck: this.theme.functionColour(2),
        muted: themeOf(canvas).muted,
      }),
    );
  }

  protected override renderBelow(): TemplateResult {
    const { result } = this;
    return html`<div class="controls">
      <div class="notes">
        ${result ? notesOn(result).map(({ kind, text }) => html`<p class="remark ${kind}">${text}</p>`) : nothing}
      </div>
      ${this.renderRunning()}
      ${this.renderRemedies("Silence them", breakings)}
      ${this.renderRemedies("Help them", mendings)}
      ${this.renderSettings()}
      <details>
        <summary>Table of the units and of the training</summary>
        ${result ? [unitTable(result), historyTable(result)] : nothing}
      </details>
    </div>`;
  }

  private renderRunning(): TemplateResult {
    const { steps, seed } = this.experiment;
    const over = steps >= MAX_STEPS || (this.result?.broken ?? false);
    return html`<div class="row">
      <button data-sets="steps" class="button primary" type="button" ?disabled=${over && !this.training} @click=${this.training ? this.pause : this.run}>${this.training ? "Pause" : "Run"}</button>
      <button data-sets="steps" class="button" type="button" ?disabled=${over || this.training} @click=${() => this.change({ steps: steps + 1 })}>Step</button>
      <button data-sets="steps" class="button" type="button" ?disabled=${steps === 0 && this.experiment.script === ""} @click=${this.reset}>Back to the start</button>
      <button data-sets="seed" class="button" type="button" @click=${() => this.begin({ seed: (seed + 1) % (MAX_SEED + 1) })}>Other weights</button>
      <span class="note">Step ${steps}, seed ${seed}</span>
    </div>`;
  }

  private renderRemedies(legend: string, remedies: readonly Remedy[]): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="row">
        ${remedies.map(
          (remedy) => html`<button data-sets="script" class="button" type="button" title=${remedy.title}
            ?disabled=${!remedy.applies(this.experiment, settingsNow(this.experiment))}
            @click=${() => this.act(remedy)}>${remedy.label}</button>`,
        )}
      </div>
    </fieldset>`;
  }

  private renderSettings(): TemplateResult {
    const { units, example, data, function: id } = this.experiment;
    return html`
      <choice-group data-sets="units" label="Units in each hidden layer" value=${units} .options=${sizes.map((value) => ({ value, label: value }))}
        @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.begin({ units: detail.value, unit: 1 })}></choice-group>
      <div class="sliders">
        <number-slider data-sets="unit" id="unit" label="Unit in the frame" min="1" max=${units} step="1" .default=${this.written.unit} .value=${this.unit}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ unit: Math.round(detail.value) }, detail)}
        ></number-slider>
        <number-slider data-sets="example" id="example" label="Input that is looked at" min="1" max=${EXAMPLES} step="1" .default=${this.written.example} .value=${example}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ example: Math.round(detail.value) }, detail)}
        ></number-slider>
        <number-slider data-sets="rate" id="rate" label="Learning rate" min="0.001" max="100" scale="log" .default=${this.written.rate} .value=${settingsNow(this.experiment).rate}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.setRate(detail)}
        ></number-slider>
      </div>
      <details>
        <summary>Other functions, other points</summary>
        <choice-group data-sets="data" label="Points to tell apart" value=${data} .options=${dataLabels}
          @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.begin({ data: detail.value })}></choice-group>
        <function-menu data-sets="function" label="Function of both hidden layers" .options=${this.options} .values=${[id]}
          @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.begin({ function: detail.ids[0] ?? id })}
        ></function-menu>
      </details>`;
  }

  /** Fewer units than before may leave the one in the frame behind. */
  private get unit(): number {
    return Math.min(this.experiment.unit, Number(this.experiment.units));
  }

  private act({ deed, patch }: Remedy): void {
    const { experiment } = this;
    if (deed) this.change({ script: withDeed(experiment, deed), ...patch?.(experiment) });
    else this.begin({ ...patch?.(experiment) });
  }

  /** A new training from its first step. */
  private begin(patch: Partial<HealthExperiment>): void {
    this.training = false;
    this.change({ ...patch, steps: 0, script: "" });
  }

  private setRate({ value, final }: ValueChange): void {
    if (this.experiment.steps === 0 && this.experiment.script === "") this.change({ rate: value }, { final });
    else if (final) this.change({ script: withDeed(this.experiment, { kind: "rate", value }) });
  }

  private readonly run = async (): Promise<void> => {
    this.training = true;
    while (this.training) {
      const began = performance.now();
      const steps = Math.min(MAX_STEPS, this.experiment.steps + paceOf(this.experiment));
      if (steps === MAX_STEPS) this.training = false;
      this.change({ steps }, { final: !this.training });
      await this.answered;
      if (this.result?.broken) this.pause();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, TICK_MS - (performance.now() - began))));
    }
  };

  private readonly pause = (): void => {
    this.training = false;
    this.change({ steps: this.result?.broken ? this.result.step : this.experiment.steps });
  };

  private readonly reset = (): void => {
    this.begin({});
  };
}
