import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine, refusal } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

const input = Float32Array.of(1);

describe("what is declined, and with which code", () => {
  it("an unknown function, with the nearest one named", async () => {
    const error = await refusal(engine.apply({ id: "rellu", input }));
    expect(error.code).toBe("unknown-function");
    expect(error.message).toContain("`relu`");
  });

  it("an unknown parameter, with those that there are named", async () => {
    const error = await refusal(engine.apply({ id: "leaky_relu", input, parameters: { slope: 1 } }));
    expect(error.code).toBe("unknown-parameter");
    expect(error.message).toContain("alpha");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, "steep"])("alpha = %s", async (alpha) => {
    expect(await codeOf(engine.apply({ id: "leaky_relu", input, parameters: { alpha } }))).toBe(
      "parameter-out-of-range",
    );
  });

  it("a choice that there is not", async () => {
    const call = engine.apply({ id: "gelu", input, parameters: { variant: "exact" } });
    expect(await codeOf(call)).toBe("parameter-out-of-range");
  });

  it("names that every JavaScript object has are neither functions nor parameters", async () => {
    expect(await codeOf(engine.apply({ id: "toString", input }))).toBe("unknown-function");
    expect(await codeOf(engine.apply({ id: "relu", input, parameters: { constructor: 1 } }))).toBe(
      "unknown-parameter",
    );
  });

  it.each([
    ["from NaN", { from: Number.NaN, to: 1, points: 5 }],
    ["to infinity", { from: 0, to: Number.POSITIVE_INFINITY, points: 5 }],
    ["to a number beyond float32", { from: 0, to: 1e39, points: 5 }],
    ["at no point", { from: 0, to: 1, points: 0 }],
    ["at half a point", { from: 0, to: 1, points: 1.5 }],
  ])("a sample %s", async (_, where) => {
    expect(await codeOf(engine.sample({ id: "relu", ...where }))).toBe("invalid-argument");
  });

  it("a sample with more points than a curve can show", async () => {
    expect(await codeOf(engine.sample({ id: "relu", from: 0, to: 1, points: 2 ** 25 }))).toBe("too-large");
  });

  it.each([
    ["an input that is no Float32Array", { id: "relu", input: [1, 2] }],
    ["an input in double precision", { id: "relu", input: Float64Array.of(1) }],
    ["an id that is no text", { id: 3, input }],
    ["a parameter that is neither number nor text", { id: "relu", input, parameters: { alpha: [1] } }],
    ["something that cannot be handed over", { id: "relu", input, parameters: { alpha: () => 1 } }],
  ])("%s", async (_, call) => {
    // What a caller without a compiler may hand over.
    const anything: unknown = call;
    expect(await codeOf(engine.apply(anything as Parameters<Engine["apply"]>[0]))).toBe("invalid-argument");
  });

  it("a batch longer than the engine takes", async () => {
    // Pages of zeros that are never touched, so that the batch takes address space and no memory.
    const batch = new Float32Array(2 ** 28 + 1);
    expect(await codeOf(engine.apply({ id: "relu", input: batch, transfer: [batch.buffer] }))).toBe(
      "too-large",
    );
  });

  it("every message is a sentence", async () => {
    const errors = await Promise.all([
      refusal(engine.apply({ id: "nothing", input })),
      refusal(engine.apply({ id: "relu", input, parameters: { alpha: 1 } })),
      refusal(engine.apply({ id: "elu", input, parameters: { alpha: Number.NaN } })),
      refusal(engine.sample({ id: "relu", from: 0, to: 1, points: -1 })),
    ]);
    for (const { message } of errors) {
      expect(message).toMatch(/^\S.* .*[.?]$/);
    }
  });
});

describe("variants", () => {
  it("the relaxed build is declined with a sentence where it is not part of the edition", async () => {
    expect(await codeOf(createEngine({ variant: "relaxed" }))).toBe("variant-unavailable");
  });
});

describe("after close", () => {
  it("pending calls and later ones are declined as closed", async () => {
    const brief = await createEngine();
    const pending = codeOf(brief.apply({ id: "tanh", input: new Float32Array(2 ** 24) }));
    brief.close();
    expect(await pending).toBe("closed");
    expect(await codeOf(brief.sample({ id: "tanh", from: 0, to: 1, points: 2 }))).toBe("closed");
    expect(() => brief.close()).not.toThrow();
  });
});
