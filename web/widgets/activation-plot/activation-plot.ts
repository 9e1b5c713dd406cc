import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine, FunctionChoice } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { Portraits } from "../portraits.ts";
import { saveFile } from "../save-file.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculatePlot, type PlotResult } from "./calculate.ts";
import { describeGaps, describePlot } from "./describe.ts";
import { axisOf, schema, shown } from "./experiment.ts";
import { panelKeys, panels } from "./panels.ts";
import { pictureFile } from "./picture-file.ts";
import { readOutTable, valueTable } from "./read-out.ts";
import { Scrubber, spokenX } from "./scrubber.ts";
import { axisSettings, parameterSettings, type Settings, viewSettings, xSetting } from "./settings.ts";
import { plotStyles } from "./styles.ts";
import { tableFile } from "./table-file.ts";

/**
 * Curves and slopes of any selection of functions, with a draggable x at which each is read out.
 *
 * @attr functions - ids, separated by spaces
 * @attr show - `value`, `derivative` or both
 * @attr from, to - the x axis
 * @attr x - where the functions are read out
 * @attr layout - `shared` axes or a `grid` of small multiples
 * @attr x-scale - `linear` or `symlog` (symmetric log, even for |x| up to 1)
 * @attr y-scale - `linear`, `log` (what is not positive is a gap) or `symlog` (even for |y| up to 0.001)
 * @attr table - whom the table of values holds: the `chosen` functions or `all`
 * @attr parameters - such as `leaky_relu.alpha=0.2 gelu.variant=tanh`
 * @attr controls - `all`; `few`, which are x, the functions and the table; or `one`, for a plot of a single function
 * @fires experiment-change - the learner changed something
 */
export class ActivationPlot extends FigureElement<typeof schema, PlotResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, plotStyles];

  private readonly theme = new ThemeController(this);
  private readonly charts = new Map<HTMLCanvasElement, CurveChart>();
  private readonly portraits = new Portraits();
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
    const kinks = async (choice: FunctionChoice) => (await this.portraits.of(engine, choice)).kinks;
    return calculatePlot(engine, kinks, this.experiment, signal);
  }

  protected override describe(result: PlotResult): string {
    const name = (id: string) => functionNamed(this.options, id).name;
    const { experiment } = this;
    return describePlot(result, name, shown(experiment)) + describeGaps(result, experiment, name);
  }

  protected override renderFigure(): TemplateResult {
    const { functions, x, layout, controls } = this.experiment;
    // The sentence says the same of a single function.
    if (controls === "one") return html`<div class="view">${this.renderStage()}</div>`;
    return html`
      <div class="view ${layout}">
        ${this.renderStage()}
        ${readOutTable(this.options, functions, x, this.result)}
      </div>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { functions, controls } = this.experiment;
    if (controls === "one") return this.renderOwn();
    return html`
      <div class="controls">
        ${xSetting(this.settings)}
        <function-menu data-sets="functions" label="Functions" multiple class=${this.engine ? "" : "waiting"} .options=${this.options} .values=${functions}
          @functions-change=${(event: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: event.detail.ids })}
        ></function-menu>
        ${controls === "few" ? html`<div class="folds">${this.renderTables()}</div>` : this.renderMore()}
      </div>
    `;
  }

  private renderOwn(): TemplateResult {
    const rows = this.functions.filter(({ parameters }) => parameters.length > 0);
    const adjustable = rows.some(({ id }) => this.experiment.functions.includes(id));
    return html`<div class="controls">
      ${xSetting(this.settings)}
      <div class="folds">
        ${adjustable ? parameterSettings(this.settings, rows) : nothing} ${this.renderTables()}
      </div>
    </div>`;
  }

  private renderMore(): TemplateResult {
    return html`
      ${viewSettings(this.settings)}
      <div class="folds">
        ${parameterSettings(this.settings, this.functions)} ${axisSettings(this.settings)} ${this.renderTables()}
      </div>
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
    const drawn = panels(this.experiment, result, { options: this.options, colour: this.colour });
    for (const [at, canvas] of canvases.entries()) {
      const chart = this.charts.get(canvas) ?? new CurveChart(canvas);
      this.charts.set(canvas, chart);
      const panel = drawn[at];
      if (panel) chart.show(panel.data);
    }
  }

  private readonly colour = (number: number): string => this.theme.functionColour(number);

  private get settings(): Settings {
    return {
      experiment: this.experiment,
      written: this.written,
      options: this.options,
      change: (patch, how) => this.change(patch, how),
    };
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

  private renderTables(): TemplateResult {
    const { result, options } = this;
    return html`<details class="values">
      <summary>Table of values</summary>
      <div class="tables">
        <toggle-switch data-sets="table" label="Every function there is" ?checked=${this.experiment.table === "all"}
          @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) =>
            this.change({ table: detail.checked ? "all" : "chosen" })}></toggle-switch>
        ${result ? [valueTable(options, result, "value"), valueTable(options, result, "derivative")] : nothing}
      </div>
    </details>`;
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
    const functions = { options: this.options, ids: this.experiment.functions };
    const blob = await this.attempt(() =>
      pictureFile(this.charts, functions, { colour: this.colour, theme: themeOf(this) }),
    );
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
