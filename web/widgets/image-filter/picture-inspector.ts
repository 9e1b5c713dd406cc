import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import { controlStyles } from "../controls.styles.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import type { FilterResult } from "./calculate.ts";
import type { StagePoint, StageView } from "./compose.ts";
import { curveData, type Focus, lookSentence, looks, lookTable } from "./inspector.ts";
import { inspectorStyles } from "./picture-inspector.styles.ts";

interface ValueEvent extends CustomEvent<ValueChange> {}

export interface WipeChange {
  readonly wipe: number;
  /** False while it is being dragged. */
  readonly final: boolean;
}

/**
 * One function's picture, enlarged beside its curve: a pixel is a point on the curve, and a place on the curve is
 * wherever the picture has that brightness.
 *
 * @prop result - the figure's numbers; undefined while there are none
 * @prop option - the function's name and looks
 * @prop wipe, written - percent of the picture that is the original, now and as the lesson wrote it
 * @fires wipe-change - {wipe, final}
 */
export class PictureInspector extends LitElement {
  static override styles = [controlStyles, inspectorStyles];
  static override properties: PropertyDeclarations = {
    result: { attribute: false },
    option: { attribute: false },
    wipe: { attribute: false },
    written: { attribute: false },
    focused: { state: true },
  };

  declare result: FilterResult | undefined;
  declare option: FunctionOption | undefined;
  declare wipe: number;
  declare written: number;
  declare private focused: Focus | undefined;

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;

  constructor() {
    super();
    this.result = undefined;
    this.option = undefined;
    this.wipe = 50;
    this.written = 50;
    this.focused = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A place in one picture means nothing in another.
    if (changed.has("result") && changed.get("result")?.picture !== this.result?.picture) {
      this.focused = undefined;
    }
  }

  protected override render() {
    const { result } = this;
    const name = this.option?.name ?? "no function";
    const focus = result && this.focusIn(result);
    const looked = result && focus ? looks(result, focus, "currentColor") : [];
    return html`<section aria-label="Enlarged: ${name}">
      <div class="picture">
        <picture-stage label=${name} .view=${result && this.stageView(result)}
          @stage-point=${({ detail }: CustomEvent<StagePoint>) => this.look({ kind: "pixel", point: detail })}
          @stage-wipe=${({ detail }: CustomEvent<WipeChange>) => this.move(detail)}></picture-stage>
        <number-slider id="wipe" label="Original on the left" min="0" max="100" step="1" unit="%"
          default=${this.written} .value=${this.wipe}
          @value-change=${({ detail }: ValueEvent) => this.move({ wipe: Math.round(detail.value), final: detail.final })}
        ></number-slider>
      </div>
      <div class="inspector">
        <div class="curve" @pointermove=${this.pointAtCurve} @pointerdown=${this.pointAtCurve}>
          <canvas role="img" aria-label="The curve of ${name} with the values that are looked at; the table below it holds the same numbers"></canvas>
        </div>
        ${focus ? lookTable(name, focus, looked) : nothing}
        <p class="visually-hidden" role="status">${focus && this.focused ? lookSentence(focus, looked) : ""}</p>
        <number-slider id="byte" label="Look for a byte in the picture" min="0" max="255" step="1"
          .value=${focus?.kind === "byte" ? focus.byte : (looked[0]?.byte ?? 128)}
          @value-change=${({ detail }: ValueEvent) => this.look({ kind: "byte", byte: Math.round(detail.value) })}
        ></number-slider>
      </div>
    </section>`;
  }

  protected override updated(): void {
    const { result, option } = this;
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(".curve canvas");
    if (!canvas || !result) return;
    this.chart ??= new CurveChart(canvas);
    const theme = themeOf(canvas);
    const colours = {
      curve: this.theme.functionColour(option?.colour ?? 1),
      dash: option?.dash ?? [],
      muted: theme.muted,
    };
    this.chart.show(curveData(result, looks(result, this.focusIn(result), theme.text), colours));
  }

  private stageView({ picture, view }: FilterResult): StageView {
    const { width, height, pixels } = picture.large;
    const focus = this.focused;
    return {
      width,
      height,
      before: pixels,
      after: view?.large ?? pixels,
      wipe: this.wipe,
      point: focus?.kind === "pixel" ? focus.point : undefined,
      byte: focus?.kind === "byte" ? focus.byte : undefined,
    };
  }

  /** Where the learner looks; in the middle until they do. */
  private focusIn({ picture }: FilterResult): Focus {
    const { width, height } = picture.large;
    return this.focused ?? { kind: "pixel", point: { x: Math.floor(width / 2), y: Math.floor(height / 2) } };
  }

  private look(focus: Focus): void {
    this.focused = focus;
  }

  private move(detail: WipeChange): void {
    this.dispatchEvent(new CustomEvent("wipe-change", { detail, bubbles: true, composed: true }));
  }

  private readonly pointAtCurve = ({ clientX }: PointerEvent): void => {
    const input = this.result?.view?.filter.input;
    if (!input || !this.chart) return;
    const x = this.chart.xAt(clientX);
    // The inputs rise evenly, so the first that is not below x is the byte or its neighbour.
    const above = input.findIndex((value) => value >= x);
    this.look({ kind: "byte", byte: above < 0 ? input.length - 1 : above });
  };
}
