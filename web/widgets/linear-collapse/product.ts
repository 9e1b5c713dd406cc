import { html, nothing, type TemplateResult } from "lit";
import type { AffineLayer } from "../../engine/calls.ts";
import { tableNumber } from "../../model/number-text.ts";
import { type CollapseResult, isBent } from "./calculate.ts";
import { takenOf } from "./experiment.ts";
import { isStraight } from "./story.ts";

type Name = (id: string) => string;

/** The one layer that those so far come to, as it is formed; or, with an activation in between, that there is none. */
export function product(result: CollapseResult, name: Name): TemplateResult | typeof nothing {
  const { experiment, layers, steps, through } = result;
  const taken = takenOf(experiment);
  const layer = layers[taken - 1];
  const whole = steps[taken - 1];
  if (!layer || !whole || !through || !Number.isFinite(through.farthest)) return nothing;
  if (isBent(experiment) && !isStraight(result)) {
    return html`<div class="product">
      <p>With ${name(experiment.between)} in between there is no one layer. The nearest is</p>
      ${layerView(through.nearest)}
      <p>and it is off by up to ${tableNumber(through.farthest, 2)}.</p>
    </div>`;
  }
  if (isBent(experiment)) return nothing;
  const before = steps[taken - 2];
  if (!before) {
    return html`<div class="product"><p>Layer 1:</p>${layerView(whole)}</div>`;
  }
  return html`<div class="product">
    <p>${taken === 2 ? "Layers 1 and 2 come to one:" : `The first ${taken - 1} layers, as one, and layer ${taken} come to one:`}</p>
    <p class="equation"><i>W</i> = ${matrix(layer.weights)} ${matrix(before.weights)} <span class="kept">= ${matrix(whole.weights)}</span></p>
    <p class="equation"><i>b</i> = ${matrix(layer.weights)} ${column(before.bias)} <span class="kept">+ ${column(layer.bias)}</span> <span class="kept">= ${column(whole.bias)}</span></p>
  </div>`;
}

function layerView({ weights, bias }: AffineLayer): TemplateResult {
  return html`<p class="equation"><i>W</i> = ${matrix(weights)} <i>b</i> = ${column(bias)}</p>`;
}

/** Two by two, read out row by row. */
function matrix(numbers: Float64Array): TemplateResult {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const label = `matrix with rows ${text(a)}, ${text(b)} and ${text(c)}, ${text(d)}`;
  return html`<span class="matrix" role="img" aria-label=${label}>
    <span>${text(a)}</span><span>${text(b)}</span><span>${text(c)}</span><span>${text(d)}</span>
  </span>`;
}

function column(numbers: Float64Array): TemplateResult {
  const [a = 0, b = 0] = numbers;
  return html`<span class="matrix column" role="img" aria-label="column ${text(a)}, ${text(b)}">
    <span>${text(a)}</span><span>${text(b)}</span>
  </span>`;
}

/** What is smaller came of rounding. */
const ROUNDING = 1e-12;

function text(number: number): string {
  return tableNumber(Math.abs(number) < ROUNDING ? 0 : number, 2);
}
