import { sentenceNumber } from "../../../model/number-text.ts";
import { barColumn, columns, type Trial } from "./trial.ts";

/** “GELU and swish reach down to minus infinity.” */
export const bottom: Trial = async ({ engine, name, signal }) => {
  const ids = ["gelu", "swish", "relu"];
  const least = await Promise.all(ids.map(async (id) => (await engine.portrait({ id, signal })).least));
  const rows = ids.map((id, at) => [name(id), least[at]?.value ?? Number.NaN, place(least[at]?.x)]);
  const [gelu, swish] = least;
  const bottomless = least.slice(0, 2).every((one) => one.value === Number.NEGATIVE_INFINITY);
  return {
    caption: "The least value of each",
    columns: columns("function", barColumn("least value"), "at x"),
    rows,
    sentence: `${name("gelu")} never falls below ${sentenceNumber(gelu?.value ?? Number.NaN)}, and ${name("swish")} never below ${sentenceNumber(swish?.value ?? Number.NaN)}. From there both climb back towards 0.`,
    verdict: bottomless ? "true" : "false",
  };
};

function place(x: number | null | undefined): string {
  return x === null || x === undefined ? "nowhere" : sentenceNumber(x);
}

/** How far from 0 a mean may lie to count as centred. */
const CENTRED = 0.01;

/** “GELU and swish are zero-centred.” */
export const centred: Trial = async ({ engine, name, signal }) => {
  const ids = ["tanh", "swish", "gelu", "relu", "sigmoid"];
  const means = await Promise.all(ids.map(async (id) => (await engine.portrait({ id, signal })).normalMean));
  const meanOf = (id: string): number => means[ids.indexOf(id)] ?? Number.NaN;
  const both = ["gelu", "swish"].every((id) => Math.abs(meanOf(id)) < CENTRED);
  return {
    caption: "Mean output for standard normal inputs",
    columns: columns("function", barColumn("mean")),
    rows: ids.map((id) => [name(id), meanOf(id)]),
    sentence: `The mean output of ${name("gelu")} is ${sentenceNumber(meanOf("gelu"))} and that of ${name("swish")} ${sentenceNumber(meanOf("swish"))}: nearer to 0 than ${name("relu")}’s ${sentenceNumber(meanOf("relu"))}, but not 0. That of ${name("tanh")} is 0, give or take rounding.`,
    verdict: both ? "true" : "false",
  };
};

/** “ELU is smooth everywhere.” */
export const smoothElu: Trial = async ({ engine, signal }) => {
  const alphas = [0.5, 1, 2];
  const kinks = await Promise.all(
    alphas.map(async (alpha) => (await engine.portrait({ id: "elu", parameters: { alpha }, signal })).kinks),
  );
  const smooth = alphas.filter((_, at) => kinks[at]?.length === 0);
  return {
    caption: "Corners of ELU",
    columns: columns("α", "corner at"),
    rows: alphas.map((alpha, at) => [String(alpha), [...(kinks[at] ?? [])].join(", ") || "none"]),
    sentence: `Of these three, ELU is free of corners only with α = ${smooth.join(", ")}. With any other α its slope jumps at 0.`,
    verdict: smooth.length === alphas.length ? "true" : smooth.length > 0 ? "partly" : "false",
  };
};

const STEP = 0.001;

/** “The slope of ReLU at 0 is 0.” */
export const corner: Trial = async ({ engine, signal }) => {
  const at = { id: "relu", x: 0, h: STEP, signal };
  const [forward, central] = await Promise.all([
    engine.slopeCheck({ ...at, scheme: "forward" }),
    engine.slopeCheck({ ...at, scheme: "central" }),
  ]);
  const answers = [
    ["by convention", forward.exact],
    ["from the left", forward.kink?.slopeBelow ?? Number.NaN],
    ["from the right", forward.numerical],
    ["from both sides at once", central.numerical],
  ] as const;
  const different = new Set(answers.map(([, slope]) => slope)).size;
  return {
    caption: "The slope of ReLU at 0",
    columns: columns("asked", barColumn("answer", 1)),
    rows: answers,
    sentence: `Four ways to ask give ${different} different answers. The curve has a corner there, and a corner has no slope of its own.`,
    verdict: different === 1 ? "true" : "partly",
  };
};

/** Rounding alone. */
const SAME = 1e-12;

/** “tanh is a sigmoid in disguise.” */
export const disguise: Trial = async ({ engine, name, signal }) => {
  const tanh = { id: "tanh" };
  const between = { from: -8, to: 8, points: 1601, signal };
  const [plain, stretched] = await Promise.all([
    engine.compare({ a: { id: "sigmoid" }, b: tanh, ...between }),
    engine.compare({ a: { id: "=2*sigmoid(2x) - 1" }, b: tanh, ...between }),
  ]);
  return {
    caption: `How far from ${name("tanh")} at most, from −8 to 8`,
    columns: columns("curve", barColumn("largest distance")),
    rows: [
      [name("sigmoid"), plain.largest],
      [`2 ${name("sigmoid")}(2x) − 1`, stretched.largest],
    ],
    sentence: `Squeezed to half its width, stretched to twice its height and moved down by 1, ${name("sigmoid")} is ${name("tanh")}: what is left is rounding.`,
    verdict: stretched.largest < SAME ? "true" : "false",
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
