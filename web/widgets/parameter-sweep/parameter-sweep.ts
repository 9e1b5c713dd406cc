import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Engine, NumberParameter } from "../../engine/calls.ts";
import { sentenceNumber, tableNumber } from "../../model/number-text.ts";
import { signOf, stepOf } from "../activation-plot/parameter-controls.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateSweep, type SweepResult } from "./calculate.ts";
import { DASHES, quantityOf, sweepChart } from "./chart.ts";
import { MOST_VALUES, type SweepValue, schema, sweptParameter, valuesOf } from "./experiment.ts";
import { describeSweep, valueText } from "./story.ts";
import { sweepStyles } from "./styles.ts";

/**
 * One function at several values of one of its parameters: a slider moves the last curve, and what is kept stays behind it.
 *
 * @attr function - whose parameter
 * @attr parameter - its name; the first when missing
 * @attr values - separated by spaces; the slider moves the last
 * @attr show - `value`, `derivative`, or `difference` from `against`
 * @attr against - a function to compare with; the first of the values when missing
 * @attr from, to - the x axis
 * @fires experiment-change - the learner changed something
 */
export class ParameterSweep extends FigureElement<typeof schema, SweepResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, sweepStyles];

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<SweepResult> {
    return calculateSweep(engine, this.functions, this.experiment, signal);
  }

  protected override describe(result: SweepResult): string {
    return describeSweep(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      ${this.renderKey()}
      <div class="chart"><canvas role="img" aria-label="${this.nameOf(this.experiment.function)} at several values of a parameter; the sentence and the table below the figure hold the numbers"></canvas></div>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { show } = this.experiment;
    return html`<div class="controls">
      ${this.renderSlider()}
      <div class="row">
        <choice-group data-sets="show" label="Show" .value=${show}
          .options=${[
            { value: "value", label: "Curves" },
            { value: "derivative", label: "Slopes" },
            { value: "difference", label: "Difference" },
          ]}
          @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ show: detail.value })}></choice-group>
        ${this.renderAgainst()}
      </div>
      ${this.renderMenu()}
      ${this.renderTable()}
    </div>`;
  }

  protected override drawn(result: SweepResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const option = (id: string) => functionNamed(this.options, id);
    this.chart.show(sweepChart(result, { option, colour: (number) => this.theme.functionColour(number) }));
  }

  private get swept() {
    const row = this.functions.find(({ id }) => id === this.experiment.function);
    return row && sweptParameter(this.experiment, row.parameters);
  }

  private renderKey(): TemplateResult {
    const { result } = this;
    if (!result) return html`<p class="key"></p>`;
    const own = functionNamed(this.options, result.experiment.function);
    const last = result.curves.length - 1;
    const against = result.against && functionNamed(this.options, result.against.id);
    const lines = result.curves.flatMap(({ value, apart }, at) =>
      quantityOf(result) === "difference" && !apart
        ? []
        : [
            {
              colour: own.colour,
              dash: at === last ? [] : (DASHES[at % DASHES.length] ?? []),
              name: valueText(result, value),
            },
          ],
    );
    return html`<p class="key">
      <span>${own.name}:</span>
      ${lines.map((line) => html`<span>${lineSwatch(line)}${line.name}</span>`)}
      ${against && quantityOf(result) !== "difference" ? html`<span>${lineSwatch(against)}${against.name}</span>` : nothing}
    </p>`;
  }

  private renderSlider(): TemplateResult | typeof nothing {
    const parameter = this.swept;
    if (!parameter || "choices" in parameter) return nothing;
    const values = valuesOf(this.experiment, parameter);
    const written =
      this.experiment.function === this.written.function
        ? valuesOf(this.written, parameter).at(-1)
        : parameter.default;
    return html`
      <number-slider data-sets="values" id="value" label=${signOf(parameter)} min=${parameter.min} max=${parameter.max} step=${stepOf(parameter)}
        .default=${Number(written)} .value=${Number(values.at(-1))}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => this.setValues([...values.slice(0, -1), detail.value], detail)}></number-slider>
      ${this.renderKeep(parameter, values)}
    `;
  }

  private renderKeep(parameter: NumberParameter, values: readonly SweepValue[]): TemplateResult {
    const full = values.length >= MOST_VALUES;
    const now = Number(values.at(-1));
    return html`<div class="row">
      <button data-sets="values" class="button" type="button" ?disabled=${full} @click=${() => this.setValues([...values, now])}>Keep this curve</button>
      <button data-sets="values" class="button" type="button" ?disabled=${values.length < 2} @click=${() => this.setValues([now])}>Drop the kept ones</button>
      ${full ? html`<span class="note">At most ${MOST_VALUES} curves: drop the kept ones to go on.</span>` : nothing}
      ${
        values.length > 1
          ? html`<span class="note">kept: ${values
              .slice(0, -1)
              .map((value) => `${signOf(parameter)} = ${sentenceNumber(Number(value))}`)
              .join(", ")}</span>`
          : nothing
      }
    </div>`;
  }

  private renderAgainst(): TemplateResult {
    const { against, function: id } = this.experiment;
    const chosen = (event: Event) => this.change({ against: (event.target as HTMLSelectElement).value });
    return html`<label class="against"><span class="label">Compare with</span>
      <select class="field" @change=${chosen}>
        <option value="" ?selected=${against === ""}>the first curve</option>
        ${this.options
          .filter((option) => option.id !== id)
          .map(
            (option) =>
              html`<option value=${option.id} ?selected=${option.id === against}>${option.name}</option>`,
          )}
      </select>
    </label>`;
  }

  private renderMenu(): TemplateResult {
    const { function: id, parameter } = this.experiment;
    const rows = this.functions.filter(({ parameters }) => parameters.length > 0);
    const options = this.options.filter((option) => rows.some((row) => row.id === option.id));
    const parameters = rows.find((row) => row.id === id)?.parameters ?? [];
    return html`<function-menu data-sets="function" label="Function" .options=${options} .values=${[id]}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) =>
          this.change({ function: detail.ids[0] ?? id, parameter: "", values: "", against: "" })}
      ></function-menu>
      ${
        parameters.length > 1
          ? html`<choice-group data-sets="parameter" label="Parameter" .value=${this.swept?.name ?? parameter}
              .options=${parameters.map((one) => ({ value: one.name, label: signOf(one) }))}
              @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ parameter: detail.value, values: "" })}></choice-group>`
          : nothing
      }`;
  }

  private renderTable(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result || result.curves.length === 0) return nothing;
    const first = result.against
      ? this.nameOf(result.against.id)
      : valueText(result, result.curves[0]?.value ?? "");
    const columns = ["parameter", "f(−2)", "f(−1)", "f(1)", "f(2)", "largest difference", "at x"].map(
      (label) => ({
        label,
      }),
    );
    const rows: Cell[][] = result.curves.map(({ value, curve, apart }) => [
      valueText(result, value),
      ...[0, 1, 3, 4].map((at) => curve.table[at]?.value ?? Number.NaN),
      apart ? tableNumber(apart.largest) : "–",
      apart && apart.largest > 0 ? tableNumber(apart.x, 2) : "–",
    ]);
    return html`<details>
      <summary>Table of numbers</summary>
      <data-table caption="Values, and distance from ${first}${quantityOf(result) === "derivative" ? " in slope" : ""}" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  private setValues(values: readonly SweepValue[], detail?: { readonly final: boolean }): void {
    this.change({ values: values.join(" ") }, detail);
  }
}
