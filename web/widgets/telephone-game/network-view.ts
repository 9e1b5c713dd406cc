import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from "lit";
import { CurveChart, type CurveData } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import { controlStyles } from "../controls.styles.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import { ThemeController } from "../theme-controller.ts";
import { lossChart, numbersChart, partsChart, partsOf } from "./layer-charts.ts";
import type { Look } from "./network-look.ts";
import { keyText, layerSentence } from "./network-story.ts";
import { networkStyles } from "./network-view.styles.ts";
import { lookedAt, losesInFloat, type NetworkResult, silentFrom } from "./networks.ts";
import { lookOf } from "./players.ts";
import { ratioChart } from "./ratio-chart.ts";

/** The charts by the class of the box that each stands in. */
const CHARTS = { ratio: ratioChart, parts: partsChart, numbers: numbersChart, loss: lossChart } as const;

declare global {
  interface HTMLElementEventMap {
    "layer-pick": CustomEvent<{ readonly layer: number; readonly final: boolean }>;
  }
}

/**
 * What comes back through real networks: what is left of the gradient layer by layer, what each layer of one of them
 * multiplies it by, and the numbers inside. Canvases can be pointed at to read out a layer.
 *
 * @prop result - the engine's answer
 * @prop options - names and looks of the functions
 * @fires layer-pick - {layer, final}, the learner pointed at a layer
 */
export class NetworkView extends LitElement {
  static override styles: CSSResultGroup = [controlStyles, swatchStyles, networkStyles];
  static override properties: PropertyDeclarations = {
    result: { attribute: false },
    options: { attribute: false, hasChanged: differ },
  };

  declare result: NetworkResult | undefined;
  declare options: readonly FunctionOption[];
  private readonly theme = new ThemeController(this);
  private readonly charts = new Map<HTMLCanvasElement, CurveChart>();
  private undrawn: HTMLCanvasElement[] = [];
  private frame = 0;

  constructor() {
    super();
    this.result = undefined;
    this.options = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override render(): TemplateResult {
    const looked = this.result && lookedAt(this.result);
    const name = looked ? lookOf(looked.player, this.options).name : "";
    const several = (this.result?.players.length ?? 0) > 1;
    return html`
      ${this.renderChart("ratio", "What is left of the gradient after each layer, on an axis of powers of ten; the table below the figure holds the same numbers")}
      ${this.renderKey()}
      <div class="inside">
        <section>
          <p class="title">What each layer multiplies it by${several ? `: ${name}` : ""}</p>
          ${this.renderChart("parts", `The factor of each layer of ${name}, and the parts it is made of; the table holds the same numbers`)}
          ${this.renderParts()}
        </section>
        <section>
          <p class="title">The numbers inside${several ? `: ${name}` : ""}</p>
          ${this.renderChart("numbers", `Histograms of the numbers in the layers of ${name}, between −4 and 4`)}
          <p class="note">A shape a layer, broadest where most of its units are. What lies outside stands at the rim.</p>
        </section>
        ${looked && losesInFloat(looked.flow) ? this.renderLoss(name) : nothing}
      </div>
      <p class="read" role="status">${this.result ? layerSentence(this.result) : ""}</p>
    `;
  }

  protected override updated(): void {
    const canvases = [...this.renderRoot.querySelectorAll("canvas")];
    for (const [canvas, chart] of this.charts) {
      if (canvases.includes(canvas)) continue;
      chart.destroy();
      this.charts.delete(canvas);
    }
    this.undrawn = canvases;
    this.drawNext();
  }

  /** The first chart at once and the others a frame each, so that a slider that is being dragged does not wait for them all. */
  private drawNext(): void {
    cancelAnimationFrame(this.frame);
    const canvas = this.undrawn.shift();
    if (!canvas) return;
    this.draw(canvas);
    this.frame = requestAnimationFrame(() => this.drawNext());
  }

  private draw(canvas: HTMLCanvasElement): void {
    const { text, muted } = themeOf(this);
    const colour = (number: number): string => this.theme.functionColour(number);
    const dataOf: (result: NetworkResult, look: Look) => CurveData | undefined =
      CHARTS[canvas.dataset.chart as keyof typeof CHARTS];
    const data = this.result && dataOf(this.result, { options: this.options, colour, text, muted });
    if (!data) return;
    const chart = this.charts.get(canvas) ?? new CurveChart(canvas);
    this.charts.set(canvas, chart);
    chart.show(data);
  }

  private renderChart(chart: keyof typeof CHARTS, label: string): TemplateResult {
    return html`<div class="chart ${chart}"><canvas data-chart=${chart} role="img" aria-label=${label}
      @pointerdown=${this.point} @pointermove=${this.point}></canvas></div>`;
  }

  private renderKey(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result) return nothing;
    const silent = result.players.some(({ flow }) => silentFrom(flow) > 0);
    return html`<ul class="key">
      ${result.players.map(({ player, flow }) => {
        const look = lookOf(player, this.options);
        return html`<li>${lineSwatch(look)}<span><b>${look.name}</b> ${keyText(result, flow)}</span></li>`;
      })}
      ${silent ? html`<li class="zero">○ exactly 0 in float32</li>` : nothing}
    </ul>`;
  }

  private renderParts(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result) return nothing;
    return html`<ul class="key">
      ${partsOf(result).map((part) => html`<li>${lineSwatch(part)}${part.name}</li>`)}
      <li><span class="whole" aria-hidden="true"></span>together</li>
    </ul>`;
  }

  private renderLoss(name: string): TemplateResult {
    return html`<section>
      <p class="title">What float32 loses on the way: ${name}</p>
      ${this.renderChart("loss", `The share of the gradient's numbers that float32 has lost digits of, and of those that are 0`)}
      <ul class="key">
        <li><span class="worn" aria-hidden="true"></span>too small for all their digits</li>
        <li><span class="gone" aria-hidden="true"></span>exactly 0</li>
      </ul>
    </section>`;
  }

  /** A press, or a drag, on any of the charts reads out the layer there; the slider does the same by keyboard. */
  private readonly point = (event: PointerEvent): void => {
    if (event.buttons !== 1 || !this.result) return;
    const canvas = event.currentTarget as HTMLCanvasElement;
    const chart = this.charts.get(canvas);
    if (!chart) return;
    if (event.type === "pointerdown") canvas.setPointerCapture(event.pointerId);
    const { layers } = this.result.experiment;
    const layer = Math.min(layers, Math.max(1, Math.ceil(layers - chart.xAt(event.clientX))));
    const detail = { layer, final: event.type === "pointerdown" };
    this.dispatchEvent(new CustomEvent("layer-pick", { detail, bubbles: true, composed: true }));
  };
}

/** The options are made anew for each rendering of the figure; drawing anew is worth it only where they say something else. */
function differ(now: readonly FunctionOption[], before: readonly FunctionOption[] | undefined): boolean {
  return now.length !== before?.length || now.some(({ name }, at) => name !== before[at]?.name);
}
