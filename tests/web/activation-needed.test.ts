import { describe, expect, it } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { type NeededResult, Rivals, type Trained } from "../../web/widgets/activation-needed/calculate.ts";
import { Course } from "../../web/widgets/activation-needed/course.ts";
import { planOf, recipeOf, schema } from "../../web/widgets/activation-needed/experiment.ts";
import { lossChart } from "../../web/widgets/activation-needed/loss-chart.ts";
import { describeBoth } from "../../web/widgets/activation-needed/story.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const name = (id: string) => id.toUpperCase();
const signal = new AbortController().signal;
const task = { inputs: Float32Array.of(0, 1, 1, 0), targets: Float32Array.of(0, 1), line: 0.645 };

/** Counts steps in its state, and gives the number of each as its loss. */
function trainer(limit = Number.POSITIVE_INFINITY) {
  const asked: { from: number; steps: number }[] = [];
  return {
    asked,
    train: async ({ state, steps }: { state?: Uint8Array | undefined; steps: number }) => {
      const from = state?.[0] ?? 0;
      asked.push({ from, steps });
      const taken = Math.min(steps, limit - from);
      return {
        state: Uint8Array.of(from + taken),
        losses: Float64Array.from({ length: taken }, (_, at) => from + at),
        finite: taken === steps,
        steps: from + taken,
      };
    },
  };
}

describe("a course of training", () => {
  const plan = planOf(read({}), "relu");
  const recipe = recipeOf(read({}));

  it("goes on where more of the same is asked for, and begins anew where it is less or something else", async () => {
    const engine = trainer();
    const course = new Course();
    await course.upTo(engine, plan, recipe, task, 5, signal);
    const further = await course.upTo(engine, plan, recipe, task, 8, signal);
    expect(further.losses).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await course.upTo(engine, plan, recipe, task, 2, signal);
    await course.upTo(engine, planOf(read({ units: "3" }), "relu"), recipe, task, 4, signal);
    await course.upTo(
      engine,
      planOf(read({ units: "3" }), "relu"),
      recipeOf(read({ method: "sgd" })),
      task,
      6,
      signal,
    );
    expect(engine.asked).toEqual([
      { from: 0, steps: 5 },
      { from: 5, steps: 3 },
      { from: 0, steps: 2 },
      { from: 0, steps: 4 },
      { from: 0, steps: 6 },
    ]);
  });

  it("asks for nothing when it is there, and keeps nothing of what was given up", async () => {
    const engine = trainer();
    const course = new Course();
    expect(await course.upTo(engine, plan, recipe, task, 0, signal)).toMatchObject({
      state: undefined,
      losses: [],
    });
    await course.upTo(engine, plan, recipe, task, 4, AbortSignal.abort());
    await course.upTo(engine, plan, recipe, task, 5, signal);
    await course.upTo(engine, plan, recipe, task, 5, signal);
    expect(engine.asked).toEqual([
      { from: 0, steps: 4 },
      { from: 0, steps: 5 },
    ]);
  });

  it("ends where the numbers end", async () => {
    const engine = trainer(3);
    const course = new Course();
    expect(await course.upTo(engine, plan, recipe, task, 10, signal)).toMatchObject({
      losses: [0, 1, 2],
      finite: false,
    });
    await course.upTo(engine, plan, recipe, task, 20, signal);
    expect(engine.asked).toHaveLength(1);
  });
});

describe("the two networks", () => {
  it("differ in nothing but the hidden activation", () => {
    const experiment = read({ activation: "tanh", units: "4", seed: "9" });
    const [without, bent] = [planOf(experiment, "identity"), planOf(experiment, "tanh")];
    expect(bent.layers.map(({ activation }) => activation?.id)).toEqual(["tanh", "tanh", undefined]);
    expect(without.layers.map(({ activation }) => activation)).toEqual([undefined, undefined, undefined]);
    expect({ ...without, layers: without.layers.map(({ units }) => units) }).toEqual({
      ...bent,
      layers: bent.layers.map(({ units }) => units),
    });
  });

  it("have as many hidden layers as is asked for", () => {
    expect(planOf(read({ layers: "4", units: "3" }), "relu").layers.map(({ units }) => units)).toEqual([
      3, 3, 3, 3, 1,
    ]);
  });

  it("learn the same points, which are made once", async () => {
    let made = 0;
    const seen: unknown[] = [];
    const engine = {
      ...trainer(),
      dataset: async () => {
        made++;
        return { inputs: task.inputs, targets: task.targets };
      },
      bestLine: async () => ({ right: 129, accuracy: 0.645 }),
      predict: async ({ inputs }: { inputs: Float32Array }) => ({
        output: new Float32Array(inputs.length / 2),
      }),
      inspectNetwork: async ({ inputs }: { inputs: Float32Array }) => {
        seen.push(inputs);
        return { loss: 0.5, accuracy: 0.75, finite: true, layers: [] };
      },
      apply: async ({ input }: { input: Float32Array }) => Float32Array.from(input),
    };
    const rivals = new Rivals();
    await rivals.upTo(engine, read({ steps: "3" }), signal);
    const result = await rivals.upTo(engine, read({ steps: "4" }), signal);
    expect(made).toBe(1);
    expect(new Set(seen)).toEqual(new Set([task.inputs]));
    expect(result).toMatchObject({
      task: { line: 0.645 },
      against: { id: "identity" },
      activation: { id: "relu" },
    });
    await rivals.upTo(engine, read({ data: "circles" }), signal);
    expect(made).toBe(2);
  });
});

describe("the sentence and the chart", () => {
  const trained = (id: string, accuracy: number, losses: number[], finite = true): Trained => ({
    id,
    accuracy,
    loss: 0.5,
    losses,
    finite,
    shares: new Float32Array(),
  });
  const result = (attributes: Record<string, string>, activation: Partial<Trained> = {}): NeededResult => ({
    experiment: read(attributes),
    task,
    against: trained(attributes.against ?? "identity", 0.6, [0.8, 0.7]),
    activation: { ...trained(attributes.activation ?? "relu", 0.985, [0.8, 0.2]), ...activation },
  });

  it("tell how far both have come, and how far a line can", () => {
    expect(describeBoth(result({}), name)).toContain("Nothing is learned yet");
    expect(describeBoth(result({ steps: "2" }), name)).toBe(
      "After 2 steps the network without an activation gets 60 % of the points right, the one with RELU 98.5 %. The best of all straight lines gets 64.5 %.",
    );
    expect(describeBoth(result({ steps: "2", activation: "identity" }), name)).toContain(
      "which are the same now",
    );
    expect(describeBoth(result({ steps: "2", against: "sigmoid" }), name)).toBe(
      "After 2 steps the network with SIGMOID gets 60 % of the points right, the one with RELU 98.5 %.",
    );
  });

  it("tell when a training left the numbers", () => {
    const lost = result({ steps: "9" }, { finite: false });
    expect(describeBoth(lost, name)).toContain("After 2 steps the training with RELU left the numbers");
  });

  it("show both losses over the steps, and no loss beyond the sheet", () => {
    const looks = {
      option: (id: string) => ({ id, name: id, colour: 3, dash: [] }),
      title: name,
      colour: (number: number) => `colour ${number}`,
    };
    const { series, xAxis } = lossChart(result({ steps: "2" }, { losses: [99, 0.2] }), looks);
    expect(series.map(({ label }) => label)).toEqual(["IDENTITY", "RELU"]);
    expect(series[1]?.y).toEqual(Float64Array.of(4, 0.2));
    expect(xAxis).toMatchObject({ min: 0, max: 50 });
  });
});
