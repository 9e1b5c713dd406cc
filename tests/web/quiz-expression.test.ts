import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { gradeExpression } from "../../web/widgets/quiz-expression/grade.ts";
import { parameterProblems, settingsOf } from "../../web/widgets/quiz-expression/parameter-values.ts";
import { type ExpressionTask, schema } from "../../web/widgets/quiz-expression/question.ts";
import { findings, hindrance } from "../../web/widgets/quiz-expression/story.ts";
import { builtEngine } from "./built-engine.ts";

const plain = decode(schema, () => null).experiment;
const relu: ExpressionTask = { ...plain, expect: "relu(x)", called: "ReLU", without: "relu" };
const leaky: ExpressionTask = {
  ...plain,
  expect: "where(x > 0, x, a*x)",
  called: "leaky ReLU",
  values: "a=0 0.25 1",
};

describe("an answer typed as a function", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await builtEngine();
  });
  afterAll(() => engine.close());

  const grade = (task: ExpressionTask, text: string, foreseen: readonly string[] = []) =>
    gradeExpression(engine, task, text, foreseen);
  const said = async (task: ExpressionTask, text: string) => findings(await grade(task, text), task);
  const hindered = async (task: ExpressionTask, text: string) => hindrance(await grade(task, text), task);

  it.each(["max(0, x)", "(x + |x|)/2", "x*(x > 0)", "where(x > 0, x, 0)", "x*step(x)"])(
    "is right in any spelling: %s",
    async (text) => {
      expect(await grade(relu, text)).toEqual({ kind: "same" });
      expect(await said(relu, text)).toBe(
        "What you typed and ReLU are the same function from x = −5 to x = 5, however they are written.",
      );
    },
  );

  it("is shown a plain number at which it is another function, and where the two agree", async () => {
    expect(await said(relu, "x*sigmoid(2x)")).toMatch(
      /^At x = −1 yours gives −0\.12, ReLU gives 0\. Put that x/,
    );
    expect(await said(relu, "leaky_relu(x)")).toBe(
      "At x = −2 yours gives −0.02, ReLU gives 0. Between x = 0 and x = 5 the two agree already; look at what happens outside.",
    );
  });

  it("is told how close it comes where it nearly is the same", async () => {
    const gelu = { ...plain, expect: "gelu(x)", called: "GELU" };
    const sentence = await said(gelu, "gelu(x, variant=tanh)");
    expect(sentence).toContain("never more than 0.00047 apart");
    expect(sentence).toMatch(/yours gives (\S+), GELU gives (?!\1)/);
  });

  it("may have no value where one is asked for", async () => {
    expect(await said({ ...plain, expect: "x", called: "the identity" }, "|x|/sign(x)")).toContain(
      "At x = 0 yours has no value, the identity gives 0. Where both have a value they agree.",
    );
    expect(await said({ ...plain, expect: "x", called: "the identity" }, "x + 1/x^2")).toContain(
      "At x = 0 yours is infinity",
    );
  });

  it("has to hold at every value of its parameters", async () => {
    expect(await grade(leaky, "max(a*x, x)")).toEqual({ kind: "same" });
    expect(await grade(leaky, "max(0, x)")).toMatchObject({ kind: "different", setting: { a: 0.25 } });
    expect(await said(leaky, "max(0, x)")).toMatch(
      /^With a = 0\.25, at x = −2 yours gives 0, leaky ReLU gives −0\.5\./,
    );
  });

  it("is met by what the author foresaw of it", async () => {
    const foreseen = ["x", "max(a, x)"];
    expect(await grade(leaky, "x + 0", foreseen)).toMatchObject({ foreseen: 0 });
    expect(await grade(leaky, "max(x, a)", foreseen)).toMatchObject({ foreseen: 1 });
    expect(await grade(leaky, "2x", foreseen)).toMatchObject({ foreseen: -1 });
  });

  it("is not judged while it cannot be read, or is made of what it may not be", async () => {
    expect(await grade(relu, "max(0, x")).toMatchObject({ kind: "mistake" });
    expect(await hindered(relu, "max(0, x")).toContain("cannot be read yet");
    expect(await hindered(relu, "max(0, b*x)")).toBe(
      "b has no meaning here: the answer is made of x, numbers and functions.",
    );
    expect(await hindered(leaky, "b + c*x")).toContain(
      "b and c have no meaning here: the answer is made of x and a,",
    );
    expect(await hindered(relu, "ReLU(x)")).toBe("relu cannot be used here. Find a way without relu.");
    expect(await hindered({ ...relu, only: "max" }, "x*(x > 0)^2")).toBe(
      "comparisons and powers cannot be used here. Use only max, beside x, numbers, +, −, × and ÷.",
    );
  });
});

describe("the values that parameters are tried at", () => {
  it("are combined", () => {
    expect(settingsOf("a=0 -1,5; b=2")).toEqual([
      { a: 0, b: 2 },
      { a: -1.5, b: 2 },
    ]);
    expect(settingsOf("")).toEqual([{}]);
  });

  it.each([
    ["a", "“a” needs numbers to try"],
    ["a=one", "“a” needs numbers to try"],
    ["2=1", "“2” needs numbers to try"],
    ["a=1; a=2", "A name stands there twice."],
    ["a=1 2 3 4 5 6; b=1 2 3 4 5 6", "more than 32 combinations"],
  ])("are refused as %s", (text, sentence) => {
    expect(parameterProblems(text).join(" ")).toContain(sentence);
    expect(parameterProblems("a=0 0.25 1; b=1")).toEqual([]);
  });
});
