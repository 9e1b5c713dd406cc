import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import type { Choice } from "../choice-group/choice-group.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { schemeName } from "../telephone-game/weights.ts";
import { calculateLandscapes, type LandscapeResult } from "./calculate.ts";
import { MAX_SEED, schema, WEIGHTS } from "./experiment.ts";
import { panel } from "./panel.ts";
import { describeLandscapes } from "./story.ts";
import { landscapeStyles } from "./styles.ts";
import { landscapeTable } from "./table.ts";

const weightChoices: readonly Choice[] = WEIGHTS.map((scheme) => ({
  value: scheme,
  label: scheme === "advised" ? "As advised" : schemeName(scheme),
}));

/**
 * The gradient landscape: how large the gradient is at every layer of a network for many examples, a hill a layer, side
 * by side for several functions on one axis of powers of ten.
 *
 * @attr functions - up to four ids
 * @attr layers, width - of the network
 * @attr examples - how many go through it
 * @attr weights - `advised`, or one scheme for all
 * @attr seed - of weights, examples and read-out
 * @fires experiment-change - the learner changed something
 */
export class GradientLandscapeFigure extends FigureElement<typeof schema, LandscapeResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    landscapeStyles,
  ];

  constructor() {
    super(schema);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<LandscapeResult> {
    return calculateLandscapes(engine, this.experiment, signal);
  }

  protected override describe(result: LandscapeResult): string {
    return describeLandscapes(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { result } = this;
    return html`
      <div class="panels">
        ${result?.functions.map((one) =>
          panel(one, functionNamed(this.options, one.id), result.experiment, result.ruler),
        )}
      </div>
      <p class="key">Across: the gradient’s norm, in powers of ten. Down: the way of the message, from the output to the
        first layer’s input. A hill is high where many examples are; the line and the number mark the middle one.</p>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { layers, width, examples, weights, seed, functions } = this.experiment;
    const slider = (id: "layers" | "width" | "examples", label: string, value: number) => html`
      <number-slider data-sets=${id} id=${id} label=${label} min=${schema[id].min} max=${schema[id].max} step="1"
        scale=${id === "layers" ? "linear" : "log"} .default=${this.written[id]} .value=${value}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ [id]: Math.round(detail.value) }, detail)}
      ></number-slider>`;
    return html`<div class="controls">
      <div class="sliders">
        ${slider("layers", "Layers", layers)}
        ${slider("width", "Units of a layer", width)}
        ${slider("examples", "Examples", examples)}
      </div>
      <choice-group data-sets="weights" id="weights" label="Weights" value=${weights} .options=${weightChoices}
        @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ weights: detail.value })}></choice-group>
      <div class="row">
        <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: (seed + 1) % (MAX_SEED + 1) })}>Other weights</button>
        <span class="note">Seed ${seed}</span>
      </div>
      <details>
        <summary>Other functions</summary>
        <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
          @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => this.change({ functions: detail.ids })}
        ></function-menu>
      </details>
      <details>
        <summary>Table of numbers</summary>
        ${this.result ? landscapeTable(this.result, this.nameOf) : nothing}
      </details>
    </div>`;
  }
}
