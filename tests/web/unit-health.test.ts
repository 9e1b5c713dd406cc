import { describe, expect, it } from "vitest";
import type { InspectedLayer } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { HealthCalculator, type HealthResult } from "../../web/widgets/unit-health/calculate.ts";
import { EXAMPLES, schema } from "../../web/widgets/unit-health/experiment.ts";
import { Revivals } from "../../web/widgets/unit-health/revivals.ts";
import { readScript, writeScript } from "../../web/widgets/unit-health/script.ts";
import {
  beginning,
  planOf,
  recipeAt,
  settingsNow,
  withDeed,
} from "../../web/widgets/unit-health/settings.ts";
import { healthOf, healthWords } from "../../web/widgets/unit-health/states.ts";
import { describeHealth, describeUnit, notesOn, silentShare } from "../../web/widgets/unit-health/story.ts";
import { batchOf, type HealthEngine } from "../../web/widgets/unit-health/training-run.ts";

const read = (attributes: Record<string, string | number>) =>
  decode(schema, (name) => (name in attributes ? String(attributes[name]) : null)).experiment;

/** Eight units of two inputs, those told silent on everything. */
function layerWith(silent: readonly number[], weight = 1): InspectedLayer {
  const flags = Uint8Array.from({ length: 8 }, (_, unit) => (silent.includes(unit + 1) ? 1 : 0));
  const counts = { silentOnExample: silent.length, silentOnBatch: silent.length };
  return {
    weights: new Float32Array(16).fill(weight),
    bias: new Float32Array(8),
    gain: new Float32Array(0),
    shift: new Float32Array(0),
    slopes: new Float32Array(0),
    preActivation: new Float32Array(8 * EXAMPLES),
    activation: new Float32Array(8 * EXAMPLES),
    gradient: new Float32Array(8 * EXAMPLES),
    states: {
      silentExamples: Uint32Array.from(flags, (flag) => flag * EXAMPLES),
      silentOnExample: flags,
      silentOnBatch: flags,
      silentOnSet: flags,
      noGradient: flags,
    },
    census: { units: 8, ...counts, silentOnSet: silent.length, noGradient: silent.length },
  };
}

/** Remembers what it was asked; its units 1 to 3 are silent until `awake` steps are taken. */
function engineWith({ awake = 1000, breaksAt = Number.POSITIVE_INFINITY } = {}) {
  const asked: string[] = [];
  const stepsIn = (state: Uint8Array | undefined) => (state?.[0] ?? 0) * 256 + (state?.[1] ?? 0);
  const stateAt = (steps: number) => Uint8Array.of(steps >> 8, steps & 255);
  const engine: HealthEngine = {
    dataset: async () => {
      asked.push("dataset");
      return { inputs: new Float32Array(2 * EXAMPLES), targets: new Float32Array(EXAMPLES) };
    },
    train: async ({ state, steps, recipe }) => {
      const from = stepsIn(state);
      const taken = Math.min(steps, breaksAt - from);
      asked.push(`train ${from}+${taken} at ${recipe.rate}`);
      return {
        state: stateAt(from + taken),
        losses: new Float64Array(taken),
        finite: from + taken < breaksAt,
        steps: from + taken,
      };
    },
    inspectNetwork: async ({ state, network }) => {
      asked.push(`look ${stepsIn(state)}`);
      const leaky = network.layers[0]?.activation?.id === "leaky_relu";
      const silent = leaky ? [] : stepsIn(state) >= awake ? [1] : [1, 2, 3];
      return {
        loss: 0.5,
        accuracy: 0.75,
        finite: true,
        layers: [layerWith([]), layerWith(silent), layerWith([])],
      };
    },
    setParameters: async ({ state, network }) => {
      asked.push(network.layers[0]?.normalised ? "normalise" : "push");
      return { state: state ? new Uint8Array(state) : stateAt(0) };
    },
  };
  return { engine, asked };
}

const never = new AbortController().signal;

async function resultOf(attributes: Record<string, string | number>, engine = engineWith().engine) {
  return new HealthCalculator().calculate(engine, read(attributes), never);
}

describe("a script", () => {
  it("is read and written the same", () => {
    const text = "0:bias=-2 40:spike=30 40:leaky 60:rate=0.05 90:norm";
    expect(readScript(text).problems).toEqual([]);
    expect(writeScript(readScript(text).deeds)).toBe(text);
  });

  it.each(["x", "40:spike", "40:leaky=3", "40:rate=-1", "40:rate=1e9", "9:norm 3:norm", "40:bias=−2"])(
    "says that “%s” cannot be done",
    (text) => {
      expect(readScript(text).problems).toHaveLength(1);
    },
  );

  it("goes on from now, whatever it said of later", () => {
    const experiment = read({ steps: 50, script: "40:leaky 80:norm" });
    expect(withDeed(experiment, { kind: "rate", value: 0.1 })).toBe("40:leaky 50:rate=0.1");
    expect(settingsNow(experiment)).toMatchObject({ function: "leaky_relu", normalised: false });
  });

  it("has a spike of the rate end after five steps", () => {
    const settings = settingsNow(read({ rate: 0.2, steps: 12, script: "10:spike=30" }));
    expect([9, 10, 14, 15].map((step) => recipeAt(settings, step).rate)).toEqual([30, 30, 30, 0.2]);
  });
});

