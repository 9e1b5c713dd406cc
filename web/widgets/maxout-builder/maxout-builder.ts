import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { readNumber, sentenceNumber, writeNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { takenNames } from "../function-builder/shelf-names.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { calculateMaxout, type MaxoutResult } from "./calculate.ts";
import { goalControls, type Presses, shapeButtons, WHY_NO_TENT } from "./controls.ts";
import { schema } from "./experiment.ts";
import { type Grip, PieceDrag } from "./piece-drag.ts";
import { pieceList } from "./piece-list.ts";
import {
  expressionOf,
  HIGHEST,
  held,
  MOST,
  type Piece,
  piecesText,
  readPieces,
  STEEPEST,
  withOneMore,
} from "./pieces.ts";
import { tangents } from "./shapes.ts";
import { type Anchors, anchorsOf, sheetScale } from "./sheet.ts";
import { placeUnder, stage } from "./stage.ts";
import { stairs } from "./stairs.ts";
import { describeMaxout, slopesText } from "./story.ts";
import { maxoutStyles } from "./styles.ts";
import { maxoutTables } from "./tables.ts";

/** Until the figure knows how wide it is. */
const FIRST_WIDTH = 420;

/**
 * Lines to drag, and the largest of them at every x: what a maxout unit can be.
 *
 * @attr pieces - slope and height at 0 of each line, such as `0,0 1,0`; 1 to 8 of them
 * @attr goal - `none`, `square` (within 0.1 of x² on [-2, 2]) or `tent` (1 - |x|, which cannot be reached)
 * @fires experiment-change - the learner changed something
 */
export class MaxoutBuilder extends FigureElement<typeof schema, MaxoutResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, maxoutStyles];

  private readonly handles = Array.from({ length: MOST }, (_, at) => ({
    lift: this.drag(at, "lift"),
    turn: this.drag(at, "turn"),
  }));
  private chosen = 1;
  private complaint = "";
  private width = FIRST_WIDTH;
  /** Where the handles stand; kept while one of them is held. */
  private anchors: readonly Anchors[] = [];
  private holding = false;
  private readonly sizes = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0 || width === this.width) return;
    this.width = width;
    this.requestUpdate();
  });
  private measured: Element | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.measured = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<MaxoutResult> {
    return calculateMaxout(engine, this.experiment, signal);
  }

  protected override describe(result: MaxoutResult): string {
    return describeMaxout(result);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const plots = this.renderRoot.querySelector(".plots") ?? undefined;
    if (!plots || plots === this.measured) return;
    this.sizes.disconnect();
    this.sizes.observe(plots);
    this.measured = plots;
  }

  protected override renderFigure(): TemplateResult {
    const { pieces, result } = this;
    const scale = sheetScale(this.width);
    const chosen = Math.min(this.chosen, pieces.length - 1);
    if (!this.holding && result?.pieces.length === pieces.length) this.anchors = anchorsOf(result, scale);
    const { anchors, handles, choose } = this;
    return html`<div class="top">
      <div class="plots">
        ${stage({ pieces, result, scale, anchors, handles, chosen, choose })}
        ${result ? stairs(result, this.width) : html`<div class="no-stairs"></div>`}
        <p class="note">${result ? slopesText(result) : nothing}</p>
      </div>
      <div class="panel">
        ${shapeButtons(this.press)}
        <p class="formula"><span aria-hidden="true">f(x) = </span><code>${expressionOf(pieces).replaceAll(",", ", ")}</code></p>
        ${pieceList({ pieces, result, chosen, choose, typed: this.typed, remove: this.drop })}
        <p class="note warning" role="status">${this.complaint}</p>
        <div class="row">
          <button class="button add" type="button" ?disabled=${pieces.length >= MOST} @click=${this.add}>Add a line</button>
        </div>
        <p class="note">Drag a number to move its line up or down, and the dot with the arrows to turn it; or use the arrow keys, with Shift for small steps.</p>
        ${goalControls(this.experiment.goal, pieces.length, this.press)}
      </div>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { goal } = this.experiment;
    const { pieces, result } = this;
    return html`<div class="controls">
      ${goal === "tent" ? WHY_NO_TENT : nothing}
      <function-shelf brief expression=${expressionOf(pieces)} .taken=${takenNames(this.engine, functionWords)}></function-shelf>
      ${result ? maxoutTables(result) : nothing}
    </div>`;
  }

  private get pieces(): readonly Piece[] {
    return readPieces(this.experiment.pieces).pieces;
  }

  private readonly press: Presses = {
    take: (pieces) => this.take(pieces),
    touch: (count, final) => void this.touch(count, final),
    raise: (by) => this.raise(by),
    aim: (goal) => this.change({ goal }),
  };

  private readonly choose = (at: number): void => {
    if (this.chosen === at) return;
    this.chosen = at;
    this.requestUpdate();
  };

  private take(pieces: readonly Piece[], final = true): void {
    this.complaint = "";
    this.change({ pieces: piecesText(pieces.map(held)) }, { final });
  }

  private setPiece(at: number, piece: Piece, final: boolean): void {
    this.take(this.pieces.with(at, piece), final);
  }

  private readonly add = (): void => {
    this.chosen = this.pieces.length;
    this.take(withOneMore(this.pieces));
  };

  private readonly drop = (at: number): void => {
    this.take(this.pieces.toSpliced(at, 1));
    this.chosen = Math.max(0, Math.min(at, this.pieces.length - 1));
    // The button that was pressed may be gone or no longer to be pressed, and the focus with it.
    void this.updateComplete.then(() => {
      const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>(".remove:enabled")];
      (buttons[this.chosen] ?? this.renderRoot.querySelector<HTMLElement>(".add"))?.focus();
    });
  };

  private raise(by: number): void {
    this.take(this.pieces.map(({ slope, intercept }) => ({ slope, intercept: intercept + by })));
  }

  private async touch(count: number, final: boolean): Promise<void> {
    const pieces = await this.attempt((engine) => tangents(engine, count));
    if (!pieces) return;
    this.complaint = "";
    this.change({ pieces: piecesText(pieces), goal: "square" }, { final });
  }

  private readonly typed = (at: number, what: keyof Piece, field: HTMLInputElement): void => {
    const value = readNumber(field.value);
    const before = this.pieces[at];
    if (!before) return;
    const limit = what === "slope" ? STEEPEST : HIGHEST;
    const name = what === "slope" ? "slope" : "height at 0";
    if (value === undefined) {
      this.complaint = `Please type a number between −${limit} and ${limit}. The ${name} of line ${at + 1} is still ${sentenceNumber(before[what])}.`;
    } else {
      this.setPiece(at, { ...before, [what]: value }, true);
      if (Math.abs(value) > limit) {
        this.complaint = `A ${name} lies between −${limit} and ${limit} here, so that of line ${at + 1} is ${sentenceNumber(this.pieces[at]?.[what] ?? 0)} now.`;
      }
    }
    field.value = writeNumber(this.pieces[at]?.[what] ?? 0);
    this.requestUpdate();
  };

  private drag(at: number, grip: Grip): PieceDrag {
    const figure = this;
    return new PieceDrag(grip, {
      get piece() {
        return figure.pieces[at] ?? { slope: 0, intercept: 0 };
      },
      get x() {
        const anchors = figure.anchors[at];
        return (grip === "lift" ? anchors?.lift : anchors?.turn) ?? 0;
      },
      at: (event) => {
        const sheet = this.renderRoot.querySelector(".handles");
        return sheet ? placeUnder(event, sheet.getBoundingClientRect(), sheetScale(this.width)) : undefined;
      },
      hold: (holding) => {
        this.holding = holding;
        this.requestUpdate();
      },
      set: (piece, final) => this.setPiece(at, piece, final),
    });
  }
}
