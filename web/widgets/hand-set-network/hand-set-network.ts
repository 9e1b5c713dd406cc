import { type CSSResultGroup, html, nothing, svg, type TemplateResult } from "lit";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import { rowText } from "../number-row.ts";
import { parseColour, type Scale } from "../plane/colours.ts";
import { paintShares } from "../plane/surface.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateSurfaces, type HandSetResult, SIDE } from "./calculate.ts";
import { CORNERS, type HandSetExperiment, schema, UNITS, type UnitName } from "./experiment.ts";
import { formula } from "./formula.ts";
import { surfaceMap } from "./map.ts";
import { describeSurfaces, titleOf } from "./story.ts";
import { handSetStyles } from "./styles.ts";

/**
 * A network of two hidden units whose nine numbers are set by hand, with its output painted over the plane, once for each
 * hidden activation. Does it find exclusive or?
 *
 * @attr functions - up to four ids, the hidden activations; identity for none
 * @attr unit1, unit2 - two weights (±4) and a bias each
 * @attr output - two weights and a bias (±20)
 * @fires experiment-change - the learner changed something
 */
export class HandSetNetwork extends FigureElement<typeof schema, HandSetResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, handSetStyles];

  private readonly theme = new ThemeController(this);
  private complaint = "";

  constructor() {
    super(schema);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<HandSetResult> {
    return calculateSurfaces(engine, this.experiment, signal);
  }

  protected override describe(result: HandSetResult): string {
    return describeSurfaces(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, options, result } = this;
    return html`<div class="maps">
        ${chosen(options, experiment.functions).map((option) => {
          const surface = result?.surfaces.find(({ id }) => id === option.id);
          const title = titleOf(option.id, this.nameOf);
          return html`<figure>
            <figcaption>${lineSwatch(option)} ${title}</figcaption>
            ${surfaceMap(title, experiment, surface)}
          </figure>`;
        })}
      </div>
      ${KEY}`;
  }

  protected override renderBelow(): TemplateResult {
    const { experiment, result } = this;
    return html`<div class="controls">
      ${formula({
        experiment,
        set: (name, numbers) => this.set(name, numbers),
        complaint: this.complaint,
        complain: (sentence) => {
          this.complaint = sentence;
          this.requestUpdate();
        },
      })}
      <div class="row"><button class="button" type="button" @click=${this.restore}>Weights as they were</button></div>
      <details>
        <summary>Swap the hidden activation f</summary>
        <function-menu data-sets="functions" label="Hidden activations (the identity is none)" multiple max=${schema.functions.max} .options=${this.options} .values=${experiment.functions}
          @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}></function-menu>
      </details>
      <details>
        <summary>Table of the four points</summary>
        ${result ? this.table(result) : nothing}
      </details>
    </div>`;
  }

  protected override drawn({ surfaces }: HandSetResult): void {
    const line = parseColour(themeOf(this).text);
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas")) {
      const surface = surfaces.find(({ id }) => id === canvas.dataset.function);
      if (!surface) continue;
      const pixels = paintShares(surface.shares, SIDE, this.scale, line);
      canvas.getContext("2d")?.putImageData(new ImageData(pixels, SIDE, SIDE), 0, 0);
    }
  }

  /** Orange for 0, blue for 1: told apart with any colour vision. */
  private get scale(): Scale {
    return {
      low: parseColour(this.theme.functionColour(3)),
      middle: parseColour(themeOf(this).surface),
      high: parseColour(this.theme.functionColour(7)),
    };
  }

  private set(name: UnitName, numbers: readonly number[]): void {
    this.change({ [name]: rowText(numbers, UNITS[name]) } as Partial<HandSetExperiment>);
  }

  private readonly restore = (): void => {
    this.complaint = "";
    const { unit1, unit2, output } = this.written;
    this.change({ unit1, unit2, output });
  };

  private table({ surfaces }: HandSetResult): TemplateResult {
    const columns: Column[] = [
      { label: "hidden activation" },
      ...CORNERS.map(({ x, y, target }) => ({ label: `(${x}, ${y}), to be ${target}`, decimals: 3 })),
      { label: "right" },
    ];
    const rows: Cell[][] = surfaces.map(({ id, corners, right }) => [
      titleOf(id, this.nameOf),
      ...corners,
      `${right} of ${CORNERS.length}`,
    ]);
    return html`<data-table caption="The network’s output at the four points" .columns=${columns} .rows=${rows}></data-table>`;
  }
}

const KEY = html`<ul class="key">
  <li><svg viewBox="0 0 24 16" aria-hidden="true"><rect class="low" y="1" width="11" height="14" /><rect class="high" x="13" y="1" width="11" height="14" /></svg> output near 0, near 1</li>
  <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="hinge" x1="0" x2="24" y1="8" y2="8" /></svg> output ½</li>
  <li><svg viewBox="0 0 24 16" aria-hidden="true">${svg`<line class="hinge hinge-1" x1="0" x2="24" y1="8" y2="8" />`}</svg> first hidden unit’s sum is 0</li>
  <li><svg viewBox="0 0 24 16" aria-hidden="true">${svg`<line class="hinge hinge-2" x1="0" x2="24" y1="8" y2="8" />`}</svg> second’s</li>
  <li><svg viewBox="0 0 24 16" aria-hidden="true"><circle class="one" cx="12" cy="8" r="6" /></svg> to be 1</li>
  <li><svg viewBox="0 0 24 16" aria-hidden="true"><rect class="zero" x="6" y="2" width="12" height="12" /></svg> to be 0</li>
</ul>`;
