import { describe, expect, it } from "vitest";
import { decode, encode } from "../../web/model/attributes.ts";

const schema = {
  functions: { kind: "functions", default: ["relu"], max: 3 },
  show: {
    kind: "choices",
    default: ["value"],
    choices: ["value", "derivative"],
  },
  startX: { kind: "number", default: 0, min: -10, max: 10 },
  depth: { kind: "integer", default: 6, min: 1, max: 100 },
  layout: { kind: "choice", default: "shared", choices: ["shared", "grid"] },
  slip: { kind: "flag" },
  parameters: { kind: "parameters" },
} as const;

const known = [
  { id: "relu", parameters: [] },
  {
    id: "leaky_relu",
    parameters: [{ name: "alpha", default: 0.01, min: 0, max: 1 }],
  },
  {
    id: "gelu",
    parameters: [{ name: "variant", default: "erf", choices: ["erf", "tanh"] }],
  },
];

function read(attributes: Record<string, string>) {
  return decode(schema, (name) => attributes[name] ?? null, known);
}

describe("an experiment in attributes", () => {
  it("takes its defaults where nothing is written", () => {
    const { experiment, problems } = read({});
    expect(experiment).toEqual({
      functions: ["relu"],
      show: ["value"],
      startX: 0,
      depth: 6,
      layout: "shared",
      slip: false,
      parameters: {},
    });
    expect(problems).toEqual([]);
  });

  it("survives being written out and read again", () => {
    const experiment = {
      functions: ["gelu", "leaky_relu"],
      show: ["derivative"],
      startX: -0.1,
      depth: 50,
      layout: "grid",
      slip: true,
      parameters: { leaky_relu: { alpha: 0.25 }, gelu: { variant: "tanh" } },
    };
    expect(read(encode(schema, experiment))).toEqual({
      experiment,
      problems: [],
    });
  });

  it.each([
    [{ "start-x": "99" }, { startX: 10 }],
    [{ "start-x": "-Infinity" }, { startX: -10 }],
    [{ "start-x": "soup" }, { startX: 0 }],
    [{ "start-x": " " }, { startX: 0 }],
    [{ depth: "6.6e9" }, { depth: 100 }],
    [{ layout: "spiral" }, { layout: "shared" }],
    [{ functions: "relu sigmod" }, { functions: ["relu"] }],
    [{ show: "value area" }, { show: ["value"] }],
    [{ parameters: "leaky_relu.alpha=7" }, { parameters: {} }],
    [{ parameters: "relu.alpha=0.5" }, { parameters: {} }],
    [{ parameters: "gelu.variant=cos" }, { parameters: {} }],
    [{ parameters: "__proto__.x=1" }, { parameters: {} }],
  ])("mends %j and says so in one sentence", (attributes, expected) => {
    const { experiment, problems } = read(attributes as unknown as Record<string, string>);
    expect(experiment).toMatchObject(expected);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/\.$/);
  });

  it("takes each function once and no more of them than the figure has room for", () => {
    expect(read({ functions: "relu relu gelu" }).experiment.functions).toEqual(["relu", "gelu"]);
    const crowded = decode(schema, (name) => (name === "functions" ? "a b c d" : null));
    expect(crowded.experiment.functions).toEqual(["a", "b", "c"]);
    expect(crowded.problems).toHaveLength(1);
  });

  it("reads a flag as HTML and as an address write it", () => {
    expect(read({ slip: "" }).experiment.slip).toBe(true);
    expect(read({ slip: "1" }).experiment.slip).toBe(true);
    expect(read({ slip: "0" }).experiment.slip).toBe(false);
  });
});
