import { columns, type Trial } from "./trial.ts";

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
    columns: columns("function", ...["first", "second", "third"].map((label) => ({ label, decimals: 2 }))),
    rows: [
      [name("gelu"), ...gelu.map(number)],
      [`${name("rrelu")}, in training`, ...rrelu.map(number)],
    ],
    sentence: `${name("gelu")} gives ${same ? "the same each time, to the last bit" : "different answers"}. A function that does draw at random, such as ${name("rrelu")} in training, looks like the second row.`,
    drawn: true,
    verdict: same ? "false" : "true",
  };
};
