import { describe, expect, it } from "vitest";
import { judgeOne, judgeSeveral, readChoice } from "../../web/widgets/quiz-choice/judge.ts";
import { judgePairs, readPairs, writePairs } from "../../web/widgets/quiz-match/judge.ts";
import { type Expected, judgeNumber, readAnswer } from "../../web/widgets/quiz-number/judge.ts";
import { judgeOrder, moved, readOrder } from "../../web/widgets/quiz-order/judge.ts";
import { isAskedFor } from "../../web/widgets/quiz-predict/cover.ts";
import { readReflection, writeReflection } from "../../web/widgets/quiz-reflection/answer.ts";

describe("a choice", () => {
  it("is read from any text, however it was edited", () => {
    expect(readChoice("1,3")).toEqual([1, 3]);
    expect(readChoice("x,-1,2.5,2")).toEqual([2]);
    expect(readChoice("")).toEqual([]);
  });

  it("of one shows the feedback of what was chosen, right or not", () => {
    expect(judgeOne(2, new Set([2]))).toMatchObject({ share: 1, feedback: ["feedback-2"] });
    expect(judgeOne(1, new Set([2]))).toMatchObject({ share: 0, feedback: ["feedback-1"] });
  });

  it("of several says how many are found and how many do not belong", () => {
    const right = new Set([1, 2, 4]);
    expect(judgeSeveral([1, 2, 4], right).share).toBe(1);
    const partly = judgeSeveral([1, 2, 3], right);
    expect(partly.share).toBeCloseTo(1 / 3);
    expect(partly.sentence).toBe(
      "You have 2 of the 3, and 1 that does not belong. Below each of your answers you see why.",
    );
    expect(judgeSeveral([3, 5], right)).toMatchObject({
      share: 0,
      sentence: expect.stringContaining("You have none of the 3, and 2 that do not belong."),
    });
    expect(judgeSeveral([1, 2, 3, 4], right).sentence).toContain("All that are right are there, and 1");
  });

  it("of everything at once earns nothing it did not know", () => {
    expect(judgeSeveral([1, 2, 3, 4], new Set([1, 2])).share).toBe(0);
  });
});

const quarter: Expected = { value: 0.25, tolerance: 0.001, foreseen: [0.5] };

describe("a number", () => {
  it("is right within what is allowed, on either side", () => {
    expect(judgeNumber(0.251, quarter).share).toBe(1);
    expect(judgeNumber(0.249, quarter).share).toBe(1);
    expect(judgeNumber(0.2511, quarter).share).toBe(0);
  });

  it.each([
    [8.77e-17, 0.01, "It is 0."],
    [0.0282475249, 0.001, "It is 0.02825."],
    [0.25, 0.001, "It is 0.25."],
    [640, 0, "It is 640."],
  ])("that is %d, give or take %d, is told no more exactly than that", (value, tolerance, sentence) => {
    expect(judgeNumber(value, { value, tolerance, foreseen: [] }).sentence).toBe(sentence);
  });

  it("that was foreseen gets its own feedback", () => {
    expect(judgeNumber(0.5, quarter)).toMatchObject({ share: 0, feedback: ["feedback-1"] });
  });

  it.each([
    [0.26, "comes close"],
    [-0.25, "Think about its sign"],
    [3, "too large"],
    [-3, "Your −3 is too small"],
  ])("of %d is told what is true about it", (given, sentence) => {
    expect(judgeNumber(given, quarter).sentence).toContain(sentence);
  });
});

