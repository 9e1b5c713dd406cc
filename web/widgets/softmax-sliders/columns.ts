import { html, svg, type TemplateResult } from "lit";
import { sentenceNumber, writeNumber } from "../../model/number-text.ts";
import type { SoftmaxResult } from "./calculate.ts";
import { axisOf, chosenOf, FARTHEST, logitsOf, nameAt, type SoftmaxExperiment } from "./experiment.ts";
import type { LogitDrag } from "./logit-drag.ts";
import { shareText } from "./story.ts";

/** The least logarithm that has a bar of its own length. */
export const DEEPEST = -10;

/** The logits as bars to drag, with a field each. */
export function logitColumns(
  experiment: SoftmaxExperiment,
  drags: readonly LogitDrag[],
  typed: (at: number, field: HTMLInputElement) => void,
): TemplateResult {
  const { low, high } = axisOf(experiment);
  const height = (value: number) => (100 * (high - value)) / (high - low);
  return html`<div class="columns" role="group" aria-label="Logits">
    ${logitsOf(experiment).map((value, at) => {
      const drag = drags[at];
      return html`<div class="column ${at === chosenOf(experiment) ? "chosen" : ""}">
        <span class="name">${nameAt(at)}</span>
        <div class="track" role="slider" tabindex="0" aria-orientation="vertical" aria-label="Logit of ${nameAt(at)}"
          aria-valuemin=${-FARTHEST} aria-valuemax=${FARTHEST} aria-valuenow=${value} aria-valuetext=${sentenceNumber(value, 2)}
          @pointerdown=${drag?.down} @pointermove=${drag?.move} @pointerup=${drag?.up} @pointercancel=${drag?.cancel}
          @keydown=${drag?.keyDown} @keyup=${drag?.keyUp}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect class="bar" x="18" width="64" y=${Math.min(height(value), height(0))} height=${Math.abs(height(value) - height(0))} />
            <line class="zero" x1="0" x2="100" y1=${height(0)} y2=${height(0)} />
            <rect class="knob" x="10" width="80" y=${height(value) - 2} height="4" />`}
          </svg>
        </div>
        <input class="field" type="text" autocomplete="off" spellcheck="false" aria-label="Logit of ${nameAt(at)}, as a number"
          .value=${writeNumber(value)} @change=${(event: Event) => typed(at, event.target as HTMLInputElement)}>
      </div>`;
    })}
  </div>`;
}

/** What softmax makes of them: shares that stand on 0, or their logarithms that hang from it. */
export function shareColumns(
  experiment: SoftmaxExperiment,
  result: SoftmaxResult | undefined,
): TemplateResult {
  const logarithm = experiment.view === "logarithm";
  const numbers = logarithm ? result?.logarithms : result?.shares;
  return html`<div class="columns shares" role="group" aria-label=${logarithm ? "Logarithms of the shares" : "Shares"}>
    ${logitsOf(experiment).map((_, at) => {
      const number = numbers?.[at];
      const length = number === undefined ? 0 : 100 * (logarithm ? Math.min(1, number / DEEPEST) : number);
      return html`<div class="column ${at === chosenOf(experiment) ? "chosen" : ""}">
        <div class="track">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect class="bar" x="18" width="64" y=${logarithm ? 0 : 100 - length} height=${length} />
            <line class="zero" x1="0" x2="100" y1=${logarithm ? 0 : 100} y2=${logarithm ? 0 : 100} />`}
          </svg>
        </div>
        <span class="number"><span class="visually-hidden">${nameAt(at)}: </span>${numberText(number, logarithm)}</span>
      </div>`;
    })}
  </div>`;
}

function numberText(number: number | undefined, logarithm: boolean): string {
  if (number === undefined) return "";
  if (logarithm) return number.toFixed(2).replace("-", "−");
  return shareText(number).replace("less than", "<").replace("more than", ">");
}
