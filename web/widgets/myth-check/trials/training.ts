import type { DatasetName } from "../../../engine/calls.ts";
import { learn, plan, RECIPE, SOLVED, where } from "./learning.ts";
import { columns, inPercent, percent, percentColumn, type Trial } from "./trial.ts";

/** “Any bend will do.” */
export const anyBend: Trial = async ({ engine, name, seed, signal }) => {
  const spirals = await engine.dataset({ name: "spirals", count: 400, seed, signal });
  const widths = [8, 32, 128];
  const ids = ["=x^2", "relu", "tanh"];
  const rows: (readonly [string, ...number[]])[] = [];
  const best: number[] = [];
  for (const id of ids) {
    const found: number[] = [];
    for (const width of widths) {
      found.push((await learn(engine, plan(id, width, seed), spirals, 4000, signal)).accuracy);
    }
    best.push(found.at(-1) ?? Number.NaN);
    rows.push([id.startsWith("=") ? "x²" : name(id), ...found.map(inPercent)]);
  }
  const [square = Number.NaN, relu = Number.NaN] = best;
  return {
    caption: "Two spirals: points on the right side after training",
    columns: columns("activation", ...widths.map((width) => percentColumn(`${width} units`))),
    rows,
    sentence: `With ${widths.at(-1)} hidden units x² is right on ${percent(square)} of the points, and ${name("relu")} on ${percent(relu)}. However many squares of straight lines one adds up, the sum is a polynomial of degree two.`,
    drawn: true,
    verdict: square < SOLVED && relu >= SOLVED ? "false" : "true",
  };
};

const RUNS = 20;

/** “A network can learn any function.” */
export const anyFunction: Trial = async ({ engine, name, seed, signal }) => {
  const xor = await engine.dataset({ name: "xor", count: 200, seed, signal });
  const widths = [2, 4, 8, 16];
  const solved: number[] = [];
  for (const width of widths) {
    let count = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const network = plan("relu", width, RUNS * seed + run);
      if ((await learn(engine, network, xor, 1500, signal)).accuracy >= SOLVED) count += 1;
    }
    solved.push(count);
  }
  const middle = widths.findIndex((_, at) => (solved[at] ?? 0) > 0 && (solved[at] ?? 0) < RUNS);
  const told =
    middle < 0
      ? "Width decided it here, and luck did not."
      : `With ${widths[middle]} units it found a solution from ${solved[middle]} of ${RUNS} random beginnings, and from the others it did not.`;
  return {
    caption: `XOR with ${name("relu")}: how many of ${RUNS} trainings solve it`,
    columns: columns("hidden units", { label: "solved", decimals: 0, unit: `of ${RUNS}`, barTo: RUNS }),
    rows: widths.map((width, at) => [String(width), solved[at] ?? 0]),
    sentence: `${told} That a solution exists does not mean that training finds it.`,
    drawn: true,
    verdict: solved.every((count) => count === RUNS)
      ? "true"
      : solved.some((count) => count === RUNS)
        ? "partly"
        : "false",
  };
};

const TASKS: readonly DatasetName[] = ["xor", "circles", "moons", "spirals", "gaussians"];
const ROUNDS = 3;
const RIVALS = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "swish"];

/** “ReLU is right 90 % of the time.” */
export const ninety: Trial = async ({ engine, name, seed, signal }) => {
  const wins = new Map(RIVALS.map((id) => [id, 0]));
  for (const task of TASKS) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const drawn = seed + round;
      const data = await engine.dataset({ name: task, count: 200, noise: 0.1, seed: drawn, signal });
      let best = { id: "", loss: Number.POSITIVE_INFINITY };
      for (const id of RIVALS) {
        const { loss } = await learn(engine, plan(id, 8, drawn, 2), data, 600, signal);
        if (loss < best.loss) best = { id, loss };
      }
      wins.set(best.id, (wins.get(best.id) ?? 0) + 1);
    }
  }
  const games = TASKS.length * ROUNDS;
  return {
    caption: `The lowest loss after training, ${games} small tasks`,
    columns: columns("function", { label: "best in", decimals: 0, unit: `of ${games}`, barTo: games }),
    rows: RIVALS.map((id) => [name(id), wins.get(id) ?? 0]),
    sentence: `In this contest ${name("relu")} is best in ${wins.get("relu")} of ${games}. Another contest gives another number.`,
    drawn: true,
  };
};

/** So sure that one would act on it. */
const SURE = 0.95;
const FRESH = 4000;

/** “A sigmoid’s output is a probability.” */
export const probability: Trial = async ({ engine, seed, signal }) => {
  const moons = (count: number, drawn: number) =>
    engine.dataset({ name: "moons", count, noise: 0.3, seed: drawn, signal });
  const fresh = await moons(FRESH, seed + 1);
  const cases = [
    { label: "40 examples, learned by heart", count: 40, steps: 5000 },
    { label: "4000 examples, trained briefly", count: 4000, steps: 400 },
  ];
  const found: { readonly label: string; readonly sure: number; readonly right: number }[] = [];
  for (const { label, count, steps } of cases) {
    const learned = await moons(count, seed);
    const { network, state } = await learn(engine, plan("relu", 32, seed, 2), learned, steps, signal);
    const { output } = await engine.predict({ network, state, inputs: fresh.inputs, signal });
    const confidence = await engine.apply({ id: "=max(sigmoid(x), 1 - sigmoid(x))", input: output, signal });
    const sure = where(fresh, (at) => (confidence[at] ?? 0) >= SURE);
    const { accuracy } = await engine.inspectNetwork({ network, state, ...sure, loss: RECIPE.loss, signal });
    found.push({ label, sure: sure.targets.length / FRESH, right: accuracy });
  }
  const [heart, brief] = found;
  return {
    caption: `${FRESH} new points, after training`,
    columns: columns(
      "trained on",
      percentColumn(`at least ${percent(SURE)} sure on`),
      percentColumn("right on these"),
    ),
    rows: found.map(({ label, sure, right }) => [label, inPercent(sure), inPercent(right)]),
    sentence: `Of the points where it says at least ${percent(SURE)}, the network that learned by heart gets ${percent(heart?.right ?? Number.NaN)} right, the other ${percent(brief?.right ?? Number.NaN)}. Both end in the same sigmoid.`,
    drawn: true,
    verdict: (heart?.right ?? 1) < SURE && (brief?.right ?? 0) >= SURE ? "partly" : "false",
  };
};
