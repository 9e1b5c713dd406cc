import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, Parameters, Variant } from "../../web/engine/calls.ts";
import { codeOf, createEngine, refusal } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

interface Reference {
  readonly id: string;
  readonly parameters: Parameters;
  readonly input: number[];
  readonly direction: number[];
  readonly value: number[];
  readonly change: number[];
  readonly size: number[];
}

/** tests/reference/vectors.csv: 50-digit arithmetic that knows nothing of the engine. */
function reference(): readonly Reference[] {
  const rows = readFileSync("tests/reference/vectors.csv", "utf8").trim().split("\n").slice(1);
  return rows.map((row) => {
    const [id = "", settings = "", ...cells] = row.split(",");
    const [input = [], direction = [], value = [], change = [], size = []] = cells.map((cell) =>
      cell.split(" ").map(Number),
    );
    const [name = "", number] = settings.split("=");
    const parameters = name === "" ? {} : { [name]: Number(number) };
    return { id, parameters, input, direction, value, change, size };
  });
}

describe.each<Variant>(["simd", "scalar"])("rows in the %s build against 50 digits", async (variant) => {
  const other = await createEngine({ variant });
  it("within 5 units of the last place; changes as small a part of their terms", async () => {
    for (const { id, parameters, input, direction, value, change, size } of reference()) {
      const call = { id, parameters, input: Float32Array.from(input) };
      const values = await other.apply(call);
      const changes = await other.apply({ ...call, direction: Float32Array.from(direction) });
      expect(values.length).toBe(value.length);
      // Shares and gates below float32's normal numbers may count as 0.
      const closed = Math.max(1, ...input.slice(0, value.length).map(Math.abs)) * 2 ** -126;
      for (const [index, expected] of value.entries()) {
        const found = values[index] ?? Number.NaN;
        // What is beyond float32 is an infinity.
        const off = found === Math.fround(expected) ? 0 : Math.abs(found - expected);
        expect(off, `${id} of ${input}, ${index}`).toBeLessThanOrEqual(
          2 ** -21.6 * Math.abs(expected) + closed,
        );
        const error = Math.abs((changes[index] ?? Number.NaN) - (change[index] ?? 0));
        expect(error, `change of ${id} of ${input}, ${index}`).toBeLessThanOrEqual(
          2 ** -21 * (size[index] ?? 0) + 400 * closed,
        );
      }
    }
  });

  it("and in double precision to 12 digits", async () => {
    for (const { id, parameters, input, direction, value, change, size } of reference()) {
      const found = await other.evaluateVector({
        id,
        parameters,
        x: Float64Array.from(input, Math.fround),
        direction: Float64Array.from(direction, Math.fround),
      });
      for (const [index, expected] of value.entries()) {
        const off = Math.abs((found.value[index] ?? Number.NaN) - expected);
        expect(off, `${id} of ${input}, ${index}`).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-300);
        const error = Math.abs((found.change[index] ?? Number.NaN) - (change[index] ?? 0));
        expect(error, id).toBeLessThanOrEqual(1e-12 * (size[index] ?? 0) + 1e-300);
      }
    }
  });
});

describe("the catalogue of vector functions", () => {
  it("has seven rows, each with formulas and a source, and none in common with the other catalogue", () => {
    const ids = engine.vectorCatalogue.map((row) => row.id);
    expect(ids).toEqual(["softmax", "log_softmax", "maxout", "glu", "reglu", "geglu", "swiglu"]);
    for (const row of engine.vectorCatalogue) {
      expect(row.formula).not.toBe("");
      expect(row.derivative).not.toBe("");
      expect(row.sources.length).toBeGreaterThan(0);
      expect(row.year).not.toBeNull();
      expect(row.inputsPerOutput).toBe(row.layout === "row" ? 1 : 2);
      expect(engine.catalogue.some(({ id }) => id === row.id)).toBe(false);
    }
  });
});

