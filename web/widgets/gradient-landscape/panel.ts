import { html, nothing, svg, type TemplateResult } from "lit";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lineSwatch } from "../function-menu/line-swatch.ts";
import { weightsText } from "../telephone-game/weights.ts";
import { type FunctionLandscape, rowOf } from "./calculate.ts";
import type { LandscapeExperiment } from "./experiment.ts";
import { countsOf, outlineOf, placeOf, type Ruler, ticksOf } from "./hills.ts";
import { hillText, percent, placeName } from "./story.ts";

/** As many powers of ten as fit under a panel on a narrow phone. */
const MOST_TICKS = 6;

/** A function's landscape: a hill for each place that the message passes, the output at the top, where it starts. */
export function panel(
  one: FunctionLandscape,
  option: FunctionOption,
  { layers, examples }: LandscapeExperiment,
  ruler: Ruler,
): TemplateResult {
  const rows = Array.from({ length: layers + 1 }, (_, at) => layers - at);
  return html`<figure data-function=${one.id}>
    <figcaption>${lineSwatch(option)} ${option.name} <span class="weights">${weightsText({ scheme: one.scheme, scale: 1 })} weights</span></figcaption>
    <div class="landscape" role="img" aria-label="A hill for each layer of ${option.name}’s network: how large the gradients of ${examples} examples are there; the table below holds the numbers">
      ${rows.map((row) => hill(one, option.colour, row, layers, examples, ruler))}
      ${axis(ruler)}
    </div>
  </figure>`;
}

function hill(
  one: FunctionLandscape,
  colour: number,
  row: number,
  layers: number,
  examples: number,
  ruler: Ruler,
): TemplateResult {
  const outline = outlineOf(countsOf(rowOf(one.landscape, row, examples), ruler));
  const median = one.landscape.median[row] ?? Number.NaN;
  const zero = one.landscape.zero[row] ?? 0;
  const middle = placeOf(median, ruler);
  return html`
    <span class="place">${placeName(row, layers)}</span>
    <svg class="hill hill-${colour}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      ${ticksOf(ruler, MOST_TICKS).map((power) => {
        const x = placeOf(power, ruler);
        return svg`<line class="grid" x1=${x} x2=${x} y1="0" y2="1" />`;
      })}
      ${outline === "" ? nothing : svg`<path d=${outline} />`}
      ${Number.isFinite(median) ? svg`<line class="median" x1=${middle} x2=${middle} y1="0" y2="1" />` : nothing}
    </svg>
    <span class="size">${hillText(one, row)}${zero > 0 ? html`<span class="zero">○ ${percent(zero)}</span>` : nothing}</span>
  `;
}

function axis(ruler: Ruler): TemplateResult {
  const ticks = ticksOf(ruler, MOST_TICKS);
  return html`<svg class="axis" aria-hidden="true">
    ${ticks.map((power) => {
      const place = placeOf(power, ruler);
      // Labels at the ends stay within the axis.
      const anchor = place < 4 ? "start" : place > 96 ? "end" : "middle";
      return svg`<text x="${place}%" y="1em" text-anchor=${anchor}>10<tspan class="power" dy="-0.4em">${String(power).replace("-", "−")}</tspan></text>`;
    })}
  </svg>`;
}
