import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CurveChart } from "../../charts/curves.ts";
import { imageOf } from "../../charts/image.ts";
import { themeOf } from "../../charts/theme.ts";
import type { CatalogueRow, Engine, Parameter } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import {
  chosen,
  type FunctionOption,
  functionNamed,
  functionOptions,
} from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { saveFile } from "../save-file.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculatePlot, type PlotResult } from "./calculate.ts";
import { describePlot } from "./describe.ts";
import { axisOf, FARTHEST, type PlotExperiment, SHORTEST, schema, shown } from "./experiment.ts";
import { panelKeys, panels } from "./panels.ts";
import { parameterControls, withParameter } from "./parameter-controls.ts";
import { readOutTable, valueTable } from "./read-out.ts";
import { Scrubber, spokenX } from "./scrubber.ts";
import { plotStyles } from "./styles.ts";
import { tableFile } from "./table-file.ts";

interface ValueEvent extends CustomEvent<{ readonly value: number; readonly final: boolean }> {}
interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/**
 * Curves and slopes of any selection of functions, with a draggable x at which each is read out.
 *
 * @attr functions - ids, separated by spaces
 * @attr show - `value`, `derivative` or both
 * @attr from, to - the x axis
 * @attr x - where the functions are read out
 * @attr layout - `shared` axes or a `grid` of small multiples
 * @attr parameters - such as `leaky_relu.alpha=0.2 gelu.variant=tanh`
 * @fires experiment-change - the learner changed something
 */
