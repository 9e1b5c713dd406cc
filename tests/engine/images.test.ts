import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, FilterChoice, Mapping } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

const standard: FilterChoice = { id: "relu", low: -2, high: 2, mapping: "fixed" };

/** Rows of tests/reference/pictures.csv, which mpmath computed. */
const references = readFileSync(resolve("tests/reference/pictures.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id = "", mapping = "", low = "", high = "", table = ""] = line.split(",");
    return {
      choice: { id, mapping: mapping as Mapping, low: Number(low), high: Number(high) },
      table: Buffer.from(table, "hex"),
    };
  });

/** Every byte in every channel, with an alpha that must survive. */
function somePixels(): Uint8Array {
  return Uint8Array.from({ length: 4 * 1000 }, (_, at) => (at % 4 === 3 ? at >> 4 : at * 7 + (at >> 5)));
}

describe("tables", () => {
  it("are those of the independent reference, byte for byte", async () => {
    expect(references.length).toBe(48);
    for (const { choice, table } of references) {
      const filter = await engine.filterTable(choice);
      expect(Buffer.from(filter.table).equals(table), JSON.stringify(choice)).toBe(true);
    }
  });

  it("come with the numbers behind them", async () => {
    const { input, output, lowest, highest } = await engine.filterTable({ ...standard, low: -3, high: 5 });
    expect([input[0], input[255]]).toEqual([-3, 5]);
    expect([output[0], output[255], lowest, highest]).toEqual([0, 5, 0, 5]);
  });

  it("take parameters", async () => {
    const straight = await engine.filterTable({ ...standard, id: "leaky_relu", parameters: { alpha: 1 } });
    expect([...straight.table]).toEqual(Array.from({ length: 256 }, (_, byte) => byte));
  });
});

