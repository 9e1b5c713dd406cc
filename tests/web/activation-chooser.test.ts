import { describe, expect, it } from "vitest";
import type { Portrait } from "../../web/engine/calls.ts";
import { calculateAdvice } from "../../web/widgets/activation-chooser/calculate.ts";
import { type Guide, type Place, pathOf, pathTo, walk } from "../../web/widgets/activation-chooser/guide.ts";
import {
  describeWalk,
  factColumns,
  factRows,
  lostText,
  stageText,
} from "../../web/widgets/activation-chooser/story.ts";

function place(id: string, title: string, leadsTo: readonly string[] = [], functions: string[] = []): Place {
  return { id, title, answers: leadsTo.map((to) => ({ to, text: `to ${to}` })), functions };
}

const guide: Guide = new Map(
  [
    place("start", "Where?", ["hidden", "output"]),
    place("hidden", "Which kind?", ["plain"]),
    place("output", "Take a sigmoid", [], ["sigmoid"]),
    place("plain", "Take ReLU", [], ["relu", "gelu"]),
  ].map((one) => [one.id, one]),
);

describe("a walk", () => {
  it("begins at the first place", () => {
    const { steps, here, lost } = walk(guide, "");
    expect([steps, here?.id, lost]).toEqual([[], "start", []]);
  });

  it("follows the answers to the end of the path", () => {
    const { steps, here } = walk(guide, "hidden plain");
    expect(here?.id).toBe("plain");
    expect(steps.map(({ question, answer }) => `${question.title} ${answer.text}`)).toEqual([
      "Where? to hidden",
      "Which kind? to plain",
    ]);
    expect(pathOf(steps)).toBe("hidden plain");
    expect(pathOf(steps, 1)).toBe("hidden");
  });

  it.each([
    ["hidden nowhere plain", "hidden", "nowhere plain"],
    ["plain", "start", "plain"],
    ["output output", "output", "output"],
    ["<script>", "start", "<script>"],
  ])("stops where “%s” leaves the guide, and says so", (path, id, rest) => {
    const walked = walk(guide, path);
    expect(walked.here?.id).toBe(id);
    expect(lostText(walked)).toContain(`“${rest}”`);
  });

  it("is found for every place that answers lead to", () => {
    expect(["start", "output", "plain", "nowhere"].map((id) => pathTo(guide, id))).toEqual([
      "",
      "output",
      "hidden plain",
      undefined,
    ]);
    expect(pathTo(new Map(), "plain")).toBeUndefined();
  });

  it("has nowhere to stand in an empty guide", () => {
    const walked = walk(new Map(), "hidden");
    expect(describeWalk(walked)).toBe("The guide has no text on this page.");
    expect(lostText(walked)).toBe("");
  });
});

describe("the sentence", () => {
  it("counts questions and answers, and names the advice", () => {
    expect(describeWalk(walk(guide, ""))).toBe("Question 1: Where? There are 2 answers.");
    expect(describeWalk(walk(guide, "output"))).toBe("The advice after one answer: Take a sigmoid.");
    expect(describeWalk(walk(guide, "hidden plain"))).toBe("The advice after 2 answers: Take ReLU.");
  });
});

describe("the stage", () => {
  it("tells a question, with its number, from advice", () => {
    expect(stageText(walk(guide, ""))).toBe("Question 1");
    expect(stageText(walk(guide, "hidden"))).toBe("Question 2");
    expect(stageText(walk(guide, "hidden plain"))).toBe("Advice");
  });
});

describe("the facts", () => {
  const portrait = {
    least: { value: -0.17, x: -0.75 },
    greatest: { value: Number.POSITIVE_INFINITY, x: null },
    steepest: { value: 1.13, x: 1.4 },
    normalMean: 0.28,
    normalZeros: 0,
  } as Portrait;

  it("are asked of the engine for what is advised, and for nothing else", async () => {
    const asked: string[] = [];
    const engine = {
      portrait: async ({ id }: { id: string }) => {
        asked.push(id);
        return portrait;
      },
    };
    const { signal } = new AbortController();
    expect((await calculateAdvice(engine, walk(guide, ""), signal)).advised).toEqual([]);
    const { advised } = await calculateAdvice(engine, walk(guide, "hidden plain"), signal);
    expect(asked).toEqual(["relu", "gelu"]);
    const columns = factColumns(advised, (id) => id.toUpperCase());
    expect(columns.map(({ label }) => label)).toEqual(["fact", "RELU", "GELU"]);
    expect(factRows(advised).map(([fact, , gelu]) => [fact, gelu])).toEqual([
      ["least value", -0.17],
      ["greatest value", Number.POSITIVE_INFINITY],
      ["steepest slope", 1.13],
      ["mean over a bell curve", 0.28],
      ["share of exact zeros", 0],
    ]);
  });
});
