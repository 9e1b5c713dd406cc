import { sentenceNumber } from "../../../model/number-text.ts";
import { barColumn, columns, inPercent, percent, percentColumn, type Trial } from "./trial.ts";

/** A random layer as halves and shares of it are counted. */
const LAYER = { units: 64, inputs: 64, examples: 1000, shown: 0, near: 0.01 };
/** How far from one half still counts as a half. */
const ABOUT = 0.02;

/** “Before training, half of a ReLU layer says nothing.” */
export const halfSilent: Trial = async ({ engine, name, seed, signal }) => {
  const ids = ["relu", "leaky_relu", "gelu", "sigmoid"];
  const found = await Promise.all(
    ids.map(async (id) => (await engine.layerActivity({ id, ...LAYER, seed, signal })).overall),
  );
  const [relu = Number.NaN, ...others] = found.map(({ zero }) => zero);
  const told = others.every((zero) => zero === 0)
    ? "None of the others ever does."
    : "The others hardly ever do.";
  return {
    caption: `Outputs of ${LAYER.units} random units on ${LAYER.examples} random examples`,
    columns: columns("function", percentColumn("exactly 0")),
    rows: ids.map((id, at) => [name(id), inPercent(found[at]?.zero ?? Number.NaN)]),
    sentence: `${name("relu")} gives exactly 0 in ${percent(relu)} of all cases. ${told}`,
    verdict: Math.abs(relu - 0.5) < ABOUT ? "true" : "false",
    drawn: true,
  };
};

/** “ReLU works like a real neuron.” */
export const neurons: Trial = async ({ engine, name, seed, signal }) => {
  const x = Float64Array.of(-1, 1, 10, 100, 1000);
  const [{ value }, { overall }] = await Promise.all([
    engine.evaluate({ id: "relu", x, signal }),
    engine.layerActivity({ id: "relu", ...LAYER, seed, signal }),
  ]);
  const threshold = value[0] === 0;
  const ceiling = (value.at(-1) ?? 0) < (x.at(-1) ?? 0);
  return {
    caption: `How ${name("relu")} answers to more and more`,
    columns: columns("input", barColumn("output", 0)),
    rows: Array.from(x, (at, index) => [sentenceNumber(at), value[index] ?? Number.NaN]),
    sentence: `Like a neuron it has a threshold; unlike one it has no ceiling. And ${percent(1 - overall.zero)} of the units in a random layer are awake at once.`,
    drawn: true,
    verdict: threshold && !ceiling ? "partly" : threshold ? "true" : "false",
  };
};
