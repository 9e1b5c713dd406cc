import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { readNumber, sentenceNumber, writeNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { calculateSoftmax, type SoftmaxResult } from "./calculate.ts";
import { logitColumns, shareColumns } from "./columns.ts";
import {
  axisOf,
  canShift,
  chosenOf,
  FARTHEST,
  FEWEST,
  logitsOf,
  MOST,
  nameAt,
  schema,
  withLogits,
} from "./experiment.ts";
import { LogitDrag } from "./logit-drag.ts";
import { describeShift, describeSoftmax, gradientText } from "./story.ts";
import { softmaxStyles } from "./styles.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

const SHIFT = 5;

/**
 * Logits as bars to drag, and the shares that softmax makes of them below.
 *
 * @attr count - how many classes there are, 3 to 6
 * @attr z1, z2, z3, z4, z5, z6 - their logits, -20 to 20
 * @attr temperature - 0.05 to 20
 * @attr view - `share` or its `logarithm`
 * @attr chosen - the class whose gradient is shown, from 1
 * @fires experiment-change - the learner changed something
 */
export class SoftmaxSliders extends FigureElement<typeof schema, SoftmaxResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, softmaxStyles];

  private readonly drags = Array.from({ length: MOST }, (_, at) => this.drag(at));
  private complaint = "";
  /** The logits have just been moved together, and the next sentence is about that. */
  private shiftedBy: number | undefined;

  constructor() {
    super(schema);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<SoftmaxResult> {
    return calculateSoftmax(engine, this.experiment, signal);
  }

  protected override describe(result: SoftmaxResult): string {
    const by = this.shiftedBy;
    this.shiftedBy = undefined;
    return by === undefined ? describeSoftmax(result) : describeShift(result, by);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, result } = this;
    const logarithm = experiment.view === "logarithm";
    return html`<div class="stage">
      <h3>Logits z: drag the bars</h3>
      ${logitColumns(experiment, this.drags, this.typed)}
      <p class="note warning" role="status">${this.complaint}</p>
      <h3>${logarithm ? "The logarithms of their shares, ln p" : "Their shares p"}</h3>
      ${shareColumns(experiment, result?.experiment.count === experiment.count ? result : undefined)}
      <p class="total">${logarithm ? "From the least that is drawn, −10, up to 0, which is everything." : "Together always 100 %."}</p>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { experiment, result } = this;
    const { temperature, view, count } = experiment;
    return html`<div class="controls">
      <div class="buttons">
        <button class="button" type="button" ?disabled=${!canShift(experiment, SHIFT)} @click=${() => this.shift(SHIFT)}>Add ${SHIFT} to all</button>
        <button class="button" type="button" ?disabled=${!canShift(experiment, -SHIFT)} @click=${() => this.shift(-SHIFT)}>Take ${SHIFT} from all</button>
        <button data-sets="count" class="button" type="button" ?disabled=${count >= MOST} @click=${() => this.change({ count: count + 1 })}>One class more</button>
        <button data-sets="count" class="button" type="button" ?disabled=${count <= FEWEST} @click=${() => this.change({ count: count - 1 })}>One class less</button>
      </div>
      <number-slider data-sets="temperature" id="temperature" label="Temperature" scale="log" min=${schema.temperature.min} max=${schema.temperature.max}
        .default=${this.written.temperature} .value=${temperature}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ temperature: detail.value }, detail)}
      ></number-slider>
      <div class="row">
        <choice-group data-sets="view" label="Show" .value=${view}
          .options=${[{ value: "share", label: "Softmax" }, { value: "logarithm", label: "Log-softmax" }]}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ view: detail.value })}></choice-group>
        <choice-group data-sets="chosen" label="Gradient of" .value=${String(chosenOf(experiment) + 1)}
          .options=${logitsOf(experiment).map((_, at) => ({ value: String(at + 1), label: nameAt(at) }))}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ chosen: Number(detail.value) })}></choice-group>
      </div>
      ${result ? html`<p class="gradient">${gradientText(result)}</p>` : nothing}
      ${result ? this.renderTable(result) : nothing}
    </div>`;
  }

  private renderTable(result: SoftmaxResult): TemplateResult {
    const name = nameAt(chosenOf(result.experiment));
    const columns: Column[] = [
      { label: "class" },
      { label: "logit", decimals: 2 },
      { label: "share" },
      { label: "ln share" },
      { label: `slope of ${result.experiment.view === "share" ? "" : "ln "}p(${name}) by this logit` },
    ];
    const rows: Cell[][] = logitsOf(result.experiment).map((logit, at) => [
      nameAt(at),
      logit,
      result.shares[at] ?? Number.NaN,
      result.logarithms[at] ?? Number.NaN,
      result.gradient[at] ?? Number.NaN,
    ]);
    return html`<details>
      <summary>Table, and the gradient of ${name}</summary>
      <data-table caption="Logits, shares and slopes" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  private drag(at: number): LogitDrag {
    const figure = this;
    return new LogitDrag({
      get low() {
        return axisOf(figure.experiment).low;
      },
      get high() {
        return axisOf(figure.experiment).high;
      },
      get value() {
        return logitsOf(figure.experiment)[at] ?? 0;
      },
      set: (value, final) => figure.setLogit(at, value, final),
    });
  }

  private setLogit(at: number, value: number, final: boolean): void {
    this.complaint = "";
    const logits = logitsOf(this.experiment).map((old, place) => (place === at ? value : old));
    this.change(withLogits(logits), { final });
  }

  private readonly typed = (at: number, field: HTMLInputElement): void => {
    const value = readNumber(field.value);
    const last = logitsOf(this.experiment)[at] ?? 0;
    if (value !== undefined) this.setLogit(at, value, true);
    if (value === undefined) {
      this.complaint = `Please type a number between ${-FARTHEST} and ${FARTHEST}. ${nameAt(at)} is still ${sentenceNumber(last, 2)}.`;
    } else if (Math.abs(value) > FARTHEST) {
      this.complaint = `A logit lies between ${-FARTHEST} and ${FARTHEST} here, so ${nameAt(at)} is ${sentenceNumber(logitsOf(this.experiment)[at] ?? 0, 2)} now.`;
    }
    field.value = writeNumber(logitsOf(this.experiment)[at] ?? 0);
    this.requestUpdate();
  };

  /** Everything moves, and no share does: that is the point. */
  private shift(by: number): void {
    this.complaint = "";
    this.shiftedBy = by;
    this.change(withLogits(logitsOf(this.experiment).map((logit) => logit + by)));
  }
}
