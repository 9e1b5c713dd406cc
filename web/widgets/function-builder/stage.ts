import { html, nothing, type TemplateResult } from "lit";
import { type Scrubber, spokenX } from "../activation-plot/scrubber.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lineSwatch } from "../function-menu/line-swatch.ts";
import type { Portrayed } from "./calculate.ts";
import { isCut } from "./charts.ts";
import { axisOf, type BuilderExperiment } from "./experiment.ts";

/** The two charts below each other, and over both the line that is dragged to another x. */
export function stage(experiment: BuilderExperiment, scrubber: Scrubber): TemplateResult {
  const { from, to } = axisOf(experiment);
  const { down, move, up, cancel, keyDown, keyUp } = scrubber;
  const range = `from x = ${from} to ${to}`;
  return html`<div class="stage">
    <div class="chart"><canvas role="img" aria-label="Curve of f ${range}; the table below holds the numbers"></canvas></div>
    <div class="chart"><canvas role="img" aria-label="Slope of f by its formula and by central differences, ${range}; the table below holds the numbers"></canvas></div>
    <div class="scrubber" role="slider" tabindex="0" aria-label="x, on the plot" aria-orientation="horizontal"
      aria-valuemin=${from} aria-valuemax=${to} aria-valuenow=${experiment.x} aria-valuetext=${spokenX(experiment.x)}
      @pointerdown=${down} @pointermove=${move} @pointerup=${up} @pointercancel=${cancel}
      @keydown=${keyDown} @keyup=${keyUp}></div>
  </div>`;
}

/** Which line is which. */
export function key(other: FunctionOption | undefined): TemplateResult {
  return html`<p class="key">
    <span><svg class="swatch" viewBox="0 0 32 12" width="32" height="12" aria-hidden="true"><line class="own" x1="0" y1="6" x2="32" y2="6" /></svg>f</span>
    ${other ? html`<span>${lineSwatch(other)}${other.name}</span>` : nothing}
    <span><svg class="swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle class="check" cx="6" cy="6" r="4" /></svg>slope by central difference</span>
  </p>`;
}

/** Says so where a curve goes on outside the chart. */
export function cutNote(last: Portrayed | undefined): string {
  if (!last) return "";
  if (last.curve.value.every(Number.isNaN))
    return "f has no value anywhere on this axis: there is nothing to draw.";
  const parts = [...(isCut(last, "value") ? ["curve"] : []), ...(isCut(last, "derivative") ? ["slope"] : [])];
  if (parts.length === 0) return "";
  return `The ${parts.join(" and the ")} ${parts.length === 1 ? "goes" : "go"} on beyond the chart.`;
}
