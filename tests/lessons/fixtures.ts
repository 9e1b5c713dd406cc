import { type Body, compileBody } from "../../build-scripts/lessons/body.ts";
import type { ProseEngine } from "../../build-scripts/lessons/engine-value.ts";
import type { Knowledge } from "../../build-scripts/lessons/knowledge.ts";
import { MathWriter } from "../../build-scripts/lessons/math.ts";
import { LessonError, Problems } from "../../build-scripts/lessons/problems.ts";
import type { CatalogueRow, Parameter } from "../../web/engine/calls.ts";
import type { Schema } from "../../web/model/attributes.ts";
import { schema as expressionQuestion } from "../../web/widgets/quiz-expression/question.ts";

const alpha: Parameter = { name: "alpha", symbol: "\\alpha", default: 0.01, min: 0, max: 1 };

function row(id: string, parameters: CatalogueRow["parameters"] = []): CatalogueRow {
  return {
    id,
    family: "rectifier",
    parameters,
    formula: "x",
    derivative: "1",
    range: { low: { value: 0, attained: false }, high: { value: 1, attained: false } },
    kinks: [],
    limits: { atMinusInfinity: 0, atPlusInfinity: 1 },
    year: 2015,
    sources: ["he2015"],
  };
}

/** Answers with a number that shows which question it was asked: no mathematics here. */
export const engine: ProseEngine = {
  catalogue: [row("relu"), row("gelu"), row("leaky_relu", [alpha])],
  vectorCatalogue: [
    {
      id: "softmax",
      layout: "row",
      inputsPerOutput: 1,
      parameters: [],
      formula: "y",
      derivative: "1",
      year: 2015,
      sources: ["he2015"],
    },
  ],
  evaluateVector: async ({ x, parameters }) => ({
    value: x.map((number) => number / Number(parameters?.temperature ?? 8)),
    change: new Float64Array(x.length),
  }),
  evaluate: async ({ id, x, parameters }) => {
    if (id.includes("nothing")) throw new Error("There is no function called “nothing”.");
    if (id.startsWith("=")) {
      const a = Number(parameters?.a ?? 2);
      return { value: x.map((at) => a * at), derivative: x.map(() => a) };
    }
    const known =
      id === "gelu" ? { value: 0.841344746, slope: 1.083315471 } : { value: -0.0000123456, slope: 0.5 };
    const scaled = parameters?.alpha === 0.1 ? { value: 123456789, slope: 0.1 } : known;
    return { value: x.map(() => scaled.value), derivative: x.map(() => scaled.slope) };
  },
  sample: async ({ from, to, points }) => {
    const x = Float32Array.from(
      { length: points },
      (_, index) => from + ((to - from) * index) / (points - 1),
    );
    return { x, value: x.map((at) => (at < 0 ? 0 : at)), derivative: x.map((at) => (at < 0 ? 0 : 1)) };
  },
  portrait: async () => ({
    kinks: Float64Array.of(0),
    limits: { atMinusInfinity: 0, atPlusInfinity: Number.POSITIVE_INFINITY },
    least: { value: -0.25, x: -0.75 },
    greatest: { value: Number.POSITIVE_INFINITY, x: null },
    steepest: { value: 1.125, x: 1.5 },
    normalMean: 0.375,
    normalDeviation: 0.5,
    normalZeros: 0.5,
    saturates: { below: -3.5, above: null },
  }),
  collapse: async ({ layers }) => ({ steps: layers }),
  throughLayers: async ({ layers, points }) => ({
    output: points.map((x) => layers.length * x),
    nearest: { weights: new Float64Array(1), bias: new Float64Array(1) },
    farthest: 0,
  }),
  bestLine: async ({ targets }) => ({ right: 1, accuracy: 1 / targets.length }),
  chain: async ({ depth }) => ({
    input: new Float64Array(depth + 1),
    slope: new Float64Array(depth),
    passed: Float64Array.of(0.000244140625),
    passed32: new Float32Array(depth),
    bound: Float64Array.of(0.5),
    steepest: 0.25,
    zeroLayer: 0,
    subnormalLayer: -1,
    brokenLayer: -1,
  }),
  gradientFlow: async ({ functions, depth, networks, residual = false }) => {
    const each = (value: number) => new Float64Array(depth + 1).fill(value);
    const flowOf = ({ initialisation: { scale = 1 } }: (typeof functions)[number]) => ({
      median: each(residual ? 1 : -3),
      tenth: each(-4),
      ninetieth: each(-2),
      gradient: each(0),
      gradient32: each(0),
      zero: each(0),
      zero32: each(0).fill(1, 0, 2),
      subnormal32: each(0),
      slopes: each(Math.log10(scale)),
      normalisation: each(0),
      weights: each(2),
      skip: each(0),
      brokenLayer: -1,
      brokenLayer32: -1,
    });
    return { networks, functions: functions.map(flowOf) };
  },
  untrainedCensus: async ({ network }) => ({
    layers: network.layers.map(({ units }, at) => ({
      units: 8 * units,
      silentOnExample: 4 * units,
      silentOnBatch: 2 * units,
      silentOnSet: at * units,
      noGradient: 0,
    })),
  }),
  signalPropagation: async ({ depth, mean = 0 }) => {
    const row = (number: number) => new Float64Array(depth).fill(number);
    return {
      input: { mean, variance: 1 },
      preActivation: { mean: row(0), variance: row(0.75) },
      activation: { mean: row(mean), variance: row(depth) },
      brokenLayer: -1,
      lastLayer: null,
    };
  },
  sampledMoments: async ({ samples, seed }) => {
    const none = new Float64Array(0);
    return {
      samples,
      mean: seed,
      variance: samples,
      onTheWay: { samples: none, mean: none, variance: none },
    };
  },
  momentMap: async ({ steps, initialisation }) => {
    const row = (number: number) => Float64Array.of(number);
    const gain = initialisation.scheme === "he_normal" ? 2 : 1;
    return { gain, mean: row(0.125), variance: row(steps), square: row(3), pull: row(0.5) };
  },
  recurrence: async ({ inputs, fromState }) => ({
    steps: inputs.length,
    states: Float64Array.of(fromState[0] ?? 0),
    memory: Float64Array.of(inputs.length),
    brokenStep: -1,
  }),
  stability: async () => {
    const result = (number: number) => ({ steps: [], result: number, error: 0 });
    const none = new Float64Array(0);
    return {
      naive: { value: result(0.5), slope: result(Number.NaN) },
      stable: { value: result(0.5), slope: result(0.125) },
      truth: { value: 0.5, slope: 1.25e-22 },
      errors: { x: none, naive: { value: none, slope: none }, stable: { value: none, slope: none } },
    };
  },
  filterTable: async ({ mapping, low }) => ({
    table: Uint8Array.from({ length: 256 }, (_, byte) => (mapping === "fixed" ? 135 : 0) + (byte >> 3)),
    input: new Float64Array(256).fill(low),
    output: new Float64Array(256),
    lowest: 0.1,
    highest: 0.9,
  }),
  compare: async ({ a, b, from, to }) => ({
    largest: a.id === b.id ? 0 : (to - from) * Number(b.parameters?.beta ?? 1),
    x: from,
    differences: new Float64Array(0),
  }),
  // Two that are spelled alike are the same.
  equivalence: async ({ a, b, from, to }) => ({
    counterExample: a.id === b.id ? null : { x: 1, a: 0, b: 1 },
    largest: a.id === b.id ? 0 : 1,
    agreement: { from, to },
  }),
  recognise: async ({ text }) =>
    text.includes("sigmod")
      ? {
          mistake: {
            code: "unknown-name",
            column: 3,
            length: 6,
            message: "column 3: `sigmod` is unknown; did you mean `sigmoid`?",
          },
        }
      : {
          parameters: text.includes("a*") ? [{ name: "a", symbol: "a", default: 1, min: -10, max: 10 }] : [],
          uses: [],
        },
  filterEffect: async () => ({
    distance: 0.39,
    correlation: 0.9975,
    byteDistance: 20,
    darkest: 0,
    brightest: 0,
    counts: new Uint32Array(0),
  }),
};

