import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { startEngine } from "../../build-scripts/lessons/engine.ts";
import { folder, runPythonText } from "./run-snippets.ts";

const run = promisify(execFile);
const engine = await startEngine(process.cwd());
afterAll(() => engine.close());

/** Prints what the model's loss and slope are at some outputs, and how far its step is from a numerical gradient. */
const PROBE = `
import importlib, json, random, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1] + "models")
question = json.load(sys.stdin)
model = importlib.import_module(question["model"])
for output, target in question["asked"]:
    print(json.dumps([model.loss(output, target), model.slope(output, target)]))
rng = random.Random(7)
network = [model.he(rng, 3, 4), model.he(rng, 4, question["outputs"])]
x, target, h, worst = [0.3, -0.7, 1.1], question["target"], 1e-6, 0.0
before = [[list(row) for row in weights] for weights, _ in network]
kept = [list(bias) for _, bias in network]
model.step(network, x, target, rate=1.0)
stepped = [[list(row) for row in weights] for weights, _ in network]
for (_, bias), old in zip(network, kept):
    bias[:] = old
for layer, (weights, _) in enumerate(network):
    for o, row in enumerate(weights):
        row[:] = before[layer][o]
for layer, (weights, _) in enumerate(network):
    for o, row in enumerate(weights):
        for i, weight in enumerate(row):
            row[i] = weight + h
            above = model.loss(model.forward(network, x)[1], target)
            row[i] = weight - h
            below = model.loss(model.forward(network, x)[1], target)
            row[i] = weight
            taken = weight - stepped[layer][o][i]
            worst = max(worst, abs(taken - (above - below) / (2 * h)))
print(json.dumps(worst))
`;

type Asked = readonly (readonly [output: readonly number[], target: number])[];

async function probe(model: string, outputs: number, target: number, asked: Asked) {
  const text = await runPythonText(PROBE, { model, outputs, target, asked });
  const lines = text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  return { answers: lines.slice(0, -1) as [number, number[]][], worst: lines.at(-1) as number };
}

describe.each([
  { model: "binary", outputs: 1, target: 1 },
  { model: "classes", outputs: 3, target: 2 },
  { model: "number", outputs: 1, target: 0.5 },
])("the worked model $model", ({ model, outputs, target }) => {
  it("learns when it is run as it is", async () => {
    const { stdout } = await run("python3", ["-B", `${folder.pathname}models/${model}.py`]);
    const [before = Number.NaN, after = Number.NaN] = [...stdout.matchAll(/: ([\d.]+)$/gm)].map(([, loss]) =>
      Number(loss),
    );
    expect(after).toBeLessThan(before / 2);
  });

  it("steps along the gradient that differences give", async () => {
    expect((await probe(model, outputs, target, [])).worst).toBeLessThan(1e-7);
  });
});

describe("the losses", () => {
  const logits = [-800, -6, 0, 6, 800];

  it("of yes or no are the engine’s, far out as well", async () => {
    const asked: Asked = logits.map((z) => [[z], 1]);
    const { answers } = await probe("binary", 1, 1, asked);
    const { value, derivative } = await engine.evaluate({
      id: "=softplus(-x)",
      x: Float64Array.from(logits),
    });
    for (const [at, [loss, [slope]]] of answers.entries()) {
      expect(loss).toBeCloseTo(value[at] ?? Number.NaN, 12);
      expect(slope).toBeCloseTo(derivative[at] ?? Number.NaN, 12);
    }
  });

  it("of one in several are the engine’s log-softmax, far out as well", async () => {
    const rows = [
      [2, 1, 0.1],
      [800, 0, -800],
    ];
    const { answers } = await probe(
      "classes",
      3,
      2,
      rows.map((row) => [row, 1]),
    );
    for (const [at, row] of rows.entries()) {
      const { value } = await engine.evaluateVector({ id: "log_softmax", x: Float64Array.from(row) });
      expect(answers[at]?.[0]).toBeCloseTo(-(value[1] ?? Number.NaN), 12);
    }
  });
});
