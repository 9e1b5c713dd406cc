import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import { themeOf } from "../../charts/theme.ts";
import { writeNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import { ThemeController } from "../theme-controller.ts";
import {
  BLANK,
  type Drawing,
  HANDLE_SPACES,
  HANDLES,
  isBlank,
  type PenPoint,
  placeOf,
  SPACES,
  stroked,
  withHandle,
} from "./drawing.ts";
import { keyMove } from "./pad-keys.ts";

export interface SketchChange {
  readonly drawing: Drawing;
}

/** A curve that is shown beside the drawing, and where the two are farthest apart. */
export interface TrueCurve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly colour: number;
  readonly dash: readonly number[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly open: boolean }[];
  readonly worst: { readonly x: number; readonly drawn: number; readonly truth: number } | undefined;
}

/**
 * A sheet to draw a curve on, with mouse, finger, pen or keys: left and right choose one of 17 handles, up and down move
 * it. Knows nothing of what is drawn.
 *
 * @attr label - what is drawn
 * @attr from, to, low, high - the axes
 * @attr locked - shows the drawing and takes no more
 * @prop drawing - a height at each of 65 places
 * @prop truth - the curve to hold against it; none as long as it is a secret
 * @fires sketch-change - {drawing}, when the pen is lifted or a key let go
 * @fires sketch-aim - {x}, where pen or handle are; undefined when they leave
 */
