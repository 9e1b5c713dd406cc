import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

/** Far more than one slice, and no multiple of any vector or step. */
const longLength = 2 ** 24 + 3;

describe("what goes in", () => {
  it("is neither changed nor detached", async () => {
    const input = Float32Array.from({ length: 100_001 }, (_, index) => index / 10_000 - 5);
    const before = input.slice();
    const output = await engine.apply({ id: "gelu", input });
    expect(input).toEqual(before);
    expect(output.buffer).not.toBe(input.buffer);
    expect(output.length).toBe(input.length);
  });

  it("is given away when the caller says so", async () => {
    const input = Float32Array.of(1, 2);
    const output = await engine.apply({ id: "relu", input, transfer: [input.buffer] });
    expect([...output]).toEqual([1, 2]);
    expect(input.length).toBe(0);
  });

  it("may be empty", async () => {
    expect(await engine.apply({ id: "relu", input: new Float32Array(0) })).toEqual(new Float32Array(0));
    const nothing = await engine.evaluate({ id: "relu", x: new Float64Array(0) });
    expect(nothing).toEqual({ value: new Float64Array(0), derivative: new Float64Array(0) });
  });

  it("may begin in the middle of a buffer", async () => {
    const input = Float32Array.of(9, -1, 1, 9).subarray(1, 3);
    expect([...(await engine.apply({ id: "relu", input }))]).toEqual([0, 1]);
  });

  it("may be of any length around that of a vector and of a step", async () => {
    for (const length of [1, 3, 4, 5, 15, 16, 17, 32_767, 32_768, 32_769]) {
      const input = Float32Array.from({ length }, (_, index) => (index % 2 === 0 ? 1 : -1) * (index + 1));
      const output = await engine.apply({ id: "relu", input });
      expect(output).toEqual(input.map((x) => Math.max(0, x)));
    }
  });

  it("keeps NaN and follows the limits at infinity", async () => {
    const input = Float32Array.of(Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const { id, limits } of engine.catalogue) {
      const output = await engine.apply({ id, input });
      const [nan, low, high] = output;
      expect(nan, id).toBeNaN();
      expect(low, id).toBeCloseTo(limits.atMinusInfinity, 6);
      expect(high, id).toBeCloseTo(limits.atPlusInfinity, 6);
    }
  });
});

describe("long work", () => {
  it("gives every element its value, whatever step it falls into", async () => {
    const input = Float32Array.from({ length: longLength }, (_, index) => (index % 2001) / 100 - 10);
    const output = await engine.apply({ id: "relu", input });
    expect(output.length).toBe(longLength);
    expect(output.findIndex((y, index) => y !== Math.max(0, input[index] ?? Number.NaN))).toBe(-1);
  });

  it("tells how far it is, and never goes backwards", async () => {
    const shares: number[] = [];
    await engine.apply({
      id: "gelu",
      input: new Float32Array(longLength),
      onProgress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it("ends when it is cancelled, and the engine answers the next call", async () => {
    const stop = new AbortController();
    const call = engine.apply({
      id: "gelu",
      input: new Float32Array(longLength),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await codeOf(call)).toBe("cancelled");
    expect([...(await engine.apply({ id: "relu", input: Float32Array.of(-1, 2) }))]).toEqual([0, 2]);
  });

  it("does not begin when it is cancelled beforehand", async () => {
    const call = engine.apply({ id: "relu", input: Float32Array.of(1), signal: AbortSignal.abort() });
    expect(await codeOf(call)).toBe("cancelled");
  });

  it("lets shorter calls pass", async () => {
    const order: string[] = [];
    const long = engine
      .apply({ id: "gelu", input: new Float32Array(longLength) })
      .then(() => order.push("long"));
    const short = engine.sample({ id: "relu", from: 0, to: 1, points: 2 }).then(() => order.push("short"));
    await Promise.all([long, short]);
    expect(order).toEqual(["short", "long"]);
  });

  it("leaves no memory behind when it is done or cancelled a hundred times", async () => {
    const input = new Float32Array(2 ** 20);
    for (let round = 0; round < 100; round += 1) {
      const stop = new AbortController();
      const call = codeOf(engine.apply({ id: "gelu", input, signal: stop.signal }));
      stop.abort();
      expect(await call).toBe("cancelled");
      await engine.apply({ id: "relu", input });
    }
  });
});