describe("a training", () => {
  it("looks now and then, does each deed when it is due and is gone on with", async () => {
    const { engine, asked } = engineWith();
    const calculator = new HealthCalculator();
    await calculator.calculate(engine, read({ units: 16, steps: 7 }), never);
    expect(asked).toEqual(["dataset", "look 0", "train 0+5 at 0.2", "look 5", "train 5+2 at 0.2", "look 7"]);
    asked.length = 0;
    const script = "7:rate=0.1 9:norm";
    const result = await calculator.calculate(engine, read({ units: 16, steps: 10, script }), never);
    expect(asked).toEqual(["train 7+2 at 0.1", "look 9", "normalise", "train 0+1 at 0.1", "look 1"]);
    expect(result.sights.map(({ step }) => step)).toEqual([0, 5, 10]);
    expect(result.settings.normalised).toBe(true);
  });

  it("begins anew for another seed, and when it is to go back", async () => {
    const { engine, asked } = engineWith();
    const calculator = new HealthCalculator();
    for (const attributes of [{ steps: 10 }, { steps: 5 }, { steps: 5, seed: 2 }]) {
      await calculator.calculate(engine, read(attributes), never);
    }
    expect(asked.filter((call) => call === "dataset")).toHaveLength(3);
  });

  it("remembers the same, run at once or step by step", async () => {
    const calculator = new HealthCalculator();
    const { engine } = engineWith({ awake: 8 });
    let stepped: HealthResult | undefined;
    for (let steps = 0; steps <= 20; steps++)
      stepped = await calculator.calculate(engine, read({ steps }), never);
    const whole = await resultOf({ steps: 20 }, engineWith({ awake: 8 }).engine);
    expect(stepped?.sights).toEqual(whole.sights);
    expect(stepped?.revivals).toEqual(whole.revivals);
    expect(whole.revivals.map(({ unit, step }) => [unit, step])).toEqual([
      [2, 8],
      [3, 8],
    ]);
  });

  it("ends where the numbers do, and says so with a way on", async () => {
    const result = await resultOf({ steps: 100 }, engineWith({ breaksAt: 13 }).engine);
    expect(result).toMatchObject({ step: 13, broken: true });
    expect(notesOn(result)[0]?.text).toContain("lower rate");
  });

  it("puts He's weights, tiny ones or shifted biases at its beginning", () => {
    const begun = (start: string) => {
      const experiment = read({ start, units: 64 });
      return planOf(experiment, beginning(experiment));
    };
    expect(begun("he").layers.map(({ units }) => units)).toEqual([64, 64, 1]);
    expect(begun("he").initialisation).toEqual({ scheme: "he_normal" });
    expect(begun("small").initialisation).toEqual({ scheme: "normal", scale: 0.01 });
    expect(begun("shifted").initialisation.bias).toBe(-1);
  });
});

describe("a revival", () => {
  const settings = beginning(read({}));

  it("is told with what had changed", () => {
    const revivals = new Revivals();
    revivals.meet(0, layerWith([1, 2]), settings);
    revivals.meet(5, layerWith([2]), settings);
    revivals.meet(10, layerWith([], 2), settings);
    expect(revivals.all.map(({ unit, cause, unmoved }) => [unit, cause, unmoved])).toEqual([
      [1, "before", true],
      [2, "before", false],
    ]);
    const moved = new Revivals();
    const reached = layerWith([1]);
    moved.meet(0, { ...reached, states: { ...reached.states, noGradient: new Uint8Array(8) } }, settings);
    moved.meet(5, layerWith([]), settings);
    expect(moved.all[0]?.cause).toBe("own");
    const cured = new Revivals();
    cured.meet(0, layerWith([1]), settings);
    cured.meet(5, layerWith([]), { ...settings, function: "leaky_relu" });
    expect(cured.all[0]?.cause).toBe("settings");
  });

  it("stands beside the figure", async () => {
    const notes = notesOn(await resultOf({ steps: 10 }, engineWith({ awake: 8 }).engine));
    expect(notes.map(({ text }) => text).join(" ")).toContain(
      "Unit 3 is back: silent on every example from the start, it speaks again at step 8. Its own weights and bias are the same",
    );
  });
});

describe("what is said", () => {
  it("counts the four states", async () => {
    expect(describeHealth(await resultOf({}))).toBe(
      "Nothing is trained yet: of 8 units, 3 are silent on input 1, 3 on its batch, 3 on all 256 examples; 3 have zero gradient. Loss 0.500, 75 % of the points right.",
    );
  });

  it("warns above a fifth, and owns that nobody knows why a fifth", async () => {
    const [warning] = notesOn(await resultOf({}));
    expect(warning?.text).toContain("37.5 %");
    expect(warning?.text).toContain("no source");
    const cured = notesOn(await resultOf({ steps: 5, script: "0:leaky" }));
    expect(cured.filter(({ kind }) => kind === "warning")).toEqual([]);
  });

  it("tells the states of one unit apart, the widest silence first", () => {
    const layer = layerWith([1]);
    expect(healthWords(healthOf(layer, 0))).toBe("silent on all 256, zero gradient");
    expect(healthWords(healthOf(layer, 1))).toBe("speaks on this input");
    const batch = { ...layer.states, silentOnSet: new Uint8Array(8), noGradient: new Uint8Array(8) };
    expect(healthWords(healthOf({ ...layer, states: batch }, 0))).toBe("silent on this batch of 8");
  });

  it("says of the unit in the frame whether it can move", async () => {
    const result = await resultOf({});
    expect(describeUnit(result, 1)).toContain("no step moves its weights");
    expect(describeUnit(result, 5)).toBe(
      "Unit 5 is never exactly 0, and a gradient reaches it, so its weights can move.",
    );
  });

  it("gives each layer its share of the silent", () => {
    expect(silentShare(layerWith([1, 2]))).toBe(": 25 % silent on all 256");
    expect(silentShare(undefined)).toBe("");
  });

  it("finds the batch of an example", () => {
    expect([1, 8, 9, 256].map(batchOf)).toEqual([0, 0, 8, 248]);
  });
});
