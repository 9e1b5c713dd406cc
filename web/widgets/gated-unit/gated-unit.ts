import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { colourAt, paint, parseColour, type Scale, shareAtOffset } from "../plane/colours.ts";
import { PointDrag, planePoint } from "../plane/point-drag.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateGate, type GateResult, SIDE, TABLE_AT } from "./calculate.ts";
import { REACH, schema, UNITS, unitOf } from "./experiment.ts";
import { legend, stage } from "./stage.ts";
import { describeGate } from "./story.ts";
import { gateStyles } from "./styles.ts";

/**
 * A gated linear unit of two numbers as a map: the message a times the gate g(b), with a point to drag and its slopes.
 *
 * @attr of - `glu`, `reglu`, `geglu` or `swiglu`
 * @attr a, b - the point, -4 to 4 each
 * @fires experiment-change - the learner changed something
 */
export class GatedUnit extends FigureElement<typeof schema, GateResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, gateStyles];

  private readonly theme = new ThemeController(this);
  private readonly drag: PointDrag;

  constructor() {
    super(schema);
    const figure = this;
    this.drag = new PointDrag({
      limit: REACH,
      get point() {
        return { x: figure.experiment.a, y: figure.experiment.b };
      },
      at: (event) => {
        const frame = figure.renderRoot.querySelector(".frame");
        return frame ? planePoint(event, frame.getBoundingClientRect(), REACH) : undefined;
      },
      move: ({ x, y }, final) => figure.change({ a: x, b: y }, { final }),
    });
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<GateResult> {
    return calculateGate(engine, this.experiment, signal);
  }

  protected override describe(result: GateResult): string {
    return describeGate(result);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, result } = this;
    const { a, b } = experiment;
    const { gate } = unitOf(experiment);
    return html`<div class="view">
      ${stage(experiment, result, this.drag)}
      <div class="side">
        <choice-group data-sets="of" label="Unit" .value=${experiment.of}
          .options=${Object.entries(UNITS).map(([value, { name }]) => ({ value, label: name }))}
          @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ of: detail.value })}></choice-group>
        <p class="gate">a · ${gate} = ${sentenceNumber(a, 2)} · ${result ? number(result.slopeA) : ""} = <strong>${result ? number(result.value) : ""}</strong></p>
        <p class="note">Drag the point, or move it with the arrow keys. The arrows are the two partial slopes: as long as steep, pointing to where the output grows.</p>
        ${legend(result?.most ?? REACH)}
        <div class="sliders">
          <number-slider data-sets="a" id="a" label="a, the message" min=${-REACH} max=${REACH} step="0.05" .default=${this.written.a} .value=${a}
            @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ a: detail.value }, detail)}></number-slider>
          <number-slider data-sets="b" id="b" label="b, into the gate" min=${-REACH} max=${REACH} step="0.05" .default=${this.written.b} .value=${b}
            @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ b: detail.value }, detail)}></number-slider>
        </div>
      </div>
    </div>`;
  }

  protected override renderBelow(): TemplateResult {
    return html`<div class="controls">${this.result ? this.renderTable(this.result) : nothing}</div>`;
  }

  protected override drawn({ map, most }: GateResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const scale = this.scale;
    canvas?.getContext("2d")?.putImageData(new ImageData(paint(map, most, scale), SIDE, SIDE), 0, 0);
    for (const stop of this.renderRoot.querySelectorAll<SVGStopElement>(".stop")) {
      const [red, green, blue] = colourAt(shareAtOffset(Number(stop.dataset.at)), scale);
      stop.setAttribute("stop-color", `rgb(${red} ${green} ${blue})`);
    }
  }

  /** Orange below 0, blue above: told apart with any colour vision. */
  private get scale(): Scale {
    return {
      low: parseColour(this.theme.functionColour(3)),
      middle: parseColour(themeOf(this).surface),
      high: parseColour(this.theme.functionColour(7)),
    };
  }

  private renderTable({ table, experiment }: GateResult): TemplateResult {
    const text = (at: number) => String(at).replace("-", "−");
    const columns: Column[] = [
      { label: "b" },
      ...TABLE_AT.map((a) => ({ label: `a = ${text(a)}`, decimals: 3 })),
    ];
    const rows: Cell[][] = TABLE_AT.map((b, row) => [
      `b = ${text(b)}`,
      ...table.slice(row * TABLE_AT.length, (row + 1) * TABLE_AT.length),
    ]);
    return html`<details>
      <summary>Table of outputs</summary>
      <data-table caption="${unitOf(experiment).name} at some a and b" .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }
}

function number(value: number): string {
  return sentenceNumber(Number(value.toFixed(3)) + 0, 3);
}