const plot = {
  functions: { kind: "functions", default: ["relu"] },
  show: { kind: "choices", default: ["value"], choices: ["value", "derivative"] },
  from: { kind: "number", default: -4, min: -10, max: 10 },
  parameters: { kind: "parameters" },
} as const satisfies Schema;

const text = { kind: "text", default: "", maxLength: 200 } as const;

export const knowledge: Knowledge = {
  schemas: new Map<string, Schema>([["activation-plot", plot]]),
  questions: new Map<string, Schema>([
    ["quiz-choice", { multiple: { kind: "flag" } }],
    ["quiz-number", { expect: text, tolerance: { kind: "number", default: 0.001, min: 0, max: 1e6 } }],
    ["quiz-expression", expressionQuestion],
    ["quiz-order", {}],
    ["quiz-match", {}],
    ["quiz-predict", { for: text }],
    ["quiz-reflection", {}],
  ]),
  engine,
  bibliography: new Map(
    [
      {
        key: "he2015",
        authors: ["He, K.", "Zhang, X.", "Ren, S.", "Sun, J."],
        year: 2015,
        title: "Delving",
        venue: "ICCV",
      },
      {
        key: "glorot2010",
        authors: ["Glorot, X.", "Bengio, Y."],
        year: 2010,
        title: "Understanding",
        venue: "AISTATS",
      },
    ].map((reference) => [reference.key, reference]),
  ),
  math: new MathWriter(),
  words: {
    gelu: {
      name: "GELU &amp; co",
      cost: "an erf",
      bestFor: "transformers",
      description: "A gate.",
      picture: "A <em>doorkeeper</em>.",
      pros: ["smooth"],
      cons: ["dear"],
      uses: ["transformers"],
    },
  },
  vectorWords: {
    softmax: {
      name: "Softmax",
      cost: "many exponentials",
      bestFor: "outputs",
      description: "Shares.",
      picture: "A cake. It is cut.",
      pros: ["even"],
      cons: ["greedy"],
      uses: ["classifiers"],
    },
  },
  snippets: new Map([
    ["gelu", { cpp: "#include <cmath>\n", js: "export function value(x) {}\n", py: "def gelu(x):\n" }],
  ]),
  drawings: new Map([["gelu", '<svg class="drawing"></svg>']]),
  codeFiles: new Map([["models/tiny.py", "if 1 < 2:\n    pass\n"]]),
  contents: new Map(),
};

export const FILE = "lessons/en/01-try/lesson.md";

/** Compiles Markdown whose first line is line 10 of its file. */
export async function compile(markdown: string): Promise<Body> {
  const problems = new Problems();
  const body = await compileBody(
    { file: FILE, fields: {}, body: markdown, bodyLine: 10 },
    knowledge,
    problems,
  );
  problems.throwIfAny();
  return body;
}

/** The mistakes that a text is refused for, a line each: `file:line: sentence`. */
export async function mistakesIn(markdown: string): Promise<string[]> {
  return mistakesOf(() => compile(markdown));
}

export async function mistakesOf(work: () => unknown): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    return error.message.split("\n").slice(1);
  }
}
