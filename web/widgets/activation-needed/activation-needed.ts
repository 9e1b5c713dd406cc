import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { parseColour, type Scale } from "../plane/colours.ts";
import { paintShares } from "../plane/surface.ts";
import { ThemeController } from "../theme-controller.ts";
import { type NeededResult, Rivals, SIDE, type Trained } from "./calculate.ts";
import { MAX_SEED, MOST_STEPS, NOTHING, POINTS, schema } from "./experiment.ts";
import { lossChart } from "./loss-chart.ts";
import { boundaryMap } from "./map.ts";
import { describeBoth, percent, titleOf } from "./story.ts";
import { neededStyles } from "./styles.ts";
import { progressTables } from "./table.ts";

/** Between two pictures of a run, and what a picture takes comes on top. */
const TICK_MS = 60;
/** After so many steps a run takes two at once, and so on: the first are the ones to watch. */
const STEPS_TO_SPEED_UP = 20;

/**
 * The same small network trained twice on the same points from the same weights, with one hidden activation and with
 * another, or without.
 *
 * @attr data - `xor` or `circles`
 * @attr activation - the activation of the second one
 * @attr against - that of the first; `identity`, the default, is none
 * @attr layers - hidden ones, 1 to 6
 * @attr units - in each hidden layer, 1 to 32
 * @attr method - `adam` or `sgd`, plain gradient descent
 * @attr steps - of training that are shown, up to 1000
 * @attr seed - of points and weights
 * @fires experiment-change - the learner changed something
 */
