import { describe, expect, it } from "vitest";
import type { FunctionChoice, Portrait } from "../../web/engine/calls.ts";
import { Portraits } from "../../web/widgets/portraits.ts";

const portrait: Portrait = {
  kinks: Float64Array.of(0),
  limits: { atMinusInfinity: 0, atPlusInfinity: 1 },
  least: { value: 0, x: 0 },
  greatest: { value: 1, x: null },
  steepest: { value: 1, x: 0 },
  normalMean: 0,
  normalDeviation: 1,
  normalZeros: 0,
  saturates: { below: null, above: null },
};

function counting(fail = false): {
  asked: FunctionChoice[];
  portrait: (choice: FunctionChoice) => Promise<Portrait>;
} {
  const asked: FunctionChoice[] = [];
  return {
    asked,
    portrait: (choice) => {
      asked.push(choice);
      return fail && asked.length === 1 ? Promise.reject(new Error("lost")) : Promise.resolve(portrait);
    },
  };
}

describe("remembered portraits", () => {
  it("are asked for once for each function and its parameters", async () => {
    const engine = counting();
    const portraits = new Portraits();
    await portraits.of(engine, { id: "elu" });
    await portraits.of(engine, { id: "elu", parameters: {} });
    await portraits.of(engine, { id: "elu", parameters: { alpha: 2 } });
    expect(engine.asked).toHaveLength(2);
    expect(engine.asked[1]?.parameters).toEqual({ alpha: 2 });
  });

  it("are asked for again after a failure", async () => {
    const engine = counting(true);
    const portraits = new Portraits();
    await expect(portraits.of(engine, { id: "relu" })).rejects.toThrow("lost");
    expect(await portraits.of(engine, { id: "relu" })).toBe(portrait);
  });

  it("forget the oldest when a dragged parameter has asked for hundreds", async () => {
    const engine = counting();
    const portraits = new Portraits();
    const drag = (alpha: number) => portraits.of(engine, { id: "elu", parameters: { alpha } });
    for (let step = 0; step <= 200; step++) await drag(step);
    await drag(200);
    expect(engine.asked).toHaveLength(201);
    await drag(0);
    expect(engine.asked).toHaveLength(202);
  });
});
