import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { type CheckResult, calculateChecks } from "./calculate.ts";
import { type Look, type Moment, wayChart } from "./chart.ts";
import { MAX_SEED, schema } from "./experiment.ts";
import { amount, decimals, describeChecks, holds, verdictOn } from "./story.ts";
import { checkStyles } from "./styles.ts";

/**
 * A million standard normal numbers through a function alone: whether the mean is within 0.01 of 0 and the variance within
 * 0.01 of 1, and how both settle while the numbers are drawn.
 *
 * @attr functions - up to four ids
 * @attr samples - 100 to 10000000
 * @attr seed - of the numbers
 * @attr drawn - present once the button is pressed
 * @fires experiment-change - the learner changed something
 */
export class MomentCheck extends FigureElement<typeof schema, CheckResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, checkStyles];

  private readonly theme = new ThemeController(this);
  private readonly charts = new Map<Moment, CurveChart>();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<CheckResult> {
    return calculateChecks(engine, this.functions, this.experiment, signal);
  }

  protected override describe(result: CheckResult): string {
    return describeChecks(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <div class="results">
        ${chosen(this.options, this.experiment.functions).map((option) => {
          const check = this.experiment.drawn && this.result?.checks.find(({ id }) => id === option.id);
          return html`<section class="result" data-function=${option.id}>
            <p class="name">${lineSwatch(option)} ${option.name}</p>
            <dl>
              <div><dt>mean</dt><dd>${check ? decimals(check.sampled.mean) : "?"}</dd></div>
              <div><dt>variance</dt><dd>${check ? decimals(check.sampled.variance) : "?"}</dd></div>
            </dl>
            <p class="verdict">${check ? html`${holds(check) ? "✓" : "✗"} ${verdictOn(check)}` : "not drawn yet"}</p>
          </section>`;
        })}
      </div>
      <div class="charts">
        <div class="chart"><canvas data-moment="mean" role="img" aria-label="The mean while more and more numbers are drawn; the table below the figure holds the numbers"></canvas></div>
        <div class="chart"><canvas data-moment="variance" role="img" aria-label="The variance while more and more numbers are drawn; the table below the figure holds the numbers"></canvas></div>
      </div>
      <p class="note">Shaded: within 0.01 of mean 0 and of variance 1.</p>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { samples, seed, drawn, functions } = this.experiment;
    return html`<div class="controls">
      <div class="row">
        <button data-sets="drawn" id="draw" class="button primary" type="button" @click=${() => this.change(drawn ? { seed: (seed + 1) % (MAX_SEED + 1) } : { drawn: true })}>
          ${drawn ? `Draw another ${amount(samples).replace(/^a /, "")}` : `Draw ${amount(samples)} numbers`}
        </button>
        <span class="note">Seed ${seed}</span>
      </div>
      <number-slider data-sets="samples" id="samples" label="How many numbers" scale="log" min=${schema.samples.min} max=${schema.samples.max} step="1"
        .default=${this.written.samples} .value=${samples}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ samples: Math.round(detail.value) }, detail)}
      ></number-slider>
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
      ></function-menu>
      <details>
        <summary>Table of numbers</summary>
        ${this.result ? this.renderTables(this.result) : nothing}
      </details>
    </div>`;
  }

  private renderTables({ checks }: CheckResult): TemplateResult {
    const columns = ["function", "mean", "variance", "mean, integrated", "variance, integrated"];
    const rows: Cell[][] = checks.map(({ id, sampled, exact }) => [
      this.nameOf(id),
      sampled.mean,
      sampled.variance,
      exact.mean,
      exact.variance,
    ]);
    const wayColumns = ["numbers", ...checks.flatMap(({ id }) => [`${this.nameOf(id)}: mean`, "variance"])];
    const milestones = checks[0]?.sampled.onTheWay.samples ?? [];
    const wayRows: Cell[][] = Array.from(milestones, (samples, at) => [
      amount(samples),
      ...checks.flatMap(({ sampled: { onTheWay } }) => [
        onTheWay.mean[at] ?? Number.NaN,
        onTheWay.variance[at] ?? Number.NaN,
      ]),
    ]);
    return html`
      <data-table caption="Drawn and integrated" .columns=${columns.map((label) => ({ label }))} .rows=${rows}></data-table>
      <data-table caption="On the way" .columns=${wayColumns.map((label) => ({ label }))} .rows=${wayRows}></data-table>
    `;
  }

  protected override drawn(result: CheckResult): void {
    const colour = (number: number) => this.theme.functionColour(number);
    const accent = getComputedStyle(this).getPropertyValue("--accent").trim() || "#555555";
    const look: Look = { options: this.options, colour, accent };
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const moment = canvas.dataset.moment as Moment;
      const chart = this.charts.get(moment) ?? new CurveChart(canvas);
      this.charts.set(moment, chart);
      chart.show(wayChart(result, moment, look));
    }
  }
}
