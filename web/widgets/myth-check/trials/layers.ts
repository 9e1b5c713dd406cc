import { columns, inPercent, percent, percentColumn, type Trial } from "./trial.ts";

/** How far from one half still counts as a half. */
const ABOUT = 0.02;

/** “Before training, half of a ReLU layer says nothing.” */
export const halfSilent: Trial = async ({ engine, name, seed, signal }) => {
  const ids = ["relu", "leaky_relu", "gelu", "sigmoid"];
  const layer = { units: 64, inputs: 64, examples: 1000, shown: 0, near: 0.01, seed, signal };
  const found = await Promise.all(
    ids.map(async (id) => (await engine.layerActivity({ id, ...layer })).overall),
  );
  const [relu = Number.NaN, ...others] = found.map(({ zero }) => zero);
  const told = others.every((zero) => zero === 0)
    ? "None of the others ever does."
    : "The others hardly ever do.";
  return {
    caption: `Outputs of ${layer.units} random units on ${layer.examples} random examples`,
    columns: columns("function", percentColumn("exactly 0")),
    rows: ids.map((id, at) => [name(id), inPercent(found[at]?.zero ?? Number.NaN)]),
    sentence: `${name("relu")} gives exactly 0 in ${percent(relu)} of all cases. ${told}`,
    verdict: Math.abs(relu - 0.5) < ABOUT ? "true" : "false",
    drawn: true,
  };
};
