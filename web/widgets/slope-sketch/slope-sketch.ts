import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Engine } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateSketch, type SketchResult, sheetOf } from "./calculate.ts";
import { curveChart, trueSlope } from "./charts.ts";
import { describeSketch, points } from "./describe.ts";
import {
  type Drawing,
  drawingText,
  HANDLE_SPACES,
  HANDLES,
  isBlank,
  placeOf,
  readDrawing,
} from "./drawing.ts";
import { axisOf, schema } from "./experiment.ts";
import { handleFields } from "./handle-fields.ts";
import type { SketchChange } from "./sketch-pad.ts";
import { sketchStyles } from "./styles.ts";

/**
 * A curve is shown; the learner draws its slope below, reveals the true one, and is told where the drawing went wrong.
 *
 * @attr function - whose slope is drawn
 * @attr from, to - the x axis
 * @attr drawing - what is drawn, two signs a point
 * @attr revealed - the true slope is shown
 * @attr seed - of the last surprise
 * @fires experiment-change - the learner changed something
 */
export class SlopeSketch extends FigureElement<typeof schema, SketchResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, sketchStyles];

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;
  /** Where pen or handle are: shown on the curve as well. */
  private aimed: number | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<SketchResult> {
    return calculateSketch(engine, this.experiment, signal);
  }

  protected override describe(result: SketchResult): string {
    return describeSketch(result, functionNamed(this.options, result.experiment.function).name);
  }

  protected override renderFigure(): TemplateResult {
    const { revealed } = this.experiment;
    const { from, to } = axisOf(this.experiment);
    const { low, high } = this.result ? sheetOf(this.result) : { low: -0.5, high: 1.5 };
    const option = functionNamed(this.options, this.experiment.function);
    const truth = revealed && this.result?.experiment.revealed ? trueSlope(this.result, option) : undefined;
    return html`
      <p class="key">
        <span>${lineSwatch(option)}${option.name}${revealed ? " and its slope" : ""}</span>
        <span><svg class="swatch" viewBox="0 0 32 12" width="32" height="12" aria-hidden="true"><line class="pen" x1="0" y1="6" x2="32" y2="6"></line></svg>your drawing</span>
      </p>
      <div class="curve"><canvas role="img" aria-label="The curve of ${option.name} from x = ${from} to ${to}; the table below the figure holds some of the numbers"></canvas></div>
      <sketch-pad label="slope f′(x)" from=${from} to=${to} low=${low} high=${high} ?locked=${revealed}
        .drawing=${this.drawing} .truth=${truth}
        @sketch-change=${({ detail }: CustomEvent<SketchChange>) => this.draw(detail.drawing)}
        @sketch-aim=${({ detail }: CustomEvent<{ x: number | undefined }>) => this.aim(detail.x)}></sketch-pad>
      ${this.renderScore()}
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { revealed, seed, function: id } = this.experiment;
    return html`<div class="controls">
      <div class="row">
        ${
          revealed
            ? html`<button data-sets="drawing" class="button primary" type="button" @click=${() => this.change({ drawing: "", revealed: false })}>Try again</button>`
            : html`<button data-sets="revealed" class="button primary" type="button" @click=${() => this.change({ revealed: true })}>Reveal the slope</button>
                <button data-sets="drawing" class="button" type="button" @click=${() => this.draw([])}>Clear the sheet</button>`
        }
        <button data-sets="seed" class="button" type="button" @click=${this.surprise}>Surprise me</button>
        ${seed === 0 ? nothing : html`<span class="note">surprise no. ${seed}</span>`}
      </div>
      <function-menu data-sets="function" label="Function" .options=${this.options} .values=${[id]}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.choose(detail.ids[0] ?? id, seed)}
      ></function-menu>
      ${revealed ? nothing : this.renderFields()}
      ${this.renderTable()}
      <p class="note">The score is 100 × (1 − 5 × your mean error ÷ the spread of the true slope), and never below 0. The place of a jump may be missed by 2 % of the axis.</p>
    </div>`;
  }

  protected override drawn(result: SketchResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const option = functionNamed(this.options, result.experiment.function);
    this.chart.show(curveChart(result, option, this.theme.functionColour(option.colour), this.aimed));
  }

  /** The same array for the same text, so that the sheet can tell a new drawing from an old one. */
  private get drawing(): Drawing {
    if (this.read?.text !== this.experiment.drawing) {
      this.read = { text: this.experiment.drawing, drawing: readDrawing(this.experiment.drawing) };
    }
    return this.read.drawing;
  }

  private read: { readonly text: string; readonly drawing: Drawing } | undefined;

  private renderScore(): TemplateResult | typeof nothing {
    const { score } = this.result ?? {};
    if (!score || !this.experiment.revealed) return nothing;
    const whole = points(score.score);
    return html`<p class="result">
      <span><span class="points">${whole}</span> of 100</span>
      <meter min="0" max="100" low="45" high="75" optimum="100" value=${whole} aria-label="Score">${whole}</meter>
    </p>`;
  }

  private renderFields(): TemplateResult {
    const { from, to } = axisOf(this.experiment);
    return handleFields({
      what: "slope",
      drawing: this.drawing,
      from,
      to,
      set: (drawing) => this.draw(drawing),
    });
  }

  private renderTable(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result) return nothing;
    const { from, to } = axisOf(result.experiment);
    const shown = this.experiment.revealed && result.experiment.revealed;
    const rows: Cell[][] = Array.from({ length: HANDLES }, (_, at) => {
      const y = this.drawing[at * HANDLE_SPACES] ?? Number.NaN;
      return [
        sentenceNumber(placeOf(at * HANDLE_SPACES, from, to)),
        result.handles.value[at] ?? Number.NaN,
        Number.isNaN(y) ? "–" : sentenceNumber(y),
        ...(shown ? [result.handles.derivative[at] ?? Number.NaN] : []),
      ];
    });
    const columns = ["x", "f(x)", "you drew", ...(shown ? ["slope f′(x)"] : [])].map((label) => ({ label }));
    return html`<details>
      <summary>Table of numbers</summary>
      <data-table caption="The curve and your drawing" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  private draw(drawing: Drawing): void {
    this.change({ drawing: isBlank(drawing) ? "" : drawingText(drawing) });
  }

  /** Another function is another exercise: the sheet is blank again, and undo brings the old one back. */
  private choose(id: string, seed: number): void {
    this.change({ function: id, drawing: "", revealed: false, seed });
  }

  private async surprise(): Promise<void> {
    const seed = (this.experiment.seed % schema.seed.max) + 1;
    const others = this.options.filter(({ id }) => id !== this.experiment.function);
    const [number = 0] = (await this.attempt((engine) => engine.random({ seed, count: 1 }))) ?? [];
    const picked = others[Math.floor(number * others.length)];
    if (picked) this.choose(picked.id, seed);
  }

  private aim(x: number | undefined): void {
    if (this.aimed === x) return;
    this.aimed = x;
    if (this.result) this.drawn(this.result);
  }
}