export class ActivationNeeded extends FigureElement<typeof schema, NeededResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, neededStyles];

  private readonly theme = new ThemeController(this);
  private readonly rivals = new Rivals();
  private chart: CurveChart | undefined;
  private isRunning = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<NeededResult> {
    return this.rivals.upTo(engine, this.experiment, signal);
  }

  protected override describe(result: NeededResult): string {
    return describeBoth(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { result, experiment } = this;
    return html`<div class="views">
      ${this.renderNetwork("against", experiment.against, result?.against)}
      ${this.renderNetwork("activation", experiment.activation, result?.activation)}
      <figure class="loss">
        <figcaption>How the losses went</figcaption>
        <div class="chart"><canvas class="losses" role="img" aria-label="Both losses over the steps of training; the table below holds some of them"></canvas></div>
      </figure>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { experiment, result, isRunning: running } = this;
    const { steps, seed, layers, units, data, method } = experiment;
    const done = steps >= MOST_STEPS;
    return html`<div class="controls">
      <div class="row">
        <button data-sets="steps" class="button primary" type="button" ?disabled=${done} @click=${running ? this.pause : this.run}>${running ? "Pause" : "Run"}</button>
        <button data-sets="steps" class="button" type="button" ?disabled=${running || done} @click=${() => this.change({ steps: steps + 1 })}>Step</button>
        <button data-sets="steps" class="button" type="button" ?disabled=${steps === 0} @click=${() => this.setSteps(0, true)}>Back to the start</button>
        <button data-sets="seed" class="button" type="button" @click=${this.reseed}>Other points and weights</button>
        <span class="note">Seed ${seed}</span>
      </div>
      <choice-group data-sets="data" label="Points" .value=${data} .options=${[
        { value: "xor", label: "Exclusive or" },
        { value: "circles", label: "Circles" },
      ]} @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.begin({ data: detail.value })}></choice-group>
      <choice-group data-sets="method" label="Method" .value=${method} .options=${[
        { value: "adam", label: "Adam" },
        { value: "sgd", label: "Plain gradient descent" },
      ]} @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.begin({ method: detail.value })}></choice-group>
      <div class="sliders">
        <number-slider data-sets="steps" id="steps" label="Steps of training" min="0" max=${MOST_STEPS} step="1" .value=${steps}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.setSteps(Math.round(detail.value), detail.final)}></number-slider>
        <number-slider data-sets="layers" id="layers" label="Hidden layers" min="1" max=${schema.layers.max} step="1" .default=${this.written.layers} .value=${layers}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ layers: Math.round(detail.value) }, detail)}></number-slider>
        <number-slider data-sets="units" id="units" label="Units in each hidden layer" min="1" max=${schema.units.max} step="1" .default=${this.written.units} .value=${units}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ units: Math.round(detail.value) }, detail)}></number-slider>
      </div>
      <p class="note">${POINTS} points, filled ones to be 1 and hollow ones 0. Both networks have two inputs and one output, and begin with the same weights. The line is where a network cannot decide.</p>
      <details>
        <summary>Other activations</summary>
        ${this.renderMenu("against", "First network")} ${this.renderMenu("activation", "Second network")}
      </details>
      <details>
        <summary>Tables: where they are, and the losses on the way</summary>
        ${result ? progressTables(result, this.nameOf) : nothing}
      </details>
    </div>`;
  }

  protected override drawn(result: NeededResult): void {
    this.paint(result.against, "against");
    this.paint(result.activation, "activation");
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>("canvas.losses");
    if (canvas) {
      this.chart ??= new CurveChart(canvas);
      this.chart.show(
        lossChart(result, {
          option: (id) => functionNamed(this.options, id),
          title: (id) => titleOf(id, this.nameOf),
          colour: (number) => this.theme.functionColour(number),
        }),
      );
    }
    // The next step of a run waits until this one is on the screen: a slow device sees every picture too.
    if (this.isRunning && result.experiment === this.experiment) {
      this.timer ??= setTimeout(this.tick, TICK_MS);
    }
  }

  private renderNetwork(
    which: "against" | "activation",
    id: string,
    trained: Trained | undefined,
  ): TemplateResult {
    const title = titleOf(id, this.nameOf);
    return html`<figure>
      <figcaption>${lineSwatch(functionNamed(this.options, id))} ${id === NOTHING ? title : html`With ${title}`}</figcaption>
      ${boundaryMap(which, title, this.result?.task)}
      <p class="score">right: <strong>${trained ? percent(trained.accuracy) : "?"}</strong></p>
    </figure>`;
  }

  private renderMenu(which: "against" | "activation", label: string): TemplateResult {
    const id = this.experiment[which];
    return html`<function-menu data-sets=${which} label=${label} .options=${this.options} .values=${[id]}
      @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ [which]: detail.ids[0] ?? id })}></function-menu>`;
  }

  private paint({ shares }: Trained, which: string): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`canvas[data-network=${which}]`);
    const line = parseColour(themeOf(this).text);
    const pixels = paintShares(shares, SIDE, this.scale, line);
    canvas?.getContext("2d")?.putImageData(new ImageData(pixels, SIDE, SIDE), 0, 0);
  }

  /** Orange for 0, blue for 1: told apart with any colour vision. */
  private get scale(): Scale {
    return {
      low: parseColour(this.theme.functionColour(3)),
      middle: parseColour(themeOf(this).surface),
      high: parseColour(this.theme.functionColour(7)),
    };
  }

  /** Shows what it is about by itself, once a learner has predicted it. */
  demonstrate(): void {
    if (!this.isRunning) this.run();
  }

  private readonly run = (): void => {
    this.isRunning = true;
    this.tick();
  };

  private readonly tick = (): void => {
    this.timer = undefined;
    if (!this.isRunning) return;
    const { steps } = this.experiment;
    const next = Math.min(MOST_STEPS, steps + 1 + Math.floor(steps / STEPS_TO_SPEED_UP));
    if (next === MOST_STEPS) this.stop();
    this.change({ steps: next }, { final: next === MOST_STEPS });
  };

  private readonly pause = (): void => {
    this.stop();
    this.change({});
  };

  private readonly reseed = (): void => {
    this.begin({ seed: (this.experiment.seed + 1) % (MAX_SEED + 1) });
  };

  /** Something else to learn: from the start. */
  private begin(patch: { readonly data?: string; readonly method?: string; readonly seed?: number }): void {
    this.stop();
    this.change({ ...patch, steps: 0 });
  }

  private setSteps(steps: number, final: boolean): void {
    this.stop();
    this.change({ steps }, { final });
  }

  private stop(): void {
    this.isRunning = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.requestUpdate();
  }
}
