import { sentenceNumber } from "../../../model/number-text.ts";
import { barColumn, columns, percent, type Trial } from "./trial.ts";

const CLAIMED = "1958";

/** “The sigmoid dates from 1958.” */
export const birthday: Trial = async ({ engine, name }) => {
  const ids = ["step", "sigmoid", "tanh", "relu"];
  const rows = engine.catalogue.filter(({ id }) => ids.includes(id));
  const years = (id: string): readonly string[] =>
    rows.find((row) => row.id === id)?.sources.map(yearOf) ?? [];
  return {
    caption: "Where they come from",
    columns: columns("function", "years of its sources"),
    rows: ids.map((id) => [name(id), years(id).join(", ")]),
    sentence: `The catalogue has ${years("sigmoid").join(" and ")} for ${name("sigmoid")}. ${CLAIMED} stands beside ${
      ids
        .filter((id) => years(id).includes(CLAIMED))
        .map(name)
        .join(" and ") || "no function"
    }.`,
    verdict: years("sigmoid").includes(CLAIMED) ? "true" : "false",
  };
};

/** A key of the bibliography ends in its year: `rosenblatt1958`. */
function yearOf(key: string): string {
  return /\d+$/.exec(key)?.[0] ?? "";
}

const SINCE = 2015;

/** “Activation functions are solved.” */
export const solved: Trial = async ({ engine, name }) => {
  const rows = [...engine.catalogue, ...engine.vectorCatalogue]
    .filter(({ year }) => year !== null && year >= SINCE)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const years = [...new Set(rows.map(({ year }) => year))];
  const all = engine.catalogue.length + engine.vectorCatalogue.length;
  return {
    caption: `Functions of the catalogue from ${SINCE} or later`,
    columns: columns("year", "functions", barColumn("how many", 0)),
    rows: years.map((year) => {
      const ids = rows.filter((row) => row.year === year).map(({ id }) => name(id));
      return [String(year), ids.join(", "), ids.length];
    }),
    sentence: `${rows.length} of the ${all} functions that this engine knows were proposed in ${SINCE} or later, the last of them in ${rows.at(-1)?.year}.`,
  };
};

/** “Transformers need GELU.” */
export const transformers: Trial = async ({ engine, name, signal }) => {
  const pairs = [
    ["gelu", "relu"],
    ["swish", "relu"],
    ["gelu", "swish"],
  ] as const;
  const found = await Promise.all(
    pairs.map(([a, b]) =>
      engine.compare({ a: { id: a }, b: { id: b }, from: -8, to: 8, points: 1601, signal }),
    ),
  );
  const largest = found[0]?.largest ?? Number.NaN;
  return {
    caption: "How far apart they are at most, from −8 to 8",
    columns: columns("pair", barColumn("largest distance"), "at x"),
    rows: pairs.map(([a, b], at) => [
      `${name(a)} and ${name(b)}`,
      found[at]?.largest ?? Number.NaN,
      sentenceNumber(found[at]?.x ?? Number.NaN),
    ]),
    sentence: `${name("gelu")} and ${name("relu")} are never farther apart than ${sentenceNumber(largest)}. Away from the corner they all but touch.`,
  };
};

/** “GELU is stochastic.” */
export const stochastic: Trial = async ({ engine, name, seed, signal }) => {
  const x = -1;
  const gelu = await Promise.all(
    [1, 2, 3].map(
      async () => (await engine.evaluate({ id: "gelu", x: Float64Array.of(x), signal })).value[0],
    ),
  );
  const rrelu = await Promise.all(
    [0, 1, 2].map(async (more) => {
      return (await engine.rrelu({ input: Float32Array.of(x), seed: seed + more, signal })).output[0];
    }),
  );
  const same = new Set(gelu).size === 1;
  const number = (value: number | undefined): number => value ?? Number.NaN;
  return {
    caption: `Three times the same input, x = ${x}`.replace("-", "−"),
    columns: columns("function", ...["first", "second", "third"].map((label) => ({ label, decimals: 3 }))),
    rows: [
      [name("gelu"), ...gelu.map(number)],
      [`${name("rrelu")}, in training`, ...rrelu.map(number)],
    ],
    sentence: `${name("gelu")} gives ${same ? "the same each time, to the last bit" : "different answers"}. A function that does draw at random, such as ${name("rrelu")} in training, looks like the second row.`,
    drawn: true,
    verdict: same ? "false" : "true",
  };
};

/** “ReLU works like a real neuron.” */
export const neurons: Trial = async ({ engine, name, seed, signal }) => {
  const x = Float64Array.of(-1, 1, 10, 100, 1000);
  const layer = { units: 64, inputs: 64, examples: 1000, shown: 0, near: 0.01, seed, signal };
  const [{ value }, { overall }] = await Promise.all([
    engine.evaluate({ id: "relu", x, signal }),
    engine.layerActivity({ id: "relu", ...layer }),
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