describe("what is typed for a number", () => {
  const engine = async () => ({
    recognise: async ({ text }: { text: string }) =>
      text.includes("sigmod")
        ? { mistake: { code: "unknown-name" as const, column: 1, length: 6, message: "`sigmod` is unknown" } }
        : {
            parameters: text.includes("a") ? [{ name: "a", symbol: "a", default: 1, min: 0, max: 1 }] : [],
            uses: [],
          },
    evaluate: async ({ id, x }: { id: string; x: Float64Array }) => ({
      value: x.map((at) => (id === "=0/0" ? Number.NaN : id.includes("x") ? at : 0.5)),
      derivative: Float64Array.from(x),
    }),
  });

  it("is read as it stands, with a comma or a typographic minus, without the engine", async () => {
    const none = () => Promise.reject(new Error("not asked"));
    expect(await readAnswer("0,25", none)).toBe(0.25);
    expect(await readAnswer("\u22123", none)).toBe(-3);
  });

  it("is computed by the engine when it is an expression", async () => {
    expect(await readAnswer("1/2", engine)).toBe(0.5);
  });

  it.each([
    ["", "Type a number first"],
    ["sigmod(1)", "`sigmod` is unknown"],
    ["a/2", "in the place of a"],
    ["2x", "in the place of x"],
    ["0/0", "has no value"],
  ])("as “%s” is answered with a plain sentence", async (text, sentence) => {
    expect(await readAnswer(text, engine)).toContain(sentence);
  });
});

describe("an order", () => {
  it("that cannot be read is the one that was written", () => {
    expect(readOrder("2,1,3", 3)).toEqual([2, 1, 3]);
    expect(readOrder("2,2,3", 3)).toEqual([1, 2, 3]);
    expect(readOrder("1,2", 3)).toEqual([1, 2, 3]);
  });

  it("changes by one line at a time", () => {
    expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
    expect(moved([1, 2, 3], 2, -1)).toEqual([1, 3, 2]);
  });

  it("is told how far it is right from the top", () => {
    const places = [3, 1, 2];
    expect(judgeOrder([2, 3, 1], places).share).toBe(1);
    const verdict = judgeOrder([2, 1, 3], places);
    expect(verdict.share).toBeCloseTo(1 / 3);
    expect(verdict.sentence).toContain("The first line is right");
    expect(verdict.feedback).toEqual(["feedback-1"]);
  });
});

describe("pairs", () => {
  it("are read back as they are written, half done too", () => {
    expect(readPairs(writePairs(["B", "", "A"]), 3)).toEqual(["B", "", "A"]);
    expect(readPairs("?!", 3)).toEqual(["", "", ""]);
    expect(writePairs(["", ""])).toBe("");
  });

  it("are judged once each has a partner", () => {
    expect(judgePairs(["A", ""], ["A", "B"])).toContain("One still has no partner");
    expect(judgePairs(["A", "B"], ["A", "B"])).toMatchObject({ share: 1 });
    const verdict = judgePairs(["A", "A"], ["A", "B"]);
    expect(verdict).toMatchObject({ share: 0.5 });
    expect(verdict).toMatchObject({ sentence: expect.stringContaining("taken twice") });
    expect(verdict).toMatchObject({ sentence: expect.stringContaining("One of 2 pairs is right") });
    expect(judgePairs(["B", "A"], ["A", "B"])).toMatchObject({ sentence: "None of the pairs is right yet." });
  });
});

describe("a reflection", () => {
  it("keeps words and judgement in one text, colons and line breaks too", () => {
    const reflection = { text: "flat: so\nno slope", judged: 1 };
    expect(readReflection(writeReflection(reflection))).toEqual(reflection);
    expect(readReflection(writeReflection({ text: "a", judged: undefined }))).toEqual({
      text: "a",
      judged: undefined,
    });
    expect(readReflection("9:x").judged).toBeUndefined();
  });
});

describe("a figure with a prediction", () => {
  it("stays open when the address leads to it or says what it shows", () => {
    expect(isAskedFor("bent", "#bent")).toBe(true);
    expect(isAskedFor("bent", "#v=1&bent.taken=2")).toBe(true);
    expect(isAskedFor("bent", "#v=1&unbent.taken=2")).toBe(false);
    expect(isAskedFor("bent", "")).toBe(false);
  });
});
