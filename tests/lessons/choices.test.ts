import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileChoices } from "../../build-scripts/lessons/choices.ts";
import type { Content } from "../../build-scripts/lessons/contents.ts";
import { LessonError, Problems } from "../../build-scripts/lessons/problems.ts";
import { knowledge } from "./fixtures.ts";

const question = (answers: readonly string[], text = "Why it is asked."): string =>
  `---\nquestion: Where to?\nanswers:\n${answers.map((to) => `  ${to}: To <${to}>`).join("\n")}\n---\n\n${text}\n`;
const advice = (text = "Because [@he2015].", functions = "[gelu]"): string =>
  `---\nadvice: Take it\nfunctions: ${functions}\n---\n\n${text}\n`;

async function compile(places: Readonly<Record<string, string>>): Promise<Content | undefined> {
  const problems = new Problems();
  const files = Object.entries(places).map(([id, text]) => ({ id, file: `${id}.md`, text }));
  const content = await compileChoices(files, knowledge, problems);
  problems.throwIfAny();
  return content;
}

async function mistake(places: Readonly<Record<string, string>>): Promise<string> {
  try {
    await compile(places);
  } catch (error) {
    if (error instanceof LessonError) return error.message;
    throw error;
  }
  return "";
}

const FOLDER = "lessons/en/choices";
const written = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), "utf8") }));

describe("every piece of advice in the lesson", () => {
  it.each(written.filter(({ text }) => /^advice:/m.test(text)))(
    "links to a figure that shows it: $file",
    ({ text }) => {
      expect(text).toMatch(/\]\((\.\.\/[a-z-]+\/)?#[a-z-]+\)/);
    },
  );
});

describe("the decision guide", () => {
  it("can be walked without script: every answer is a link to a section of the page", async () => {
    const content = await compile({ start: question(["left", "right"]), left: advice(), right: advice() });
    const links = [...(content?.html ?? "").matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const sections = [...(content?.html ?? "").matchAll(/<section [^>]*id="([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => id?.startsWith("choose-"))).toEqual(["choose-left", "choose-right"]);
    expect(sections).toEqual(["choose-start", "choose-left", "choose-right"]);
    expect(content?.anchors).toEqual(sections);
    expect(content?.html).toContain("To &lt;left&gt;");
  });

  it("shows the curves that are advised, and says which sources its texts cite", async () => {
    const content = await compile({ start: question(["left"]), left: advice() });
    expect(content?.html).toContain('data-functions="gelu"');
    expect(content?.html).toMatch(/function-thumbnail[\s\S]*GELU &amp; co/);
    expect(content?.cited).toEqual(["he2015"]);
  });

  it("is none without a place to begin", async () => {
    expect(await compile({})).toBeUndefined();
  });

  it.each([
    ["an answer that leads nowhere", { start: question(["gone"]) }, "start.md:1: An answer leads to “gone”"],
    [
      "a place that no answer leads to",
      { start: question(["left"]), left: advice(), lost: advice() },
      "lost.md:1: No answer leads to “lost”.",
    ],
    [
      "a way that comes back to itself",
      { start: question(["again"]), again: question(["start"]) },
      "start.md:1: Its answers lead back to it",
    ],
    [
      "an unknown function",
      { start: question(["left"]), left: advice("Why.", "[gulu]") },
      "there is no function called “gulu”",
    ],
    [
      "a field that nobody knows",
      { start: question(["left"]), left: advice().replace("advice:", "advise:") },
      "left.md:1: The front matter needs “advice”",
    ],
    [
      "a heading in a text",
      { start: question(["left"]), left: advice("## Why\n\nSo.") },
      "left.md:5: This text stands within a figure: it has no headings.",
    ],
    [
      "a figure in a text",
      { start: question(["left"]), left: advice('<activation-plot id="a"></activation-plot>') },
      "link to other figures instead",
    ],
    ["an empty text", { start: question(["left"], " "), left: advice() }, "There is no text below"],
  ])("is refused with file and line for %s", async (_what, places, sentence) => {
    expect(await mistake(places)).toContain(sentence);
  });
});
