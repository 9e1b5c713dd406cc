import type { AffineLayer, Engine } from "../../web/engine/calls.ts";

/**
 * Numbers about layers, in the text. Layers stand one after the other with a semicolon between, their weights row by row
 * and then their biases; `at` is the point that goes in.
 *
 * - `collapse(1 2 3 4 10 20; 5 -1 2 0 7 7, take=w12)`: of the one layer they come to, a weight or a bias (`b1`).
 * - `network(relu; 1 1 1 1 0 -1; 4 -8 -2; at 1 0)`: the first output, with the activation between the layers and the
 *   sigmoid behind the last.
 * - `line(0 0 0; 1 0 1; 0 1 1; 1 1 0)`: of points with their classes, the share that the best straight line gets right.
 */
const CALL = /^(collapse|network|line)\((.+)\)$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/;

export type LayersEngine = Pick<Engine, "collapse" | "throughLayers" | "bestLine" | "evaluate">;

/** Undefined when `of` is none of these; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function layersValue(of: string, engine: LayersEngine): Promise<number | undefined> {
  const [, kind, inside = ""] = CALL.exec(of.trim()) ?? [];
  if (kind === "collapse") return collapse(inside, engine);
  if (kind === "network") return network(inside, engine);
  if (kind === "line") return line(inside, engine);
  return undefined;
}

async function collapse(inside: string, engine: LayersEngine): Promise<number> {
  const [, rows, row, column, entry] = /^(.+),\s*take=(?:w([12])([12])|b([12]))$/.exec(inside) ?? [];
  if (rows === undefined) {
    throw new Error(`Say which number to take of collapse(${inside}): take=w12, take=b1.`);
  }
  const layers = rows.split(";").map((numbers) => layerOf(numbersIn(numbers), 2));
  const { steps } = await engine.collapse({ layers });
  const whole = steps.at(-1);
  const value = entry
    ? whole?.bias[Number(entry) - 1]
    : whole?.weights[2 * (Number(row) - 1) + Number(column) - 1];
  return value ?? Number.NaN;
}

async function network(inside: string, engine: LayersEngine): Promise<number> {
  const [id = "", ...rows] = inside.split(";").map((part) => part.trim());
  const last = rows.pop() ?? "";
  if (!last.startsWith("at ")) {
    throw new Error(`“network(${inside})” does not say where: network(relu; 1 1 0; 2 1; at 1 0).`);
  }
  const points = Float64Array.from(numbersIn(last.slice(3)));
  const layers: AffineLayer[] = [];
  let inputs = points.length;
  for (const row of rows) {
    const layer = layerOf(numbersIn(row), inputs);
    layers.push(layer);
    inputs = layer.bias.length;
  }
  const { output } = await engine.throughLayers({ layers, activation: { id }, points });
  const { value } = await engine.evaluate({ id: "sigmoid", x: output });
  return value[0] ?? Number.NaN;
}

async function line(inside: string, engine: LayersEngine): Promise<number> {
  const points = inside.split(";").map(numbersIn);
  if (points.some((point) => point.length !== 3)) {
    throw new Error(`“line(${inside})” needs x, y and a class of each point: line(0 0 0; 1 1 1).`);
  }
  const inputs = Float32Array.from(points.flatMap((point) => point.slice(0, 2)));
  const targets = Float32Array.from(points.flatMap((point) => point.slice(2)));
  return (await engine.bestLine({ inputs, targets })).accuracy;
}

/** A row of numbers is a layer of as many outputs as it holds weights and a bias for. */
function layerOf(numbers: readonly number[], inputs: number): AffineLayer {
  const outputs = numbers.length / (inputs + 1);
  if (!Number.isInteger(outputs)) {
    const given = inputs === 1 ? "one input" : `${inputs} inputs`;
    throw new Error(
      `“${numbers.join(" ")}” is no layer for ${given}: each unit has a weight an input, and a bias.`,
    );
  }
  return {
    weights: Float64Array.from(numbers.slice(0, inputs * outputs)),
    bias: Float64Array.from(numbers.slice(inputs * outputs)),
  };
}

function numbersIn(text: string): number[] {
  const words = text.trim().split(/\s+/);
  const odd = words.find((word) => !NUMBER.test(word));
  if (odd !== undefined) throw new Error(`“${odd}” is no number.`);
  return words.map(Number);
}
