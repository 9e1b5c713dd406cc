import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Census } from "../../engine/calls.ts";
import { WARNING } from "./experiment.ts";
import { percentOf } from "./story.ts";
import type { Sight } from "./training-run.ts";

export interface ChartColours {
  readonly silent: string;
  readonly stuck: string;
  readonly muted: string;
}

/** So that the first steps do not fill the chart. */
const LEAST_STEPS = 20;

/** The share of silent units on its way, beside the line that is called too many. */
export function chartOf(sights: readonly Sight[], colours: ChartColours): CurveData {
  const end = Math.max(LEAST_STEPS, sights.at(-1)?.step ?? 0);
  const share = (part: (census: Census) => number, look: Omit<Curve, "x" | "y">): Curve => ({
    ...look,
    x: sights.map(({ step }) => step),
    y: sights.map(({ census }) => percentOf(part(census), census.units)),
  });
  return {
    series: [
      {
        label: "20 %",
        x: [0, end],
        y: [100 * WARNING, 100 * WARNING],
        colour: colours.muted,
        dash: [2, 4],
        width: 1.5,
      },
      share(({ noGradient }) => noGradient, {
        label: "zero gradient",
        colour: colours.stuck,
        dash: [8, 4],
        width: 2,
      }),
      share(({ silentOnSet }) => silentOnSet, { label: "silent on all", colour: colours.silent }),
    ],
    xAxis: { title: "steps", min: 0, max: end, whole: true },
    yAxis: { title: "% of the watched units", min: 0, max: 100 },
    // A single sight makes no line yet.
    dots: sights.slice(0, sights.length === 1 ? 1 : 0).map(({ step, census }) => ({
      x: step,
      y: percentOf(census.silentOnSet, census.units),
      colour: colours.silent,
    })),
    endLabels: sights.length > 1,
  };
}
