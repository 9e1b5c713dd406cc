import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { type BuilderResult, calculateBuilder } from "../../web/widgets/function-builder/calculate.ts";
import { type BuilderExperiment, schema } from "../../web/widgets/function-builder/experiment.ts";
import { Twins } from "../../web/widgets/function-builder/twins.ts";
import { Portraits } from "../../web/widgets/portraits.ts";
import { builtEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await builtEngine();
});
afterAll(() => engine.close());

const plain = decode(schema, () => null).experiment;

function calculate(
  patch: Partial<BuilderExperiment>,
  how: { readonly before?: BuilderResult; readonly typing?: boolean; readonly signal?: AbortSignal } = {},
): Promise<BuilderResult> {
  const { before, typing = false, signal = new AbortController().signal } = how;
  const memory = { portraits: new Portraits(), twins: new Twins() };
  return calculateBuilder(engine, { ...plain, ...patch }, { ...memory, before, typing, signal });
}

describe("what is calculated of a typed function", () => {
  it("has its named parameters set", async () => {
    const { last } = await calculate({ expression: "max(a*x, x)", settings: "a=0.25", x: -2 });
    expect(last?.curve.at).toEqual({ value: -0.5, derivative: 0.25 });
    expect(last?.twins).toEqual(["prelu"]);
    expect(last?.check.numerical).toBeCloseTo(0.25, 9);
  });

  it("is told from another by any setting of that", async () => {
    const swish = { expression: "x*sigmoid(2x)", compare: ["swish"] };
    const { last: one } = await calculate(swish);
    expect(one?.comparison?.value.largest).toBeGreaterThan(0.1);
    const { last: two } = await calculate({ ...swish, parameters: { swish: { beta: 2 } } });
    expect(two?.comparison?.value.largest).toBeLessThan(1e-12);
    expect(two?.other?.at.value).toBeCloseTo(two?.curve.at.value ?? 0, 12);
  });

  it("has no slope where it has no value, whatever the formula says", async () => {
    const { last } = await calculate({ expression: "ln(x)", x: -1 });
    expect(last?.curve.at.derivative).toBeNaN();
    expect(last?.table[0]?.derivative).toBeNaN();
    expect(last?.table.at(-1)?.derivative).toBe(0.25);
  });

  it("of many functions at once, is the same function under every name", async () => {
    expect((await calculate({ expression: "max(x, exp(min(x, 0)) - 1)" })).last?.twins).toEqual([
      "elu",
      "celu",
    ]);
    expect((await calculate({ expression: "ln(-1 - x^2)" })).last?.twins).toEqual([]);
  });
});

describe("a mistake", () => {
  it("leaves the last function that could be read, on the axis as it is now", async () => {
    const before = await calculate({ expression: "x^2" });
    const { mistake, last } = await calculate({ expression: "x^", x: 3 }, { before });
    expect(mistake?.code).toBe("missing-operand");
    expect(last?.text).toBe("x^2");
    expect(last?.curve.at.value).toBe(9);
  });

  it("leaves nothing where there was nothing", async () => {
    const { mistake, last } = await calculate({ expression: "(".repeat(4096) });
    expect(mistake?.code).toBe("too-deep");
    expect(last).toBeUndefined();
  });

  it("waits for the hands to rest, and is never said when they go on", async () => {
    const stop = new AbortController();
    const halfAWord = calculate({ expression: "sigm(" }, { typing: true, signal: stop.signal });
    stop.abort("typed on");
    await expect(halfAWord).rejects.toBe("typed on");
  });
});
