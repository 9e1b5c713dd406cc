import { describe, expect, it } from "vitest";
import { readBibliography } from "../../build-scripts/lessons/citations.ts";
import { readFunctionWords } from "../../build-scripts/lessons/function-words.ts";
import { TermIndex } from "../../build-scripts/lessons/glossary/term-index.ts";
import { compileLesson, type Lesson } from "../../build-scripts/lessons/lesson.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { FILE, knowledge, mistakesOf } from "./fixtures.ts";

const FRONT = `---
id: try
title: A try
summary: Two curves.
minutes: 5
objectives: [see it]
prerequisites: []
functions: [relu]
---
`;

async function compile(text: string): Promise<Lesson> {
  const problems = new Problems();
  const lesson = await compileLesson(
    { file: FILE, slug: "try", text },
    knowledge,
    problems,
    new TermIndex([]),
  );
  problems.throwIfAny();
  return lesson;
}

describe("front matter", () => {
  it("is read into the lesson", async () => {
    expect(await compile(`${FRONT}\nText.`)).toMatchObject({ id: "try", minutes: 5, objectives: ["see it"] });
  });

  it.each([
    ["a missing field", FRONT.replace("minutes: 5\n", ""), "needs “minutes”"],
    ["an unknown field", FRONT.replace("summary", "sumary"), "no field “sumary”"],
    ["an unknown function", FRONT.replace("relu", "rely"), "no function called “rely”"],
    ["none at all", "Text.\n", "It starts with no front matter"],
    ["YAML that cannot be read", FRONT.replace("[see it]", "[see it"), "cannot be read"],
  ])("is refused for %s", async (_what, text, sentence) => {
    expect((await mistakesOf(() => compile(text))).join("\n")).toContain(sentence);
  });

  it("leaves the lines of the body where they are", async () => {
    expect(await mistakesOf(() => compile(`${FRONT}\n<blink>x</blink>`))).toEqual([
      expect.stringMatching(new RegExp(`^${FILE}:11: `)),
    ]);
  });
});

describe("the words about functions", () => {
  const text =
    "---\nname: ReLU\ncost: a comparison\nbest_for: a first try\n---\n## Description\nA *door*\nopens.\n## Picture\nIt swings.\n## Pros\n- cheap\n- quick\n## Cons\n- dies\n## Uses\n- often\n";
  const read = (id: string, words: string, ids: string[]): Promise<string[]> =>
    mistakesOf(() => {
      const problems = new Problems();
      readFunctionWords([{ id, file: `f/${id}.md`, text: words }], ids, "f", problems);
      problems.throwIfAny();
    });

  it("are read section by section", () => {
    const words = readFunctionWords([{ id: "relu", file: "f/relu.md", text }], ["relu"], "f", new Problems());
    expect(words).toEqual({
      relu: {
        name: "ReLU",
        cost: "a comparison",
        bestFor: "a first try",
        description: "A <em>door</em> opens.",
        picture: "It swings.",
        pros: ["cheap", "quick"],
        cons: ["dies"],
        uses: ["often"],
      },
    });
  });

  it("fail the build when a function has none, a section is missing or the function is unknown", async () => {
    expect(await read("relu", text, ["relu", "gelu"])).toEqual([
      "f/gelu.md:1: The function “gelu” has no words yet.",
    ]);
    expect(await read("relu", text.replace("## Cons\n- dies\n", ""), ["relu"])).toEqual([
      "f/relu.md:1: The section “## Cons” is missing or empty.",
    ]);
    expect(await read("relu", text.replace("cost: a comparison\n", ""), ["relu"])).toEqual([
      "f/relu.md:1: The front matter needs “cost”: some text.",
    ]);
    expect((await read("rely", text, []))[0]).toContain("no function “rely”");
  });
});

describe("the bibliography", () => {
  it("is refused for an entry that lacks what a reader needs", async () => {
    const yaml = "a2000:\n  authors: [A, B.]\n  year: 2000\n  title: T\n  venue: V\nb2001:\n  year: 2001\n";
    const mistakes = await mistakesOf(() => {
      const problems = new Problems();
      expect([...readBibliography("r.yaml", yaml, problems).keys()]).toEqual(["a2000"]);
      problems.throwIfAny();
    });
    expect(mistakes).toEqual(["r.yaml:6: “b2001” needs authors (a list), year, title and venue."]);
  });
});
