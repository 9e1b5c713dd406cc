import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { PointDrag, planePoint } from "../plane/point-drag.ts";
import { type CollapseResult, calculateCollapse, isBent } from "./calculate.ts";
import { betweenMenu, type Presses, stepControls } from "./controls.ts";
import { layerFields } from "./editor.ts";
import {
  attributeOf,
  type CollapseExperiment,
  edited,
  MAX_SEED,
  OWN_LAYERS,
  schema,
  takenOf,
} from "./experiment.ts";
import { gridPoints } from "./grid.ts";
import { FIRST_BIAS, layerText, MOST_BIAS, MOST_WEIGHT, readLayer } from "./layer-text.ts";
import { EDIT_REACH, editPlane, relative, wholePlane } from "./planes.ts";
import { product } from "./product.ts";
import { counted, describeCollapse } from "./story.ts";
import { strip } from "./strip.ts";
import { collapseStyles } from "./styles.ts";
import { layerTables, pointTable } from "./table.ts";

/** The first layers of a run are the ones to watch; it speeds up to the second number. */
const SLOW_MS = 900;
const FAST_MS = 120;
const EASE = 0.8;

/**
 * Layers of two units without an activation, up to a hundred: the plane goes through them, and they collapse to one. With
 * an activation between them the grid bends. The first three are set by numbers or by dragging the unit vectors.
 *
 * @attr first, second, third - six numbers each: the weights row by row (±2), then the biases (±1)
 * @attr layers - how many there are, 1 to 100; those after the third are random
 * @attr taken - how many the plane has gone through
 * @attr between - the activation between them; identity for none
 * @attr edit - the layer that is being set, 1 to 3
 * @attr seed - of the random layers
 * @fires experiment-change - the learner changed something
 */
export class LinearCollapse extends FigureElement<typeof schema, CollapseResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, collapseStyles];

  private readonly handles = {
    x: this.drag([0, 2]),
    y: this.drag([1, 3]),
    bias: this.drag([FIRST_BIAS, FIRST_BIAS + 1]),
  };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private complaint = "";
  /** Two hundred rows that nobody sees would be written at every move of a handle. */
  private unfolded = false;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<CollapseResult> {
    return calculateCollapse(engine, this.experiment, signal);
  }

  protected override describe(result: CollapseResult): string {
    return describeCollapse(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, result } = this;
    const { layers } = experiment;
    const number = edited(experiment);
    const taken = takenOf(experiment);
    const done = taken === layers ? `all ${counted(layers)}` : counted(taken);
    return html`
      <div class="views">
        <div class="view" role="group" aria-label="One layer by itself">
          <h3>Layer ${number} by itself</h3>
          ${editPlane(number, this.numbers, result?.alone ?? gridPoints, this.handles)}
          <choice-group data-sets="edit" label="Set" .value=${String(number)}
            .options=${[1, 2, 3].slice(0, layers).map((at) => ({ value: String(at), label: `Layer ${at}` }))}
            @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.choose(Number(detail.value))}></choice-group>
          ${layerFields({
            number,
            numbers: this.numbers,
            set: (numbers) => this.setNumbers(numbers, true),
            complaint: this.complaint,
            complain: (sentence) => {
              this.complaint = sentence;
              this.requestUpdate();
            },
          })}
        </div>
        <div class="view" role="group" aria-label="All layers, one after the other">
          <h3>${taken === 0 ? "Before the first layer" : layers === 1 ? "After the one layer" : `After ${done}`}</h3>
          ${wholePlane(`The grid after ${counted(taken)}`, result?.through?.output ?? gridPoints)}
          ${strip(layers, taken)}
          <div class="formed">${result ? product(result, this.nameOf) : nothing}</div>
        </div>
      </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { experiment, result, presses } = this;
    return html`<div class="controls">
      ${stepControls(experiment, this.written, presses)}
      <p class="note">Drag the ends of the two arrows, which are the columns of the matrix, and the small square, which is the bias; or move them with the arrow keys. The dashed square is the grid as it was.</p>
      <details ?open=${isBent(this.written)}>
        <summary>An activation between the layers</summary>
        ${betweenMenu(this.options, experiment.between, presses)}
      </details>
      <details @toggle=${this.unfold}>
        <summary>Tables: the layers, and what they come to</summary>
        ${result && this.unfolded ? [pointTable(result, gridPoints), layerTables(result)] : nothing}
      </details>
    </div>`;
  }

  private readonly unfold = (event: Event): void => {
    this.unfolded = (event.currentTarget as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  /** Of the layer that is being set. */
  private get numbers(): readonly number[] {
    return readLayer(this.experiment[attributeOf(edited(this.experiment))]).numbers;
  }

  private setNumbers(numbers: readonly number[], final: boolean): void {
    const attribute = attributeOf(edited(this.experiment));
    this.change({ [attribute]: layerText(numbers) } as Partial<CollapseExperiment>, { final });
  }

  private choose(edit: number): void {
    this.complaint = "";
    this.change({ edit });
  }

  /** Moves the two numbers at `places`, across and up. */
  private drag([across, up]: readonly [number, number]): PointDrag {
    const figure = this;
    const column = across < FIRST_BIAS;
    return new PointDrag({
      limit: column ? MOST_WEIGHT : MOST_BIAS,
      get point() {
        const { numbers } = figure;
        return { x: numbers[across] ?? 0, y: numbers[up] ?? 0 };
      },
      at: (event) => {
        const frame = (event.currentTarget as Element).closest(".plane")?.querySelector(".frame");
        if (!frame) return undefined;
        const point = planePoint(event, frame.getBoundingClientRect(), EDIT_REACH);
        return relative(point, figure.numbers, column);
      },
      move: ({ x, y }, final) => figure.setNumbers(figure.numbers.with(across, x).with(up, y), final),
    });
  }

  private get presses(): Presses {
    return { ...this.always, running: this.timer !== undefined };
  }

  private readonly always: Omit<Presses, "running"> = {
    run: () => this.tick(),
    pause: () => {
      this.stop();
      this.change({});
    },
    step: () => this.change({ taken: takenOf(this.experiment) + 1 }),
    reset: () => this.setTaken(0, true),
    setTaken: (taken, final) => this.setTaken(taken, final),
    setLayers: (layers, final) => {
      this.stop();
      // Who has taken all of them means all.
      const { taken, layers: before } = this.experiment;
      this.change({ layers, taken: taken >= before ? layers : Math.min(taken, layers) }, { final });
    },
    reseed: () => this.change({ seed: (this.experiment.seed + 1) % (MAX_SEED + 1) }),
    setBetween: (between) => this.change({ between }),
  };

  /** Shows what it is about by itself, once a learner has predicted it. */
  demonstrate(): void {
    if (this.timer === undefined && takenOf(this.experiment) < this.experiment.layers) this.tick();
  }

  private setTaken(taken: number, final: boolean): void {
    this.stop();
    this.change({ taken }, { final });
  }

  private tick(): void {
    const taken = takenOf(this.experiment) + 1;
    const last = taken >= this.experiment.layers;
    const pause = Math.max(FAST_MS, SLOW_MS * EASE ** Math.max(0, taken - OWN_LAYERS));
    this.timer = last ? undefined : setTimeout(() => this.tick(), pause);
    this.change({ taken }, { final: last });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.requestUpdate();
  }
}