describe("rows", () => {
  it("lie one after another, and one that is as long as the input needs no width", async () => {
    const input = Float32Array.of(1, 5, 4, 2, 0, -1);
    expect([...(await engine.apply({ id: "maxout", input, width: 2 }))]).toEqual([5, 4, 0]);
    expect([...(await engine.apply({ id: "reglu", input, width: 2 }))]).toEqual([5, 8, 0]);
    expect([...(await engine.apply({ id: "maxout", input, parameters: { pieces: 3 } }))]).toEqual([5, 2]);
  });

  it("are the same whatever step they fall into", async () => {
    const width = 10;
    const rows = 20_001;
    const input = Float32Array.from({ length: width * rows }, (_, index) => ((index * 7919) % 1000) / 100);
    const together = await engine.apply({ id: "softmax", input, width });
    for (const row of [0, 3276, 3277, rows - 1]) {
      const alone = await engine.apply({
        id: "softmax",
        input: input.subarray(row * width, (row + 1) * width),
      });
      expect(together.subarray(row * width, (row + 1) * width)).toEqual(alone);
    }
  });

  it("may be none at all", async () => {
    expect(await engine.apply({ id: "glu", input: new Float32Array(0) })).toEqual(new Float32Array(0));
  });

  it("change along a direction, as numbers do", async () => {
    const direction = Float32Array.of(10, 20);
    const relu = await engine.apply({ id: "relu", input: Float32Array.of(-1, 1), direction });
    expect([...relu]).toEqual([0, 20]);
    const shares = await engine.apply({ id: "softmax", input: Float32Array.of(1, 1), direction });
    expect([...shares]).toEqual([-2.5, 2.5]);
  });
});

describe("what is declined", () => {
  const six = new Float32Array(6);
  it.each([
    ["rows that do not fill the input", { id: "softmax", input: six, width: 4 }],
    ["no width", { id: "softmax", input: six, width: 0 }],
    ["half a number", { id: "softmax", input: six, width: 1.5 }],
    ["an odd row for halves", { id: "glu", input: six, width: 3 }],
    ["a row that pieces do not divide", { id: "maxout", input: six, parameters: { pieces: 4 } }],
    ["a direction of another length", { id: "softmax", input: six, direction: new Float32Array(5) }],
    ["the same for a function of one number", { id: "relu", input: six, direction: new Float32Array(5) }],
    ["a derivative without a direction", { id: "softmax", input: six, derivative: true }],
  ])("%s", async (_, call) => {
    const { code, message } = await refusal(engine.apply(call));
    expect(code).toBe("invalid-argument");
    expect(message).toMatch(/^\S.* .*\.$/);
  });

  it("pieces that are no whole number, and temperatures out of range", async () => {
    const pieces = engine.apply({ id: "maxout", input: six, parameters: { pieces: 2.5 } });
    expect(await codeOf(pieces)).toBe("parameter-out-of-range");
    const cold = engine.apply({ id: "softmax", input: six, parameters: { temperature: 0 } });
    expect(await codeOf(cold)).toBe("parameter-out-of-range");
  });

  it("a row wider than a step can take", async () => {
    expect(await codeOf(engine.apply({ id: "softmax", input: new Float32Array(2 ** 20 + 1) }))).toBe(
      "too-large",
    );
  });

  it("curves of vector functions, with a sentence that says what to ask instead", async () => {
    const { code, message } = await refusal(engine.sample({ id: "softmax", from: 0, to: 1, points: 2 }));
    expect(code).toBe("invalid-argument");
    expect(message).toContain("evaluateVector");
    expect(await codeOf(engine.evaluate({ id: "glu", x: Float64Array.of(1) }))).toBe("invalid-argument");
  });

  it("one row of a function of one number", async () => {
    expect(await codeOf(engine.evaluateVector({ id: "relu", x: Float64Array.of(1) }))).toBe(
      "unknown-function",
    );
  });

  it("a misspelt name, with the nearest one named", async () => {
    const { message } = await refusal(engine.apply({ id: "softmx", input: six }));
    expect(message).toContain("`softmax`");
  });
});
