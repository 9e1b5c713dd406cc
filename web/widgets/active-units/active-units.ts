import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { chosen } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import { calculateLayers, type UnitsResult } from "./calculate.ts";
import { cells, key } from "./cells.ts";
import { EXAMPLES, MAX_SEED, schema, UNITS } from "./experiment.ts";
import { describeLayers, percent } from "./story.ts";
import { unitsStyles } from "./styles.ts";
import { shareTable, unitTable } from "./table.ts";

/**
 * The outputs of a layer with random weights on a random example, a cell for each unit, side by side for several
 * functions: how many units are exactly 0.
 *
 * @attr functions - up to four ids
 * @attr example - which of the 1000 examples is shown
 * @attr seed - of weights and examples
 * @fires experiment-change - the learner changed something
 */
export class ActiveUnits extends FigureElement<typeof schema, UnitsResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, swatchStyles, unitsStyles];

  constructor() {
    super(schema);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<UnitsResult> {
    return calculateLayers(engine, this.experiment, signal);
  }

  protected override describe(result: UnitsResult): string {
    return describeLayers(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { functions } = this.experiment;
    return html`<div class="layers">
      ${chosen(this.options, functions).map((option) => {
        const layer = this.result?.layers.find(({ id }) => id === option.id)?.layer;
        return html`<figure data-function=${option.id}>
          <figcaption>${lineSwatch(option)} ${option.name}</figcaption>
          ${cells(option.name, option.colour, layer?.output)}
          <p class="count">${layer ? html`exactly 0: <strong>${percent(layer.here.zero)}</strong>` : html`exactly 0: ?`}</p>
        </figure>`;
      })}
    </div>
    ${key()}`;
  }

  protected override renderBelow(): TemplateResult {
    const { example, seed, functions } = this.experiment;
    return html`<div class="controls">
      <div class="row">
        <button data-sets="example" class="button primary" type="button" @click=${() => this.change({ example: (example % EXAMPLES) + 1 })}>Another example</button>
        <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: (seed + 1) % (MAX_SEED + 1) })}>Other weights</button>
        <span class="note">Example ${example} of ${EXAMPLES}, seed ${seed}</span>
      </div>
      <p class="note">${UNITS} units with ${UNITS} inputs each, random weights after He, no biases. Every function gets the same weighted sums.</p>
      <details>
        <summary>Other functions</summary>
        <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
          @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
        ></function-menu>
      </details>
      <details>
        <summary>Table of the units</summary>
        ${this.result ? [shareTable(this.result, this.nameOf), unitTable(this.result, this.nameOf)] : nothing}
      </details>
    </div>`;
  }
}