describe("pixels", () => {
  it("are filtered by every table at once, alpha left alone and the input too", async () => {
    const pixels = somePixels();
    const before = pixels.slice();
    const { table: relu } = await engine.filterTable(standard);
    const { table: tanh } = await engine.filterTable({ ...standard, id: "tanh" });
    const pictures = await engine.filterPixels({ pixels, tables: [relu, tanh] });
    expect(pixels).toEqual(before);
    for (const [at, table] of [relu, tanh].entries()) {
      const expected = pixels.map((byte, place) => (place % 4 === 3 ? byte : (table[byte] ?? 0)));
      expect(pictures[at]).toEqual(expected);
    }
  });

  it("may be none, or more than one step, with progress on the way", async () => {
    const { table } = await engine.filterTable(standard);
    expect(await engine.filterPixels({ pixels: new Uint8Array(0), tables: [table] })).toEqual([
      new Uint8Array(0),
    ]);
    const pixels = new Uint8Array(4 * 3_000_001).fill(7);
    const shares: number[] = [];
    const [picture] = await engine.filterPixels({
      pixels,
      tables: [table, table, table],
      onProgress: (share) => shares.push(share),
    });
    expect(picture?.at(-2)).toBe(table[7]);
    expect(picture?.at(-1)).toBe(7);
    expect(shares.every((share, at) => share > (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
  });

  it("can be cancelled", async () => {
    const { table } = await engine.filterTable(standard);
    const stop = new AbortController();
    const call = engine.filterPixels({
      pixels: new Uint8Array(4 * 2 ** 22),
      tables: Array.from({ length: 32 }, () => table),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await codeOf(call)).toBe("cancelled");
  });
});

describe("counts", () => {
  it("are per channel, add up and leave out what is transparent", async () => {
    const pixels = Uint8Array.of(1, 2, 3, 255, 1, 9, 9, 0);
    const once = await engine.countPixels({ pixels });
    const twice = await engine.countPixels({ pixels, counts: once });
    expect([twice[1], twice[256 + 2], twice[512 + 3], twice[256 + 9]]).toEqual([2, 2, 2, 0]);
    expect(once[1]).toBe(1);
  });

  it("foretell the filtered picture's", async () => {
    const pixels = somePixels();
    const { table } = await engine.filterTable(standard);
    const counts = await engine.countPixels({ pixels });
    const effect = await engine.filterEffect({ ...standard, counts });
    const [filtered] = await engine.filterPixels({ pixels, tables: [table] });
    expect(effect.counts).toEqual(await engine.countPixels({ pixels: filtered ?? pixels }));
  });
});

describe("likeness on values spread evenly over [-2, 2]", () => {
  it.each([
    ["elu", 0.39],
    ["tanh", 0.47],
    ["swish", 0.68],
    ["gelu", 0.76],
    ["relu", 0.82],
  ])("%s is %f from the original", async (id, distance) => {
    expect((await engine.filterEffect({ ...standard, id })).distance).toBeCloseTo(distance, 2);
  });

  it("finds sigmoid all but straight", async () => {
    expect((await engine.filterEffect({ ...standard, id: "sigmoid" })).correlation).toBeCloseTo(0.9975, 4);
  });
});

describe("shrinking", () => {
  it("averages blocks, in any banding", async () => {
    const [width, height, factor] = [101, 67, 4];
    const pixels = await engine.paintSample({ width, height, seed: 3 });
    const whole = await engine.shrinkPixels({ pixels, width, factor });
    expect(whole.length).toBe(4 * 26 * 17);
    const top = await engine.shrinkPixels({ pixels: pixels.subarray(0, 4 * width * 40), width, factor });
    const rest = await engine.shrinkPixels({ pixels: pixels.subarray(4 * width * 40), width, factor });
    expect([...top, ...rest]).toEqual([...whole]);
  });
});

describe("the sample", () => {
  it("is the same for the same seed and opaque", async () => {
    const call = { width: 90, height: 60, seed: 7 };
    const picture = await engine.paintSample(call);
    expect(picture).toEqual(await engine.paintSample(call));
    expect(picture.every((byte, at) => at % 4 !== 3 || byte === 255)).toBe(true);
    expect(picture).not.toEqual(await engine.paintSample({ ...call, seed: 8 }));
  });
});

describe("what makes no sense is declined", () => {
  const table = new Uint8Array(256);
  const pixels = new Uint8Array(8);
  it.each([
    ["low above high", () => engine.filterTable({ ...standard, low: 2, high: -2 })],
    ["an endless ruler", () => engine.filterTable({ ...standard, high: Number.POSITIVE_INFINITY })],
    ["an unknown mapping", () => engine.filterTable({ ...standard, mapping: "sideways" as Mapping })],
    ["part of a pixel", () => engine.filterPixels({ pixels: new Uint8Array(7), tables: [table] })],
    ["a short table", () => engine.filterPixels({ pixels, tables: [new Uint8Array(255)] })],
    ["short counts", () => engine.filterEffect({ ...standard, counts: new Uint32Array(256) })],
    ["part of a row", () => engine.shrinkPixels({ pixels, width: 3, factor: 2 })],
    ["a factor of nought", () => engine.shrinkPixels({ pixels, width: 2, factor: 0 })],
    ["a picture without width", () => engine.paintSample({ width: 0, height: 1, seed: 1 })],
    ["a seed that is no whole number", () => engine.paintSample({ width: 1, height: 1, seed: 0.5 })],
  ])("%s", async (_, call) => {
    expect(await codeOf(call())).toBe("invalid-argument");
  });

  it("an unknown function, a parameter out of range, a picture beyond measure", async () => {
    expect(await codeOf(engine.filterTable({ ...standard, id: "rely" }))).toBe("unknown-function");
    const wild = { ...standard, id: "leaky_relu", parameters: { alpha: Number.NaN } };
    expect(await codeOf(engine.filterTable(wild))).toBe("parameter-out-of-range");
    expect(await codeOf(engine.paintSample({ width: 20_000, height: 20_000, seed: 1 }))).toBe("too-large");
  });
});
