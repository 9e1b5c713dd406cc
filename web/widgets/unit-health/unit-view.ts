import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { HealthResult } from "./calculate.ts";
import { EXAMPLES } from "./experiment.ts";
import { WATCHED } from "./settings.ts";

/** Half the strip’s width in its own units. */
const REACH = 100;

/** The unit in the frame: its weighted sums on all examples, and where in the plane it speaks. */
export function unitView(result: HealthResult | undefined, unit: number, colour: number): TemplateResult {
  const layer = result?.present.layers[WATCHED];
  const own = (numbers: Float32Array | undefined) =>
    numbers?.subarray((unit - 1) * EXAMPLES, unit * EXAMPLES) ?? new Float32Array(0);
  const sums = own(layer?.preActivation);
  const outputs = own(layer?.activation);
  return html`
    <svg class="strip" viewBox="${-REACH} 0 ${2 * REACH} 26" role="img"
        aria-label="Unit ${unit}: its weighted sum on each of the ${EXAMPLES} examples, 0 in the middle">
      ${strip(sums, outputs, colour, result?.experiment.example)}
    </svg>
    <p class="scale"><span>negative</span><span>weighted sum ${result?.settings.normalised ? "(before it is normalised)" : ""}</span><span>positive</span></p>
    <svg class="plane" viewBox="-1.06 -1.06 2.12 2.12" role="img"
        aria-label="Unit ${unit}: the examples in the plane, filled where the unit speaks">
      <rect class="ground" x="-1.06" y="-1.06" width="2.12" height="2.12" />
      ${result ? points(result, outputs, colour) : nothing}
    </svg>`;
}

function strip(
  sums: Float32Array,
  outputs: Float32Array,
  colour: number,
  example: number | undefined,
): SVGTemplateResult {
  const most = sums.reduce(
    (high, sum) => (Number.isFinite(sum) ? Math.max(high, Math.abs(sum)) : high),
    1e-30,
  );
  const x = (at: number) => {
    const sum = sums[at] ?? Number.NaN;
    return Number.isFinite(sum) ? ((0.97 * REACH * sum) / most).toFixed(2) : undefined;
  };
  const ticks = (wanted: (output: number) => boolean) =>
    Array.from(outputs, (output, at) => (wanted(output) && x(at) !== undefined ? `M${x(at)} 5v14` : "")).join(
      "",
    );
  const shown = example === undefined ? undefined : x(example - 1);
  return svg`<rect class="ground" x=${-REACH} y="2" width=${2 * REACH} height="20" />
    <path class="tick mute" d=${ticks((output) => output === 0)} />
    <path class="tick function-${colour}" d=${ticks((output) => output !== 0)} />
    <path class="zero" d="M0 0v24" />
    ${shown === undefined ? nothing : svg`<path class="shown" d="M${shown} 1v22" />`}`;
}

/** Class 1 is round, class 0 square. */
function points(
  { inputs, targets, experiment }: HealthResult,
  outputs: Float32Array,
  colour: number,
): SVGTemplateResult {
  const mark = (at: number) => {
    const x = (inputs[2 * at] ?? 0).toFixed(3);
    const y = (-(inputs[2 * at + 1] ?? 0)).toFixed(3);
    return targets[at] === 1
      ? `M${x} ${y}m-0.026 0a0.026 0.026 0 1 0 0.052 0a0.026 0.026 0 1 0 -0.052 0`
      : `M${x} ${y}m-0.024 -0.024h0.048v0.048h-0.048z`;
  };
  const marks = (wanted: (output: number) => boolean) =>
    Array.from(outputs, (output, at) => (wanted(output) ? mark(at) : "")).join("");
  const at = experiment.example - 1;
  return svg`<path class="point mute" d=${marks((output) => output === 0)} />
    <path class="point fill-${colour}" d=${marks((output) => output !== 0)} />
    <circle class="shown" cx=${inputs[2 * at] ?? 0} cy=${-(inputs[2 * at + 1] ?? 0)} r="0.06" />`;
}
