import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, Understood } from "../../web/engine/calls.ts";
import { codeOf, createEngine, refusal } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

async function understood(text: string): Promise<Understood> {
  const answer = await engine.understand({ text });
  if (answer.mistake) throw new Error(answer.mistake.message);
  return answer;
}

async function mistakeIn(text: string) {
  const { mistake } = await engine.understand({ text });
  if (!mistake) throw new Error(`${text} was understood, and should not have been.`);
  return mistake;
}

describe("what a learner types", () => {
  it("comes back as text, TeX, MathML, derivative and code in four languages", async () => {
    const { typed, derivative, code, parameters } = await understood("x*sigmoid(b*x)");
    expect(typed.text).toBe("x*sigmoid(b*x)");
    expect(typed.tex).toBe("x\\,\\sigma(b\\,x)");
    expect(typed.mathml).toContain("<mi>σ</mi>");
    expect(derivative.text).toBe("sigmoid(b*x) + b*x*sigmoid'(b*x)");
    expect(parameters).toEqual([{ name: "b", symbol: "b", default: 1, min: -10, max: 10 }]);
    for (const program of Object.values(code)) expect(program).toMatch(/f_slope/);
  });

  it("is simplified to what a teacher would write", async () => {
    const { simplified, derivative } = await understood("x + x + 0*x");
    expect(simplified.text).toBe("2x");
    expect(derivative.text).toBe("2");
  });

  it("is answered with place and remedy where it is nonsense", async () => {
    expect(await mistakeIn("x*sigmod(x)")).toEqual({
      code: "unknown-name",
      column: 3,
      length: 6,
      message: expect.stringMatching(/^column 3: `sigmod`.*did you mean `sigmoid`\?$/),
    });
    expect(await mistakeIn("")).toMatchObject({ code: "empty" });
    expect(await mistakeIn("max(0, x")).toMatchObject({ code: "unbalanced" });
  });

  it.each([
    ["a million brackets", "(".repeat(1e6)],
    ["a megabyte of letters", "x".repeat(1e6)],
    ["what is not a formula", "<script>alert(1)</script>"],
    ["half a surrogate pair", "x\ud800"],
  ])("survives %s", async (_, text) => {
    const { message } = await mistakeIn(text);
    expect(message.length).toBeLessThan(300);
    expect(await engine.recognise({ text })).toHaveProperty("mistake");
  });

  it("is told what it is written with", async () => {
    const text = "a*max(0, x)^2 + SiLU(|x|)*(x > 0)";
    expect(await engine.recognise({ text })).toMatchObject({
      parameters: [{ name: "a" }],
      uses: ["max", "^", "swish", "abs", "<"],
    });
  });

  it("is only a text", async () => {
    expect(await codeOf(engine.understand({ text: 3 as unknown as string }))).toBe("invalid-argument");
  });
});

describe("a function of one’s own in every call", () => {
  const id = "mine=x*sigmoid(b*x)";
  const parameters = { b: 2 };

  it("gives the numbers of the catalogue’s function that it equals", async () => {
    const swish = { id: "swish", parameters: { beta: 2 } };
    const input = Float32Array.from({ length: 1000 }, (_, at) => (at - 500) / 50);
    const x = Float64Array.from(input);
    const [ours, theirs] = [
      await engine.evaluate({ id, parameters, x }),
      await engine.evaluate({ ...swish, x }),
    ];
    for (const [at, value] of ours.value.entries()) {
      expect(value).toBeCloseTo(theirs.value[at] ?? Number.NaN, 14);
      expect(ours.derivative[at]).toBeCloseTo(theirs.derivative[at] ?? Number.NaN, 14);
    }
    const batch = await engine.apply({ id, parameters, input });
    for (const [at, value] of batch.entries()) expect(value).toBeCloseTo(ours.value[at] ?? Number.NaN, 5);
    const { largest } = await engine.compare({
      a: { id, parameters },
      b: swish,
      from: -10,
      to: 10,
      points: 401,
    });
    expect(largest).toBeLessThan(1e-14);
  });

  it("has a portrait, filters pictures, passes messages on and is timed", async () => {
    const portrait = await engine.portrait({ id: "=where(x>0,x,0.1x)" });
    expect([...portrait.kinks]).toEqual([0]);
    expect(portrait.limits).toEqual({ atMinusInfinity: -Infinity, atPlusInfinity: Infinity });
    const own = await engine.filterTable({ id: "=max(0,x)", low: -2, high: 2, mapping: "fixed" });
    const relu = await engine.filterTable({ id: "relu", low: -2, high: 2, mapping: "fixed" });
    expect(own.table).toEqual(relu.table);
    const chain = await engine.chain({ id: "=tanh(x)", depth: 6, x: 2 });
    const tanh = await engine.chain({ id: "tanh", depth: 6, x: 2 });
    expect([...chain.passed]).toEqual([...tanh.passed]);
    expect(await engine.time({ id, parameters, count: 1000, seed: 1, repeats: 1 })).toBeGreaterThanOrEqual(0);
  });

  it("is declined with a sentence where it cannot be read or set so", async () => {
    const x = Float64Array.of(1);
    const error = await refusal(engine.evaluate({ id: "=sigmod(x)", x }));
    expect(error.code).toBe("invalid-expression");
    expect(error.message).toContain("`sigmoid`");
    expect(await codeOf(engine.evaluate({ id, parameters: { c: 1 }, x }))).toBe("unknown-parameter");
    expect(await codeOf(engine.evaluate({ id, parameters: { b: 1e9 }, x }))).toBe("parameter-out-of-range");
    expect(await codeOf(engine.evaluate({ id: "mine=", x }))).toBe("invalid-expression");
  });
});
