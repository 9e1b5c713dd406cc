import { describe, expect, it } from "vitest";
import type { Recurrence } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateRuns } from "../../web/widgets/recurrent-step/calculate.ts";
import { memoryChart, stateChart } from "../../web/widgets/recurrent-step/chart.ts";
import { inputsOf, schema } from "../../web/widgets/recurrent-step/experiment.ts";
import { describeRuns, notesOn } from "../../web/widgets/recurrent-step/story.ts";

const name = (id: string) => id.toUpperCase();
const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const look = { options: [], colour: (number: number) => `colour ${number}`, muted: "muted" };

const runOf = (states: number[], memory: number[], brokenStep = -1): Recurrence => ({
  steps: states.length - 1,
  states: Float64Array.from(states),
  memory: Float64Array.from(memory),
  brokenStep,
});
const calm = { id: "tanh", run: runOf([0.5, 0.6, 0.65], [1, 0.4, 0]) };
const wild = { id: "relu", run: runOf([1, 1e200, Number.POSITIVE_INFINITY], [1, 2, 4], 2) };
const experiment = read({ steps: "2" });

describe("a recurrent step", () => {
  it("gets its input at the first step, at every step, up and down, or never", () => {
    const inputs = (input: string) => [...inputsOf(read({ input, strength: "2", steps: "3" }))];
    expect(inputs("silence")).toEqual([0, 0, 0]);
    expect(inputs("pulse")).toEqual([2, 0, 0]);
    expect(inputs("steady")).toEqual([2, 2, 2]);
    expect(inputs("alternating")).toEqual([2, -2, 2]);
  });

  it("is told by where it ends and what it remembers", () => {
    expect(describeRuns({ experiment, runs: [calm, wild] }, name)).toBe(
      "After 2 steps: TANH is at 0.650, and nothing of the beginning is left; RELU has left the numbers in step 2.",
    );
    expect(describeRuns({ experiment, runs: [] }, name)).toContain("pick one");
    expect(notesOn({ experiment, runs: [calm, wild] }, name)).toHaveLength(1);
  });

  it("is drawn on an axis in decades where it explodes, and shows where nothing is left", () => {
    expect(stateChart({ experiment, runs: [calm] }, look).yAxis.scale).toBeUndefined();
    expect(stateChart({ experiment, runs: [calm, wild] }, look).yAxis.scale).toBe("symlog");
    const { dots, yAxis } = memoryChart({ experiment, runs: [calm] }, look);
    expect(dots).toEqual([{ x: 2, y: yAxis.zeroAt, colour: expect.any(String), hollow: true }]);
  });

  it("asks the engine once a function, with one unit", async () => {
    const asked: string[] = [];
    const engine = {
      recurrence: async (call: { id: string; fromState: Float64Array; inputs: Float64Array }) => {
        asked.push(`${call.id} ${call.fromState[0]} ${call.inputs.length}`);
        return calm.run;
      },
    };
    const functions = [{ id: "tanh" }, { id: "relu" }];
    await calculateRuns(engine, functions, read({ weight: "0.8", steps: "7" }), new AbortController().signal);
    expect(asked).toEqual(["tanh 0.8 7", "relu 0.8 7"]);
  });
});
