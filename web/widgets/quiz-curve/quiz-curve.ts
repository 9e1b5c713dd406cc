import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { sharedEngine } from "../../engine/shared.ts";
import { decode } from "../../model/attributes.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { type FunctionOption, functionNamed, functionOptions } from "../function-menu/function-options.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { type Drawing, drawingText, HANDLE_SPACES, isBlank, readDrawing } from "../slope-sketch/drawing.ts";
import { handleFields } from "../slope-sketch/handle-fields.ts";
import type { SketchChange, TrueCurve } from "../slope-sketch/sketch-pad.ts";
import { sketchStyles } from "../slope-sketch/styles.ts";
import { type CurveResult, gradeCurve } from "./calculate.ts";
import { type CurveTask, schema, sheetOf } from "./question.ts";
import { findings, shareOf } from "./story.ts";

/**
 * A curve to be drawn, with a pen, with keys or as numbers, and scored by the engine. The true one is shown once the drawing
 * is good enough, or on request after a try.
 *
 * @attr of - whose curve it is
 * @attr show - value or derivative
 * @attr from, to, low, high - the sheet's axes
 * @attr pass - the score that earns all points
 */
export class QuizCurve extends QuizElement {
  static override schema = schema;
  static override styles: CSSResultGroup = [QuizElement.styles, sketchStyles];
  static override properties: PropertyDeclarations = {
    result: { state: true },
    revealed: { state: true },
  };

  protected override readonly kind = "curve";
  /** What the engine found of the last drawing. */
  declare private result: CurveResult | undefined;
  declare private revealed: boolean;
  private decoded: { readonly text: string; readonly drawing: Drawing } | undefined;

  constructor() {
    super();
    this.result = undefined;
    this.revealed = false;
  }

  protected override renderField(): TemplateResult {
    const { from, to, low, high } = sheetOf(this.task);
    const { drawing } = this;
    const [what, label] = this.task.show === "derivative" ? ["slope", "slope f′(x)"] : ["value", "f(x)"];
    return html`<sketch-pad label=${label} from=${from} to=${to} low=${low} high=${high}
        .drawing=${drawing} .truth=${this.truth}
        @sketch-change=${({ detail }: CustomEvent<SketchChange>) => this.draw(detail.drawing)}></sketch-pad>
      ${handleFields({ what, drawing, from, to, set: (next) => this.draw(next) })}
      ${this.renderTable()}`;
  }

  protected override renderMoreButtons(): TemplateResult | typeof nothing {
    if (isBlank(this.drawing)) return nothing;
    return html`<button class="button" type="button" @click=${() => this.draw([])}>Clear the sheet</button>
      ${
        this.tries > 0 && this.result && !this.shows
          ? html`<button class="button" type="button" @click=${this.reveal}>Show the true curve</button>`
          : nothing
      }`;
  }

  protected override async judge(answer: string): Promise<Verdict | string> {
    const drawing = readDrawing(answer);
    if (isBlank(drawing)) {
      return "Nothing is drawn yet. Draw on the sheet, move its points with the arrow keys, or type them.";
    }
    const { task } = this;
    const result = await gradeCurve(await sharedEngine(), task, drawing);
    this.result = result;
    return { share: shareOf(result.score, task), sentence: findings(result.score, task, this.option.name) };
  }

  protected override write(draft: string): void {
    super.write(draft);
    if (draft === "") this.revealed = false;
  }

  private get task(): CurveTask {
    return decode(schema, (name) => this.getAttribute(name)).experiment;
  }

  private get option(): FunctionOption {
    const options = functionOptions(
      Object.keys(functionWords).map((id) => ({ id })),
      functionWords,
    );
    return functionNamed(options, this.task.of);
  }

  /** The same array for the same text, so that the sheet can tell a new drawing from an old one. */
  private get drawing(): Drawing {
    if (this.decoded?.text !== this.draft) {
      this.decoded = { text: this.draft, drawing: readDrawing(this.draft) };
    }
    return this.decoded.drawing;
  }

  /** Whether the true curve is on the sheet. */
  private get shows(): boolean {
    return this.revealed || (this.verdict?.share ?? 0) >= 1;
  }

  private get truth(): TrueCurve | undefined {
    if (!this.result || !this.shows) return undefined;
    const { colour, dash } = this.option;
    const { worst } = this.result.score;
    // The place belongs to the drawing that was scored, and to no later one.
    const marked = this.verdict && worst.error >= 0.005 ? worst : undefined;
    return { ...this.result.curve, colour, dash, worst: marked };
  }

  private renderTable(): TemplateResult | typeof nothing {
    if (!this.result || !this.shows) return nothing;
    const rows = this.result.handles.map(({ x, y }, at) => {
      const drawn = this.drawing[at * HANDLE_SPACES] ?? Number.NaN;
      return [sentenceNumber(x), Number.isNaN(drawn) ? "–" : sentenceNumber(drawn), y];
    });
    const columns = ["x", "you drew", "true"].map((label) => ({ label }));
    return html`<details>
      <summary>Table of numbers</summary>
      <data-table caption="Your drawing and the true curve" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  private draw(drawing: Drawing): void {
    this.write(isBlank(drawing) ? "" : drawingText(drawing));
  }

  private readonly reveal = (): void => {
    this.revealed = true;
  };
}
