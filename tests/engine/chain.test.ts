import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

/** Relative; a chain multiplies up to 100 slopes, each within a few 2^-53 of the truth. */
const budget = 1e-12;

const [, ...rows] = readFileSync("tests/reference/chain.csv", "utf8").trim().split("\n");

describe.each(["simd", "scalar"] as const)("a chain, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("is what the independent reference says, underflow and all", async () => {
    expect(rows).toHaveLength(896);
    for (const row of rows) {
      const [id = "", x, depth, slip, output, product, subnormal, zero] = row.split(",");
      const chain = await engine.chain({ id, x: Number(x), depth: Number(depth), slip: slip === "1" });
      expect(near(chain.input.at(-1), Number(output)), row).toBe(true);
      expect(near(chain.passed[0], Number(product)), row).toBe(true);
      expect([chain.subnormalLayer, chain.zeroLayer, chain.brokenLayer], row).toEqual([
        Number(subnormal),
        Number(zero),
        -1,
      ]);
    }
  });

  it("has an entry for each layer, layer 1 first", async () => {
    const chain = await engine.chain({ id: "sigmoid", x: 0, depth: 3 });
    expect(chain.input).toHaveLength(4);
    expect([...chain.input.slice(0, 2)]).toEqual([0, 0.5]);
    expect(chain.slope[0]).toBe(0.25);
    expect(chain.passed[2]).toBe(chain.slope[2]);
    expect([...chain.bound]).toEqual([0.015625, 0.0625, 0.25]);
    expect(chain.steepest).toBe(0.25);
    expect(chain.passed32[2]).toBe(Math.fround(chain.slope[2] ?? 0));
  });

  it("takes parameters", async () => {
    const chain = await engine.chain({ id: "leaky_relu", x: -1, depth: 10, parameters: { alpha: 0.5 } });
    expect(chain.passed[0]).toBe(2 ** -10);
  });

  it("says where the numbers end", async () => {
    expect((await engine.chain({ id: "tanh", x: Number.NaN, depth: 5 })).brokenLayer).toBe(1);
  });

  it.each([
    [0, "invalid-argument"],
    [2.5, "invalid-argument"],
    [Number.NaN, "invalid-argument"],
    [101, "too-large"],
  ])("of depth %s is declined", async (depth, code) => {
    expect(await codeOf(engine.chain({ id: "relu", x: 1, depth }))).toBe(code);
  });

  it("of a function that there is not is declined", async () => {
    expect(await codeOf(engine.chain({ id: "rellu", x: 1, depth: 3 }))).toBe("unknown-function");
  });
});

function near(value: number | undefined, truth: number): boolean {
  return value !== undefined && Math.abs(value - truth) <= budget * Math.abs(truth);
}
