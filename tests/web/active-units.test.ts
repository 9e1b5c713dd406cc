import { describe, expect, it } from "vitest";
import type { LayerActivity } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateLayers, type UnitsResult } from "../../web/widgets/active-units/calculate.ts";
import { schema } from "../../web/widgets/active-units/experiment.ts";
import { describeLayers, percent } from "../../web/widgets/active-units/story.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const name = (id: string) => id.toUpperCase();

function layer(output: readonly number[], overall: number): LayerActivity {
  const numbers = Float64Array.from(output);
  return {
    preActivation: numbers,
    output: numbers,
    here: { zero: 0, near: 0 },
    overall: { zero: overall, near: overall },
  };
}

function result(attributes: Record<string, string>, ids = ["sigmoid", "relu"]): UnitsResult {
  const layers = { sigmoid: layer([0.5, 0.1, 0.9], 0), relu: layer([0, 0, 2], 0.499) };
  return {
    experiment: read(attributes),
    layers: Object.entries(layers)
      .filter(([id]) => ids.includes(id))
      .map(([id, one]) => ({ id, layer: one })),
  };
}

describe("the sentence", () => {
  it("counts the silent units of each function", () => {
    expect(describeLayers(result({ example: "7" }), name)).toBe(
      "In example 7, none of SIGMOID’s and 2 of RELU’s 64 units are exactly 0. Over 1000 examples it is 0 % and 49.9 %.",
    );
    expect(describeLayers(result({}, []), name)).toContain("No function is chosen");
  });

  it("says 0 % and 100 % only where they are exact", () => {
    expect([0, 1e-5, 0.25, 0.99999, 1].map(percent)).toEqual([
      "0 %",
      "less than 0.1 %",
      "25 %",
      "more than 99.9 %",
      "100 %",
    ]);
  });
});

describe("the numbers", () => {
  it("are asked for the example that is shown, in the catalogue's order", async () => {
    const asked: object[] = [];
    const engine = {
      catalogue: [{ id: "sigmoid" }, { id: "tanh" }, { id: "relu" }],
      layerActivity: async (call: object) => {
        asked.push(call);
        return layer([0], 0);
      },
    };
    const experiment = read({ functions: "relu sigmoid", example: "3", seed: "9" });
    const { layers } = await calculateLayers(engine, experiment, new AbortController().signal);
    expect(layers.map(({ id }) => id)).toEqual(["sigmoid", "relu"]);
    expect(asked[1]).toMatchObject({ id: "relu", shown: 2, seed: 9, units: 64, examples: 1000 });
  });
});
