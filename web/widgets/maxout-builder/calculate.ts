import type { Engine } from "../../engine/calls.ts";
import { goalOf, type MaxoutExperiment } from "./experiment.ts";
import { type GoalResult, towards } from "./goal.ts";
import { type Known, recogniseMaxout } from "./known.ts";
import { expressionOf, lineText, type Piece, readPieces } from "./pieces.ts";

/** Between two corners one line is the largest. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Which line, from 0. */
  readonly winner: number;
  readonly slope: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface MaxoutResult {
  readonly experiment: MaxoutExperiment;
  readonly pieces: readonly Piece[];
  /** As it can be typed. */
  readonly expression: string;
  /** From left to right, all of the axis. */
  readonly stretches: readonly Stretch[];
  readonly corners: readonly Corner[];
  /** The maximum at both ends of the sheet and at the corners between them. */
  readonly outline: readonly Corner[];
  readonly known: Known | undefined;
  readonly goal: GoalResult | undefined;
}

/** The axis that is drawn. */
export const SHEET = { from: -3, to: 3 } as const;
/** Two corners that are closer than this are one, found twice. */
const ONE_PLACE = 1e-9;

type Asked = Pick<Engine, "portrait" | "evaluate" | "compare" | "sample">;

/** Everything that can be said about the largest of the experiment's lines. */
export async function calculateMaxout(
  engine: Asked,
  experiment: MaxoutExperiment,
  signal: AbortSignal,
): Promise<MaxoutResult> {
  const { pieces } = readPieces(experiment.pieces);
  const expression = expressionOf(pieces);
  const id = `=${expression}`;
  const { kinks } = await engine.portrait({ id, signal });
  const places = [...kinks].filter((x, at) => at === 0 || x - (kinks[at - 1] ?? 0) > ONE_PLACE);
  const between = midpoints(places);
  const seen = places.filter((x) => x > SHEET.from && x < SHEET.to);
  const at = Float64Array.from([...between, ...places, SHEET.from, ...seen, SHEET.to]);
  const wanted = goalOf(experiment);
  const [maximum, lines, known, goal] = await Promise.all([
    engine.evaluate({ id, x: at, signal }),
    Promise.all(
      pieces.map((piece) =>
        engine.evaluate({ id: `=${lineText(piece)}`, x: Float64Array.from(between), signal }),
      ),
    ),
    recogniseMaxout(engine, id, pieces, signal),
    wanted && towards(engine, id, wanted, signal),
  ]);
  const points = Array.from(at, (x, index) => ({ x, y: maximum.value[index] ?? Number.NaN }));
  const stretches = between.map((_, index) => ({
    from: places[index - 1] ?? Number.NEGATIVE_INFINITY,
    to: places[index] ?? Number.POSITIVE_INFINITY,
    winner: largest(lines.map(({ value }) => value[index] ?? Number.NaN)),
    slope: maximum.derivative[index] ?? Number.NaN,
  }));
  return {
    experiment,
    pieces,
    expression,
    stretches,
    corners: points.slice(between.length, between.length + places.length),
    outline: points.slice(between.length + places.length),
    known,
    goal,
  };
}

/** The lines that are the largest nowhere. */
export function idlePieces({ pieces, stretches }: MaxoutResult): readonly number[] {
  return [...pieces.keys()].filter((at) => !stretches.some(({ winner }) => winner === at));
}

/** A place inside each stretch, the two open ones included. */
function midpoints(places: readonly number[]): readonly number[] {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [0];
  const inner = places.slice(1).map((x, at) => (x + (places[at] ?? x)) / 2);
  return [first - 1, ...inner, last + 1];
}

/** The first of the largest. */
function largest(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? Number.NaN) ? at : best), 0);
}
