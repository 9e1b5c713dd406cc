import { sentenceNumber } from "../../../model/number-text.ts";
import { medianLeft, type Player, playerName } from "./players.ts";
import { barColumn, columns, type Trial } from "./trial.ts";

const LAYERS = 20;
const POINTS = 100;
/** Rounding alone: what counts as no distance at all. */
const ROUNDING = 1e-9;

/** “More linear layers make a stronger network.” */
export const linearDepth: Trial = async ({ engine, name, seed, signal }) => {
  const [{ layers }, points] = await Promise.all([
    engine.gentleLayers({ count: LAYERS, seed, signal }),
    engine.random({ seed, count: 2 * POINTS, normal: true, signal }),
  ]);
  const [plain, bent] = await Promise.all([
    engine.throughLayers({ layers, points, signal }),
    engine.throughLayers({ layers, points, activation: { id: "relu" }, signal }),
  ]);
  return {
    caption: `${LAYERS} layers against the best single layer, over ${POINTS} points`,
    columns: columns("network", barColumn("largest difference")),
    rows: [
      ["no activation", plain.farthest],
      [`${name("relu")} between the layers`, bent.farthest],
    ],
    sentence: `Without an activation, one layer does what all ${LAYERS} do; what is left is rounding. With ${name("relu")} between them, the nearest single layer is off by as much as ${sentenceNumber(bent.farthest, 2)}.`,
    drawn: true,
    verdict: plain.farthest < ROUNDING ? "false" : "true",
  };
};

const ROW = 6;

/** “tanh passes on a quarter of the gradient, as the sigmoid does.” */
export const quarter: Trial = async ({ engine, name, signal }) => {
  const asked = [
    { id: "sigmoid", x: 0 },
    { id: "tanh", x: 0 },
    { id: "tanh", x: 1 },
    { id: "tanh", x: 2 },
  ];
  const chains = await Promise.all(asked.map((one) => engine.chain({ ...one, depth: ROW, signal })));
  const sigmoids = chains[0]?.steepest ?? Number.NaN;
  const steepest = chains[1]?.steepest ?? Number.NaN;
  return {
    caption: `What ${ROW} layers leave of a message`,
    columns: columns("function", "starting at", { label: "left", decimals: 2, unit: "%", barTo: 100 }),
    rows: asked.map(({ id, x }, at) => [name(id), String(x), 100 * (chains[at]?.passed[0] ?? Number.NaN)]),
    sentence: `The largest slope of ${name("sigmoid")} is ${sentenceNumber(sigmoids)}, that of ${name("tanh")} ${sentenceNumber(steepest)}. In the middle ${name("tanh")} passes on everything, and farther out less.`,
    verdict: steepest <= sigmoids ? "true" : "false",
  };
};

const THOUSAND = 1000;

/** “ReLU made networks of a thousand layers trainable.” */
export const thousand: Trial = async ({ engine, name, seed, signal }) => {
  const players: readonly Player[] = [
    { id: "relu", scheme: "he_normal" },
    { id: "relu", scheme: "glorot_normal" },
    { id: "relu", scheme: "he_normal", rescued: true },
    { id: "tanh", scheme: "glorot_normal", rescued: true },
  ];
  const left = await medianLeft(engine, players, { depth: THOUSAND, networks: 3, seed }, signal);
  const [plain = Number.NaN, , rescued = Number.NaN] = left;
  return {
    caption: `What ${THOUSAND} layers make of the gradient, as a power of ten`,
    columns: columns("network", barColumn("power of ten", 1)),
    rows: players.map((player, at) => [playerName(player, name), left[at] ?? Number.NaN]),
    sentence: `${name("relu")} alone leaves a share of 10 to the ${sentenceNumber(plain, 1)}. With skip connections and normalisation it is 10 to the ${sentenceNumber(rescued, 1)}, and ${name("tanh")} in the same company comes to 10 to the ${sentenceNumber(left.at(-1) ?? Number.NaN, 1)}.`,
    drawn: true,
    verdict: Math.abs(plain) > 2 && Math.abs(rescued) < 2 ? "false" : "partly",
  };
};

const HUNDRED = 100;

/** “ELU is the one for a hundred layers and more.” */
export const hundred: Trial = async ({ engine, name, seed, signal }) => {
  const players: readonly Player[] = [
    { id: "elu", scheme: "he_normal" },
    { id: "elu", scheme: "lecun_normal" },
    { id: "relu", scheme: "he_normal" },
    { id: "selu", scheme: "lecun_normal" },
  ];
  const left = await medianLeft(engine, players, { depth: HUNDRED, networks: 10, seed }, signal);
  const told = players.map((player, at) => {
    return `${sentenceNumber(left[at] ?? Number.NaN, 1)} with ${playerName(player, name)}`;
  });
  return {
    caption: `What ${HUNDRED} plain layers make of the gradient, as a power of ten`,
    columns: columns("network", barColumn("power of ten", 1)),
    rows: players.map((player, at) => [playerName(player, name), left[at] ?? Number.NaN]),
    sentence: `The power is ${told.join(", ")}. It would be 0 if all of the gradient were left.`,
    drawn: true,
  };
};

const STEPS = 50;
const WEIGHT = 1.2;
const BEGINNING = 0.5;

/** “Sigmoid and tanh are retired.” */
export const retired: Trial = async ({ engine, name, signal }) => {
  const one = (number: number): Float64Array => Float64Array.of(number);
  const after = async (id: string): Promise<number> => {
    const recurrence = await engine.recurrence({
      id,
      start: one(BEGINNING),
      fromState: one(WEIGHT),
      fromInput: one(0),
      inputs: new Float64Array(STEPS),
      signal,
    });
    return recurrence.states.at(-1) ?? Number.NaN;
  };
  const [relu, tanh, sigmoid] = await Promise.all([after("relu"), after("tanh"), after("sigmoid")]);
  return {
    caption: `A state after ${STEPS} steps, multiplied by ${WEIGHT} in each`,
    columns: columns("function", barColumn("state", 2)),
    rows: [
      [name("relu"), relu],
      [name("tanh"), tanh],
      [name("sigmoid"), sigmoid],
    ],
    sentence: `From ${BEGINNING}, ${name("relu")} has grown to ${sentenceNumber(relu, 0)}, while ${name("tanh")} and ${name("sigmoid")} stay between their bounds. Where something must stay bounded, they are still at work.`,
    verdict: tanh < 1 && sigmoid < 1 && relu > 100 ? "partly" : "true",
  };
};
