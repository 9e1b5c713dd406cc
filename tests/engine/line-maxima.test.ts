import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, FunctionChoice } from "../../web/engine/calls.ts";
import { createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

const apart = async (a: string, b: FunctionChoice): Promise<number> =>
  (await engine.compare({ a: { id: a }, b, from: -10, to: 10, points: 401 })).largest;
const corners = async (id: string): Promise<number[]> => [...(await engine.portrait({ id })).kinks];

describe("the largest of some lines", () => {
  it("is ReLU, leaky ReLU and the absolute value to the last bit, so that these can be recognised", async () => {
    expect(await apart("=max(0,x)", { id: "relu" })).toBe(0);
    expect(await apart("=max(0,x,-3)", { id: "relu" })).toBe(0);
    expect(await apart("=max(-x,x)", { id: "=|x|" })).toBe(0);
    const leaky = (alpha: number): FunctionChoice => ({ id: "leaky_relu", parameters: { alpha } });
    for (const alpha of [0.01, 0.3, 0.99]) {
      expect(await apart(`=max(${alpha}*x,x)`, leaky(alpha)), String(alpha)).toBe(0);
    }
    expect(await apart("=max(0.5*x,x,0.3*x)", leaky(0.3))).toBe(0);
    expect(await apart("=max(0.5*x,x,0.3*x)", leaky(0.5))).toBeGreaterThan(1);
  });

  it("has a corner where two lines meet on the maximum, and none where they meet below it", async () => {
    expect(await corners("=max(-3*x-2.25,-x-0.25,x-0.25,3*x-2.25)")).toEqual([-1, 0, 1]);
    expect(await corners("=max(0,x,0.5*x-1,-4)")).toEqual([0]);
    expect(await corners("=2*x+1")).toEqual([]);
  });

  it("has its farthest corner where the engine still looks: slopes a hundredth apart, heights ten", async () => {
    const found = await corners("=max(5,0.01*x-4.99)");
    expect(found).toHaveLength(1);
    expect(found[0]).toBeCloseTo(999, 6);
  });
});
