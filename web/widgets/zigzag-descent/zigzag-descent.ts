import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { PointDrag, planePoint } from "../plane/point-drag.ts";
import { calculateDescents, type DescentResult } from "./calculate.ts";
import { type DescentExperiment, MAX_SEED, MAX_STEPS, REACH, schema } from "./experiment.ts";
import { type Handles, plane } from "./plane.ts";
import { describeDescents } from "./story.ts";
import { descentStyles } from "./styles.ts";
import { walkTable } from "./table.ts";

/** Between two pictures of a run; slow enough to follow the first steps with the eye. */
const TICK_MS = 120;
/** After so many steps a run takes two at once, and so on: the first are the ones to watch. */
const STEPS_TO_SPEED_UP = 25;

/**
 * Two weights on their way to a target, one example a step, in a plane for each function that the layer before may use:
 * with inputs of one sign the path zig-zags.
 *
 * @attr functions - up to three ids
 * @attr start1, start2, target1, target2 - weights from -2 to 2
 * @attr rate - the learning rate, 0.01 to 2
 * @attr steps - how many are shown, up to 400
 * @attr seed - of the examples
 * @fires experiment-change - the learner changed something
 */
export class ZigzagDescent extends FigureElement<typeof schema, DescentResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, descentStyles];

  private readonly handles: Handles;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super(schema);
    this.handles = { start: this.drag("start1", "start2"), target: this.drag("target1", "target2") };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<DescentResult> {
    return calculateDescents(engine, this.experiment, signal);
  }

  protected override describe(result: DescentResult): string {
    return describeDescents(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, options } = this;
    return html`<div class="planes">
      ${chosen(options, experiment.functions).map((option) => {
        const descent = this.result?.descents.find(({ id }) => id === option.id)?.descent;
        return html`<figure>
          <figcaption>${lineSwatch(option)} Inputs by ${option.name}</figcaption>
          ${plane(option.name, option.colour, experiment, descent, this.handles)}
        </figure>`;
      })}
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { steps, rate, seed, functions } = this.experiment;
    const running = this.timer !== undefined;
    return html`<div class="controls">
      <div class="row">
        <button data-sets="steps" class="button primary" type="button" ?disabled=${steps >= MAX_STEPS} @click=${running ? this.pause : this.run}>${running ? "Pause" : "Run"}</button>
        <button data-sets="steps" class="button" type="button" ?disabled=${running || steps >= MAX_STEPS} @click=${() => this.change({ steps: steps + 1 })}>Step</button>
        <button data-sets="steps" class="button" type="button" ?disabled=${steps === 0} @click=${this.reset}>Back to the start</button>
        <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: (seed + 1) % (MAX_SEED + 1) })}>Other examples</button>
        <span class="note">Seed ${seed}</span>
      </div>
      <div class="sliders">
        <number-slider data-sets="steps" id="steps" label="Steps" min="0" max=${MAX_STEPS} step="1" .default=${this.written.steps} .value=${steps}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.scrub(Math.round(detail.value), detail.final)}
        ></number-slider>
        ${this.slider("rate", "Learning rate", { min: 0.01, max: 2, value: rate })}
      </div>
      <p class="note">Drag start and target, or move them with the arrow keys. Shaded: where one step can lead while all inputs have one sign. The lines join weights of equal mean loss.</p>
      <details>
        <summary>Start and target as numbers</summary>
        <div class="sliders">
          ${this.slider("start1", "Start, w₁")} ${this.slider("start2", "Start, w₂")}
          ${this.slider("target1", "Target, w₁")} ${this.slider("target2", "Target, w₂")}
        </div>
      </details>
      <details>
        <summary>Other functions</summary>
        <function-menu data-sets="functions" label="Functions of the layer before" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
          @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
        ></function-menu>
      </details>
      <details>
        <summary>Table of the paths</summary>
        ${this.result ? walkTable(this.result, this.nameOf) : nothing}
      </details>
    </div>`;
  }

  private slider(
    key: "rate" | "start1" | "start2" | "target1" | "target2",
    label: string,
    { min, max, value } = { min: -REACH, max: REACH, value: this.experiment[key] },
  ): TemplateResult {
    return html`<number-slider data-sets=${key} label=${label} min=${min} max=${max} step="0.01" .default=${this.written[key]} .value=${value}
      @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ [key]: detail.value }, detail)}
    ></number-slider>`;
  }

  private drag(first: "start1" | "target1", second: "start2" | "target2"): PointDrag {
    const figure = this;
    return new PointDrag({
      limit: REACH,
      get point() {
        return { x: figure.experiment[first], y: figure.experiment[second] };
      },
      at: (event) => {
        const frame = (event.currentTarget as Element).closest(".plane")?.querySelector(".frame");
        return frame ? planePoint(event, frame.getBoundingClientRect(), REACH) : undefined;
      },
      move: ({ x, y }, final) =>
        figure.change({ [first]: x, [second]: y } as Partial<DescentExperiment>, { final }),
    });
  }

  /** Shows what it is about by itself, once a learner has predicted it. */
  demonstrate(): void {
    if (this.timer === undefined) this.run();
  }

  private readonly run = (): void => {
    this.timer = setInterval(() => {
      const { steps } = this.experiment;
      const next = Math.min(MAX_STEPS, steps + 1 + Math.floor(steps / STEPS_TO_SPEED_UP));
      if (next === MAX_STEPS) this.stop();
      this.change({ steps: next }, { final: next === MAX_STEPS });
    }, TICK_MS);
    this.requestUpdate();
  };

  private readonly pause = (): void => {
    this.stop();
    this.change({});
  };

  private readonly reset = (): void => {
    this.stop();
    this.change({ steps: 0 });
  };

  private scrub(steps: number, final: boolean): void {
    this.stop();
    this.change({ steps }, { final });
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.requestUpdate();
  }
}
