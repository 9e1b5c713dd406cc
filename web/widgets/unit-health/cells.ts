import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { InspectedLayer } from "../../engine/calls.ts";
import { BATCH, EXAMPLES } from "./experiment.ts";
import { healthOf, healthWords, type Reach, type UnitHealth } from "./states.ts";

/** Units in a row: eight are one row, and many a square. */
function columnsFor(units: number): number {
  return units <= 64 ? 8 : 16;
}

export interface CellsLook {
  readonly name: string;
  readonly colour: number;
  /** The unit in the frame, from 0; none in a layer that is not watched. */
  readonly framed?: number;
  readonly pick?: (unit: number) => void;
}

/** A layer, a sign for each unit. */
export function cells(layer: InspectedLayer | undefined, units: number, look: CellsLook): TemplateResult {
  const columns = columnsFor(units);
  const rows = Math.ceil(units / columns);
  const picked = (event: MouseEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    look.pick?.(Math.min(units - 1, row * columns + column));
  };
  return html`<svg class="cells ${look.pick ? "watched" : ""}" viewBox="0 0 ${columns} ${rows}" role="img"
      aria-label="${look.name}, a sign for each unit; the table below says the same in words" @click=${picked}>
    <rect class="ground" width=${columns} height=${rows} />
    ${Array.from({ length: units }, (_, at) => {
      const health = layer && healthOf(layer, at);
      return svg`<g class="cell" transform="translate(${at % columns} ${Math.floor(at / columns)})" data-reach=${health?.reach ?? nothing}>
        ${at === look.framed ? svg`<rect class="frame" x="0.04" y="0.04" width="0.92" height="0.92" rx="0.12" />` : nothing}
        ${health ? sign(health, look.colour, `unit ${at + 1}: ${healthWords(health)}`) : nothing}
      </g>`;
    })}
  </svg>`;
}

/** A disc that empties, then a cross; and a line below what no gradient reaches. */
function sign({ reach, noGradient }: UnitHealth, colour: number, title: string): SVGTemplateResult {
  return svg`<g class="sign"><title>${title}</title>${shapes[reach](colour)}
    ${noGradient ? svg`<path class="stuck" d="M0.24 0.86h0.52" />` : nothing}</g>`;
}

const shapes: Readonly<Record<Reach, (colour: number) => SVGTemplateResult>> = {
  speaks: (colour) => svg`<circle class="fill-${colour}" cx="0.5" cy="0.46" r="0.27" />`,
  example: (colour) => svg`<circle class="hollow function-${colour}" cx="0.5" cy="0.46" r="0.24" />`,
  batch: () => svg`<path class="hollow doubtful" d="M0.5 0.2l0.26 0.26l-0.26 0.26l-0.26 -0.26z" />`,
  set: () => svg`<path class="dead" d="M0.29 0.25l0.42 0.42m0 -0.42l-0.42 0.42" />`,
};

/** What the signs mean. */
export function key(colour: number): TemplateResult {
  const entry = (health: UnitHealth, words: string) => html`<li>
    <svg viewBox="0 0 1 1" aria-hidden="true">${sign(health, colour, words)}</svg>${words}</li>`;
  return html`<ul class="key">
    ${entry({ reach: "speaks", noGradient: false }, "speaks on this input")}
    ${entry({ reach: "example", noGradient: false }, "silent on this input")}
    ${entry({ reach: "batch", noGradient: false }, `silent on this batch of ${BATCH}`)}
    ${entry({ reach: "set", noGradient: false }, `silent on all ${EXAMPLES}`)}
    <li><svg viewBox="0 0 1 1" aria-hidden="true"><path class="stuck" d="M0.1 0.6h0.8" /></svg>zero gradient: no step moves its weights</li>
  </ul>`;
}
