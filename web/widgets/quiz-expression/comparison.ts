import type { CurveData } from "../../charts/curves.ts";
import type { Engine } from "../../engine/calls.ts";
import { throughWindow, type YWindow, yWindow } from "../function-builder/y-window.ts";
import { chosen, type Grade } from "./grade.ts";
import { type ExpressionTask, stretchOf } from "./question.ts";

const POINTS = 401;
/** Of so many points one stands in the table. */
const TABLE_STEP = 40;

/** What was typed beside what is asked for, and the place that tells them apart. */
export interface Comparison {
  readonly x: Float64Array;
  readonly yours: Float64Array;
  readonly theirs: Float64Array;
  readonly example: Extract<Grade, { kind: "different" }>["example"];
}

export async function compareCurves(
  engine: Pick<Engine, "recognise" | "evaluate">,
  task: ExpressionTask,
  text: string,
  { setting, example }: Extract<Grade, { kind: "different" }>,
): Promise<Comparison> {
  const { from, to } = stretchOf(task);
  const x = Float64Array.from({ length: POINTS }, (_, at) => from + ((to - from) * at) / (POINTS - 1));
  const curve = async (one: string): Promise<Float64Array> =>
    (await engine.evaluate({ ...(await chosen(engine, one, setting)), x })).value;
  const [yours, theirs] = await Promise.all([curve(text), curve(task.expect)]);
  return { x, yours, theirs, example };
}

/** Colours as the canvas needs them. */
export interface Inks {
  readonly yours: string;
  readonly theirs: string;
}

/** Both as curves, with the place marked. */
export function comparisonChart(
  { x, yours, theirs, example }: Comparison,
  called: string,
  inks: Inks,
): CurveData {
  const window = windowAround(theirs);
  const { min, max } = window;
  const dots = [
    { x: example.x, y: example.b, colour: inks.theirs },
    { x: example.x, y: example.a, colour: inks.yours },
  ].filter(({ y }) => y >= min && y <= max);
  return {
    series: [
      { label: called, x, y: throughWindow(theirs, window), colour: inks.theirs, dash: [6, 5], width: 2 },
      { label: "yours", x, y: throughWindow(yours, window), colour: inks.yours, width: 3 },
    ],
    xAxis: { title: "x", min: x[0], max: x.at(-1) },
    yAxis: { title: "f(x)", ...(yours.some((y) => y < min || y > max) ? { min, max } : {}) },
    marker: { x: example.x, dots },
    endLabels: true,
  };
}

/** What is asked for fills about half of the height, so that an answer far beyond does not press it flat. */
function windowAround(theirs: Float64Array): YWindow {
  const { min, max } = yWindow([theirs]) ?? { min: -1, max: 1 };
  const room = (max - min || 1) / 2;
  const step = 10 ** Math.floor(Math.log10(room));
  return {
    min: step * Math.floor((min - room) / step),
    max: step * Math.ceil((max + room) / step),
    cut: true,
  };
}

/** The same for who cannot see it: some of the points. */
export function comparisonRows({ x, yours, theirs }: Comparison): number[][] {
  return Array.from(x.keys())
    .filter((at) => at % TABLE_STEP === 0)
    .map((at) => [x, yours, theirs].map((row) => row[at] ?? Number.NaN));
}
