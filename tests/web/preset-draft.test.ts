import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftFrom,
  EMPTY_DRAFT,
  type ListedFigure,
  presetOf,
  questionProblem,
  withRule,
} from "../../web/host/preset/draft.ts";
import { frameSnippet, linkTo } from "../../web/host/preset/link.ts";

const plot: ListedFigure = {
  id: "plot",
  name: "Activation plot",
  settings: [
    { attribute: "x", label: "x" },
    { attribute: "functions", label: "Functions" },
  ],
  attributes: { x: "2", functions: "relu", seed: "7", layout: "grid" },
  changed: ["x"],
};
const still: ListedFigure = { ...plot, id: "still", changed: [] };

function figureIn(draft: Draft, listed: readonly ListedFigure[] = [plot, still]) {
  return presetOf(draft, "meet-the-functions", listed).figures;
}

describe("what a teacher fills in", () => {
  it("sets what was changed on the page, and the seed with it", () => {
    expect(figureIn(EMPTY_DRAFT)).toEqual(
      new Map([["plot", { set: { x: "2", seed: "7" }, locked: [], hidden: [] }]]),
    );
  });

  it("writes out what is locked or hidden, so that it stays when the lesson changes", () => {
    const draft = withRule(withRule(EMPTY_DRAFT, still, "locked", "functions"), still, "hidden", "x");
    expect(figureIn(draft).get("still")).toEqual({
      set: { x: "2", functions: "relu", seed: "7" },
      locked: ["functions"],
      hidden: ["x"],
    });
  });

  it("locks every setting of a figure at once, and frees them again", () => {
    const all = withRule(EMPTY_DRAFT, still, "locked");
    expect(figureIn(all).get("still")?.locked).toEqual(["x", "functions"]);
    expect(figureIn(withRule(all, still, "free")).has("still")).toBe(false);
  });

  it("comes back from the preset that it made, with what the preset had set", () => {
    const draft = {
      ...withRule(EMPTY_DRAFT, plot, "locked", "x"),
      title: "T",
      question: "Q?",
      only: ["plot"],
    };
    const preset = presetOf(draft, "a", [plot]);
    const again = presetOf(draftFrom(preset), "a", [plot]);
    expect(again).toEqual(preset);
  });

  it("forgets figures that the page does not have", () => {
    expect(presetOf({ ...EMPTY_DRAFT, only: ["gone"] }, "a", [plot]).only).toEqual([]);
  });
});

describe("the question of a preset", () => {
  const right = { text: "Yes", right: true, feedback: "" };
  const wrong = { text: "No", right: false, feedback: "" };

  it.each([
    [[right], "Why?", "second"],
    [[wrong, wrong], "Why?", "right"],
    [[right, wrong], " ", "no question"],
  ] as const)("says what is missing", (answers, question, word) => {
    expect(questionProblem({ ...EMPTY_DRAFT, question, answers })).toContain(word);
  });

  it("may be asked with answers or without, and may be missing", () => {
    expect(questionProblem({ ...EMPTY_DRAFT, question: "Why?", answers: [right, wrong] })).toBe("");
    expect(questionProblem({ ...EMPTY_DRAFT, question: "Why?" })).toBe("");
    expect(questionProblem(EMPTY_DRAFT)).toBe("");
  });
});

describe("the link to a preset", () => {
  const preset = presetOf(EMPTY_DRAFT, "a", [plot]);

  it("is the page with the preset in its hash, whatever stood there before", () => {
    expect(linkTo(preset, "https://example.org/a/?q=1#v=1&plot.x=9")).toMatch(
      /^https:\/\/example\.org\/a\/\?q=1#v=1&preset=[\w-]+$/,
    );
  });

  it("is safe inside a snippet of HTML, which shows the page for frames", () => {
    const snippet = frameSnippet(
      "https://example.org/a/#v=1&preset=x",
      'A "class" <b>',
      "https://example.org/embed.html",
    );
    expect(snippet).toContain('<iframe src="https://example.org/embed.html#v=1&amp;preset=x"');
    expect(snippet).toContain('title="A &quot;class&quot; &lt;b>"');
  });

  it("leads a frame to the page itself where there is no page for frames", () => {
    expect(frameSnippet("file:///lab.html#/a/v=1&preset=x", "A", undefined)).toContain(
      'src="file:///lab.html#/a/v=1&amp;preset=x"',
    );
  });
});
