import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { SlopeCheck as Check, Engine } from "../../engine/calls.ts";
import { tableNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { renderShortcuts, type Shortcut } from "../figure/shortcuts.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { type CheckResult, calculateCheck } from "./calculate.ts";
import { chartOf } from "./chart.ts";
import { type CheckExperiment, FARTHEST, LARGEST_STEP, LEAST_STEP, schema } from "./experiment.ts";
import { describeCheck, remarkOn, stepText } from "./story.ts";
import { checkStyles } from "./styles.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

const PRESETS: readonly Shortcut<CheckExperiment>[] = [
  { label: "Too large a step", patch: { function: "tanh", x: 1, h: 0.5 } },
  { label: "Too small a step", patch: { function: "tanh", x: 1, h: 1e-11 } },
  { label: "ReLU’s corner", patch: { function: "relu", x: 0, h: 1e-3, scheme: "central" } },
  { label: "A jump", patch: { function: "step", x: 0, h: 1e-3, scheme: "central" } },
];

const DOUBLE = { colour: 2, dash: [] } as const;
const FLOAT32 = { colour: 3, dash: [6, 3] } as const;

/**
 * A slope by its formula and by a difference, and how the error of the difference hangs on its step.
 *
 * @attr function - whose slope
 * @attr x - where, -10 to 10
 * @attr h - the step, 1e-12 to 1
 * @attr scheme - `forward` or `central`
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class SlopeCheck extends FigureElement<typeof schema, CheckResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, checkStyles];

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;
  private pointer: number | undefined;
  /** The table of all functions is looked at, and so it is computed. */
  private everybody = false;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<CheckResult> {
    return calculateCheck(engine, this.experiment, this.everybody, signal);
  }

  protected override describe(result: CheckResult): string {
    return describeCheck(result, this.nameOf(result.experiment.function));
  }

  protected override renderFigure(): TemplateResult {
    return html`<div class="top">
      ${this.renderReadOut(this.result?.check)}
      <div>
        <div class="stage">
          <canvas role="img" aria-label="Error of the numerical slope against the step, in double and in float32; the read-out and the table hold the numbers"></canvas>
          <div class="grip" @pointerdown=${this.grip} @pointermove=${this.drag} @pointerup=${this.drop} @pointercancel=${this.drop}></div>
        </div>
        <p class="ends"><span>← cancellation</span><span>truncation →</span></p>
      </div>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { function: id, x, h, scheme } = this.experiment;
    return html`<div class="controls">
      <p class="remark">${this.result ? remarkOn(this.result) : nothing}</p>
      <div class="sliders">
        <number-slider data-sets="h" id="h" label="Step h" scale="log" min=${LEAST_STEP} max=${LARGEST_STEP} .default=${this.written.h} .value=${h}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ h: detail.value }, detail)}></number-slider>
        <number-slider data-sets="x" id="x" label="x" min=${-FARTHEST} max=${FARTHEST} step="0.05" .default=${this.written.x} .value=${x}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ x: detail.value }, detail)}></number-slider>
      </div>
      <div class="row">
        <choice-group data-sets="scheme" label="Difference" .value=${scheme}
          .options=${[{ value: "central", label: "Central" }, { value: "forward", label: "Forward" }]}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ scheme: detail.value })}></choice-group>
        ${renderShortcuts(PRESETS, this.experiment, (patch) => this.change(patch))}
      </div>
      <function-menu data-sets="function" label="Function" .options=${this.options} .values=${[id]}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ function: detail.ids[0] ?? id })}
      ></function-menu>
      ${this.renderTable()}
    </div>`;
  }

  protected override drawn(result: CheckResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const look = {
      double: this.theme.functionColour(DOUBLE.colour),
      float32: this.theme.functionColour(FLOAT32.colour),
    };
    this.chart.show(chartOf(result, look));
  }

  private renderReadOut(check: Check | undefined): TemplateResult {
    const numerical = (slope: number | undefined) =>
      slope === undefined || !check
        ? html`<dd></dd><dd class="off"></dd>`
        : html`<dd>${tableNumber(slope, 8)}</dd><dd class="off">${offText(slope - check.exact)}</dd>`;
    return html`<dl class="read-out">
      <div><dt>By the formula</dt><dd>${check ? tableNumber(check.exact, 8) : nothing}</dd><dd class="off">f′(x), in double</dd></div>
      <div><dt>${lineSwatch(DOUBLE)}By a difference, double</dt>${numerical(check?.numerical)}</div>
      <div><dt>${lineSwatch(FLOAT32)}By a difference, float32</dt>${numerical(check?.numerical32)}</div>
    </dl>`;
  }

  private renderTable(): TemplateResult {
    const { experiment = this.experiment, all = [] } = this.result ?? {};
    const columns = ["Function", "by the formula", "double", "error", "float32", "error in float32"].map(
      (label) => ({ label, decimals: 6 }),
    );
    const rows: Cell[][] = all.map(({ id, check }) => [
      `${this.nameOf(id)}${check.kink ? " *" : ""}`,
      check.exact,
      check.numerical,
      tableNumber(Math.abs(check.numerical - check.exact), 3),
      check.numerical32,
      tableNumber(Math.abs(check.numerical32 - check.exact), 3),
    ]);
    const where = `x = ${tableNumber(experiment.x, 2)}, h = ${stepText(experiment.h)}`;
    return html`<details @toggle=${this.toggled}>
      <summary>Table: every function at this x and h</summary>
      ${all.length === 0 ? nothing : html`<data-table caption="Slopes at ${where}, ${experiment.scheme} differences" .columns=${columns} .rows=${rows}></data-table>`}
      ${all.some(({ check }) => check.kink) ? html`<p class="note">* The step reaches over a kink.</p>` : nothing}
    </details>`;
  }

  private toggled(event: Event): void {
    this.everybody = (event.target as HTMLDetailsElement).open;
    void this.recalculate();
  }

  private grip(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.pointer = event.pointerId;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.follow(event, false);
  }

  private drag(event: PointerEvent): void {
    if (event.pointerId === this.pointer) this.follow(event, false);
  }

  private drop(event: PointerEvent): void {
    if (event.pointerId !== this.pointer) return;
    this.pointer = undefined;
    // A gesture that the browser took over for scrolling leaves the step where it is.
    if (event.type === "pointercancel") this.change({ h: this.experiment.h });
    else this.follow(event, true);
  }

  private follow({ clientX }: PointerEvent, final: boolean): void {
    const h = this.chart?.xAt(clientX);
    if (h !== undefined) this.change({ h: Number(h.toPrecision(2)) }, { final });
  }
}

function offText(difference: number): string {
  return difference === 0 ? "exactly the same" : `${tableNumber(Math.abs(difference), 3)} off`;
}