export class ActivationPlot extends FigureElement<typeof schema, PlotResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, plotStyles];

  private readonly theme = new ThemeController(this);
  private readonly charts = new Map<HTMLCanvasElement, CurveChart>();
  private readonly scrubber: Scrubber;

  constructor() {
    super(schema);
    const plot = this;
    this.scrubber = new Scrubber({
      get range() {
        return { ...axisOf(plot.experiment), x: plot.experiment.x };
      },
      xAt: (event) => plot.xAt(event),
      scrub: (x, final) => plot.change({ x }, { final }),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<PlotResult> {
    return calculatePlot(engine, this.experiment, signal);
  }

  protected override describe(result: PlotResult): string {
    const name = (id: string) => functionNamed(this.options, id).name;
    return describePlot(result, name, shown(this.experiment).derivative);
  }

  protected override renderFigure(): TemplateResult {
    const { functions, x, layout } = this.experiment;
    return html`
      <div class="view ${layout}">
        ${this.renderStage()}
        ${readOutTable(this.options, functions, x, this.result)}
      </div>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { functions, controls } = this.experiment;
    return html`
      <div class="controls">
        ${this.renderX()}
        <function-menu label="Functions" multiple class=${this.engine ? "" : "waiting"} .options=${this.options} .values=${functions}
          @functions-change=${(event: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: event.detail.ids })}
        ></function-menu>
        ${controls === "few" ? html`<div class="folds">${this.renderTables()}</div>` : this.renderMore()}
      </div>
    `;
  }

  private renderMore(): TemplateResult {
    return html`
      ${this.renderChoices()}
      <div class="folds">${this.renderParameters()} ${this.renderAxis()} ${this.renderTables()}</div>
      <div class="row">
        <button class="button" type="button" @click=${this.savePicture}>Save as PNG</button>
        <button class="button" type="button" @click=${this.saveTable}>Save as CSV</button>
      </div>
    `;
  }

  protected override drawn(result: PlotResult): void {
    const canvases = [...this.renderRoot.querySelectorAll("canvas")];
    for (const [canvas, chart] of this.charts) {
      if (canvases.includes(canvas)) continue;
      chart.destroy();
      this.charts.delete(canvas);
    }
    const colour = (number: number) => this.theme.functionColour(number);
    const drawn = panels(this.experiment, result, { options: this.options, colour });
    for (const [at, canvas] of canvases.entries()) {
      const chart = this.charts.get(canvas) ?? new CurveChart(canvas);
      this.charts.set(canvas, chart);
      const panel = drawn[at];
      if (panel) chart.show(panel.data);
    }
  }

  private get options(): readonly FunctionOption[] {
    const expected = Object.keys(functionWords).map((id) => ({ id }));
    return functionOptions(this.engine?.catalogue ?? expected, functionWords);
  }

  private get rows(): readonly CatalogueRow[] {
    return (this.engine?.catalogue ?? []).filter(({ id }) => this.experiment.functions.includes(id));
  }

  private renderStage(): TemplateResult {
    const { experiment } = this;
    const { from, to } = axisOf(experiment);
    const { down, move, up, cancel, keyDown, keyUp } = this.scrubber;
    const keys = panelKeys(experiment, this.options);
    return html`<div class="stage">
      <div class="charts ${experiment.layout}">
        ${repeat(
          keys,
          ({ key }) => key,
          ({
            key,
            label,
          }) => html`<div class="chart ${key === "derivative" && keys.length > 1 ? "slope" : ""}">
            <canvas role="img" aria-label=${label}></canvas>
          </div>`,
        )}
      </div>
      <div class="scrubber" role="slider" tabindex="0" aria-label="x, on the plot" aria-orientation="horizontal"
        aria-valuemin=${from} aria-valuemax=${to} aria-valuenow=${experiment.x} aria-valuetext=${spokenX(experiment.x)}
        @pointerdown=${down} @pointermove=${move} @pointerup=${up} @pointercancel=${cancel}
        @keydown=${keyDown} @keyup=${keyUp}></div>
      ${experiment.functions.length === 0 ? html`<p class="empty">Choose a function below.</p>` : nothing}
    </div>`;
  }

  private renderX(): TemplateResult {
    const { from, to } = axisOf(this.experiment);
    return html`<number-slider label="x" min=${from} max=${to} step="0.01" .default=${this.written.x} .value=${this.experiment.x}
      @value-change=${({ detail }: ValueEvent) => this.change({ x: detail.value }, detail)}
    ></number-slider>`;
  }

  private renderChoices(): TemplateResult {
    const { show, layout } = this.experiment;
    return html`<div class="row">
      <choice-group label="Show" .value=${show.length === 1 ? show[0] : "value derivative"}
        .options=${[
          { value: "value derivative", label: "Both" },
          { value: "value", label: "Curve" },
          { value: "derivative", label: "Slope" },
        ]}
        @choice-change=${({ detail }: ChoiceEvent) => this.change({ show: detail.value.split(" ") })}
      ></choice-group>
      <choice-group label="Arrange" .value=${layout}
        .options=${[{ value: "shared", label: "Together" }, { value: "grid", label: "Side by side" }]}
        @choice-change=${({ detail }: ChoiceEvent) => this.change({ layout: detail.value })}
      ></choice-group>
    </div>`;
  }

  private renderParameters(): TemplateResult {
    const rows = this.rows.filter(({ parameters }) => parameters.length > 0);
    const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
      this.change({ parameters: withParameter(this.experiment.parameters, id, parameter, value) }, { final });
    return html`<details class="parameters">
      <summary>Parameters</summary>
      <div class="sliders">
        ${rows.length === 0 ? html`<p class="note">None of the chosen functions has a parameter.</p>` : nothing}
        ${rows.map((row) => parameterControls(row, functionNamed(this.options, row.id).name, this.experiment.parameters, set))}
      </div>
    </details>`;
  }

  private renderAxis(): TemplateResult {
    const { from, to } = axisOf(this.experiment);
    return html`<details class="axis">
      <summary>Range of x</summary>
      <div class="sliders">
        <number-slider label="From" min=${-FARTHEST} max=${to - SHORTEST} step="0.5" .default=${this.written.from} .value=${from}
          @value-change=${({ detail }: ValueEvent) => this.changeAxis({ from: detail.value, to }, detail.final)}
        ></number-slider>
        <number-slider label="To" min=${from + SHORTEST} max=${FARTHEST} step="0.5" .default=${this.written.to} .value=${to}
          @value-change=${({ detail }: ValueEvent) => this.changeAxis({ from, to: detail.value }, detail.final)}
        ></number-slider>
      </div>
    </details>`;
  }

  private renderTables(): TemplateResult {
    const { result, options } = this;
    return html`<details class="values">
      <summary>Table of values</summary>
      <div class="tables">
        ${result ? [valueTable(options, result, "value"), valueTable(options, result, "derivative")] : nothing}
      </div>
    </details>`;
  }

  /** A new axis takes x along, so that the read-out never speaks of a place that is not drawn. */
  private changeAxis(axis: Pick<PlotExperiment, "from" | "to">, final: boolean): void {
    const x = Math.min(axis.to, Math.max(axis.from, this.experiment.x));
    this.change({ ...axis, x }, { final });
  }

  private xAt({ clientX, clientY }: PointerEvent): number | undefined {
    for (const [canvas, chart] of this.charts) {
      const box = canvas.getBoundingClientRect();
      const inside =
        clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
      if (inside) return chart.xAt(clientX);
    }
    return undefined;
  }

  private async savePicture(): Promise<void> {
    const key = chosen(this.options, this.experiment.functions).map(({ name, colour, dash }) => ({
      label: name,
      colour: this.theme.functionColour(colour),
      dash,
    }));
    const rows = rowsOf([...this.charts.keys()]).map((row) =>
      row.flatMap((canvas) => this.charts.get(canvas)?.snapshot() ?? []),
    );
    const blob = await this.attempt(() => imageOf({ rows, key, theme: themeOf(this) }));
    if (!blob) return;
    saveFile("activation-plot.png", blob);
    this.say("The picture is saved.");
  }

  private async saveTable(): Promise<void> {
    const blob = await this.attempt((engine) => tableFile(engine, this.experiment));
    if (!blob) return;
    saveFile("activation-plot.csv", blob);
    this.say("The table is saved.");
  }
}

/** Charts as they stand on the screen: a row is what has the same top. */
function rowsOf(canvases: readonly HTMLCanvasElement[]): HTMLCanvasElement[][] {
  const rows = new Map<number, HTMLCanvasElement[]>();
  for (const canvas of canvases) {
    const top = Math.round(canvas.getBoundingClientRect().top);
    rows.set(top, [...(rows.get(top) ?? []), canvas]);
  }
  return [...rows.values()];
}