export class SketchPad extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
        position: relative;
        block-size: 17rem;
      }
      canvas {
        position: absolute;
        inset: 0;
      }
      .surface {
        position: absolute;
        inset: 0;
        border-radius: var(--radius);
        cursor: crosshair;
        /* A finger draws here in any direction; the page is scrolled beside it. */
        touch-action: none;
      }
      .surface.locked {
        cursor: default;
        touch-action: auto;
      }
      .hint {
        position: absolute;
        inset: 0 0 0 2.5rem;
        margin: 0;
        padding: 2.25rem var(--space-2) 0;
        color: var(--text-muted);
        text-align: center;
        pointer-events: none;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    from: { type: Number },
    to: { type: Number },
    low: { type: Number },
    high: { type: Number },
    locked: { type: Boolean },
    drawing: { attribute: false },
    truth: { attribute: false },
    working: { state: true },
    handle: { state: true },
    aimed: { state: true },
  };

  declare label: string;
  declare from: number;
  declare to: number;
  declare low: number;
  declare high: number;
  declare locked: boolean;
  declare drawing: Drawing;
  declare truth: TrueCurve | undefined;
  /** The drawing while the pen is down or a key is held. */
  declare private working: Drawing | undefined;
  declare private handle: number;
  /** The keys are in use: the handle is shown. */
  declare private aimed: boolean;

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;
  private pen: { readonly id: number; readonly at: PenPoint } | undefined;

  constructor() {
    super();
    this.label = "";
    this.from = -4;
    this.to = 4;
    this.low = -0.5;
    this.high = 1.5;
    this.locked = false;
    this.drawing = BLANK;
    this.truth = undefined;
    this.working = undefined;
    this.handle = (HANDLES - 1) / 2;
    this.aimed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Undo, another function or the lesson itself put another sheet here: what was on its way belongs to the old one.
    if (changed.has("drawing") || changed.has("locked")) this.working = undefined;
  }

  protected override render() {
    const height = this.shown[this.handle * HANDLE_SPACES] ?? Number.NaN;
    const spoken = Number.isNaN(height) ? "nothing drawn" : writeNumber(Number(height.toFixed(2)));
    return html`
      <canvas role="img" aria-label="${this.label}: the drawing${this.truth ? " and the true curve" : ""}"></canvas>
      <div class="surface ${this.locked ? "locked" : ""}" role="slider" tabindex="0" aria-label=${this.label}
        aria-orientation="vertical" aria-roledescription="drawing sheet" aria-disabled=${this.locked ? "true" : "false"}
        aria-valuemin=${this.low} aria-valuemax=${this.high} aria-valuenow=${Number.isNaN(height) ? 0 : height}
        aria-valuetext="x = ${writeNumber(this.xOf(this.handle))}: ${spoken}"
        @pointerdown=${this.penDown} @pointermove=${this.penMoved} @pointerup=${this.penUp}
        @pointercancel=${this.penUp} @pointerleave=${() => this.aim(undefined)}
        @keydown=${this.keyDown} @keyup=${this.keyUp} @blur=${this.left}></div>
      ${isBlank(this.shown) && !this.locked ? html`<p class="hint">Draw here, or use the arrow keys</p>` : nothing}
    `;
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const { text } = themeOf(this);
    const drawn = this.shown.flatMap((y, at) => (Number.isNaN(y) ? [] : [{ at, y }]));
    const { truth } = this;
    const colour = this.theme.functionColour(truth?.colour ?? 1);
    const worst = truth?.worst;
    const handle = this.shown[this.handle * HANDLE_SPACES] ?? Number.NaN;
    const keyed: Dot[] = [
      {
        x: this.xOf(this.handle),
        y: Number.isNaN(handle) ? 0 : handle,
        colour: text,
        hollow: Number.isNaN(handle),
      },
    ];
    this.chart.show({
      series: [
        ...(truth ? [{ label: "true", x: truth.x, y: truth.y, colour, dash: truth.dash, width: 3 }] : []),
        {
          label: "yours",
          x: drawn.map(({ at }) => placeOf(at, this.from, this.to)),
          y: drawn.map(({ y }) => y),
          colour: text,
          width: 2.5,
        },
      ],
      xAxis: { title: "x", min: this.from, max: this.to },
      yAxis: { title: this.label, min: this.low, max: this.high },
      dots: [
        ...(truth?.dots ?? []).map(({ x, y, open }) => ({ x, y, colour, hollow: open })),
        ...(drawn.length === 1
          ? drawn.map(({ at, y }) => ({ x: placeOf(at, this.from, this.to), y, colour: text }))
          : []),
      ],
      marker: worst
        ? {
            x: worst.x,
            dots: [
              { x: worst.x, y: worst.truth, colour },
              { x: worst.x, y: worst.drawn, colour: text },
            ],
          }
        : this.aimed
          ? { x: this.xOf(this.handle), dots: keyed }
          : undefined,
      axisWidth: 44,
    });
  }

  private get shown(): Drawing {
    return this.working ?? this.drawing;
  }

  private xOf(handle: number): number {
    return placeOf(handle * HANDLE_SPACES, this.from, this.to);
  }

  private pointUnder({ clientX, clientY }: PointerEvent): PenPoint | undefined {
    if (!this.chart) return undefined;
    const share = (this.chart.xAt(clientX) - this.from) / (this.to - this.from);
    return { position: share * SPACES, y: Math.min(this.high, Math.max(this.low, this.chart.yAt(clientY))) };
  }

  private penDown(event: PointerEvent): void {
    const at = this.pointUnder(event);
    if (this.locked || event.button !== 0 || !at) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.aimed = false;
    this.pen = { id: event.pointerId, at };
    this.working = stroked(this.shown, at, at);
  }

  private penMoved(event: PointerEvent): void {
    const point = this.pointUnder(event);
    if (!point) return;
    this.aim(placeOf(point.position, this.from, this.to));
    if (this.pen?.id !== event.pointerId) return;
    // A fast hand leaves gaps between two events; the browser has kept the points in between.
    const between = event.getCoalescedEvents?.() ?? [];
    for (const each of between.length > 0 ? between : [event]) {
      const at = this.pointUnder(each) ?? point;
      this.working = stroked(this.shown, this.pen.at, at);
      this.pen = { id: event.pointerId, at };
    }
  }

  private penUp(event: PointerEvent): void {
    if (this.pen?.id !== event.pointerId) return;
    this.pen = undefined;
    this.give();
  }

  private keyDown(event: KeyboardEvent): void {
    const move = keyMove(event, HANDLES);
    if (!move) return;
    event.preventDefault();
    this.aimed = true;
    this.handle = Math.min(HANDLES - 1, Math.max(0, move.to ?? this.handle + move.along));
    this.aim(this.xOf(this.handle));
    if (!move.sets || this.locked) return;
    const height = this.shown[this.handle * HANDLE_SPACES] ?? Number.NaN;
    const raised = (Number.isNaN(height) ? 0 : height) + move.up;
    const y = Number(Math.min(this.high, Math.max(this.low, raised)).toFixed(2));
    this.working = withHandle(this.shown, this.handle, y);
  }

  private keyUp(): void {
    if (this.pen === undefined) this.give();
  }

  private left(): void {
    this.aimed = false;
    this.aim(undefined);
    this.keyUp();
  }

  private give(): void {
    if (!this.working) return;
    const detail: SketchChange = { drawing: this.working };
    this.drawing = this.working;
    this.dispatchEvent(new CustomEvent("sketch-change", { detail, bubbles: true, composed: true }));
  }

  private aim(x: number | undefined): void {
    this.dispatchEvent(new CustomEvent("sketch-aim", { detail: { x }, bubbles: true, composed: true }));
  }
}
