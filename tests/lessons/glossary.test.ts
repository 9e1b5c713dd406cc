import { describe, expect, it } from "vitest";
import { compileBody } from "../../build-scripts/lessons/body.ts";
import { type GlossaryEntry, GlossarySources } from "../../build-scripts/lessons/glossary/glossary.ts";
import { glossaryPage, termNotes } from "../../build-scripts/lessons/glossary/glossary-page.ts";
import { TermIndex } from "../../build-scripts/lessons/glossary/term-index.ts";
import { TermLinks } from "../../build-scripts/lessons/glossary/term-links.ts";
import type { Lesson } from "../../build-scripts/lessons/lesson.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { FILE, knowledge, mistakesOf } from "./fixtures.ts";

const KINK = "---\nterm: kink\nforms: [kinks]\n---\n\nA corner of a *curve*.\n\nSee [@he2015].\n";
const CURVE = "---\nterm: curve\nforms: [curves, hard curve]\n---\n\nA line with a kink, or without kinks.\n";

function read(files: Readonly<Record<string, string>>, problems: Problems): GlossarySources {
  const list = Object.entries(files).map(([id, text]) => ({ id, file: `glossary/${id}.md`, text }));
  return new GlossarySources(list, problems);
}

async function glossary(files = { kink: KINK, curve: CURVE }): Promise<GlossaryEntry[]> {
  const problems = new Problems();
  const entries = await read(files, problems).compile(knowledge);
  problems.throwIfAny();
  return entries;
}

async function lesson(markdown: string): Promise<Lesson> {
  const { index } = read({ kink: KINK, curve: CURVE }, new Problems());
  const links = new TermLinks(index);
  const source = { file: FILE, fields: {}, body: markdown, bodyLine: 1 };
  const body = await compileBody(source, knowledge, new Problems(), links);
  const front = { slug: "try-it", id: "try", title: "A <try>", summary: "Short.", minutes: 5 };
  return { ...front, objectives: [], prerequisites: [], body };
}

const KINK_LINK = '<a class="term" href="#term-kink">';

describe("a term in a lesson", () => {
  it("is linked where it is first met, in whatever form", async () => {
    const { body } = await lesson("It has *Kinks* and a kink; the second\ncurve has none.");
    expect(body.html).toBe(
      `<p>It has <em>${KINK_LINK}Kinks</a></em> and a kink; the second\n<a class="term" href="#term-curve">curve</a> has none.</p>\n`,
    );
    expect(body.terms).toEqual(["kink", "curve"]);
  });

  it("is found where a line's end parts it", async () => {
    const { body } = await lesson("A *very* hard\ncurve\nhas none.");
    expect(body.html).toBe(
      '<p>A <em>very</em> <a class="term" href="#term-curve">hard\ncurve</a>\nhas none.</p>\n',
    );
  });

  it.each([
    ["a heading", "## Of kinks"],
    ["a link", "[the kinks](#x)"],
    ["code", "`kink`"],
    ["a formula", "$kink$"],
    ["a word that only holds it", "kinky, curveball, kink-free"],
    ["the line that opens a fold", "<summary>A kink</summary>"],
    ["a question", '<quiz-reflection id="q">\nWhere is the kink?\n</quiz-reflection>'],
  ])("is left alone in %s", async (_where, markdown) => {
    expect((await lesson(markdown)).body.terms).toEqual([]);
  });

  it("is found in its longest form", () => {
    const index = new TermIndex([
      { id: "batch", term: "batch", forms: [] },
      { id: "batch-norm", term: "batch normalisation", forms: ["batch norm."] },
    ]);
    expect(index.find("A batch normalisation, a batch norm.")).toEqual([
      { id: "batch-norm", start: 2, end: 21 },
      { id: "batch-norm", start: 25, end: 36 },
    ]);
  });

  it("finds nothing where there is no glossary", () => {
    expect(new TermIndex([]).find("A kink.")).toEqual([]);
  });
});

describe("the glossary", () => {
  it("is in alphabetical order, links its terms to each other and none to itself", async () => {
    const [curve, kink] = await glossary();
    expect(curve?.html).toBe(
      '<p>A line with a <a class="term" href="#term-kink">kink</a>, or without kinks.</p>\n',
    );
    expect(kink?.html).toContain('<em><a class="term" href="#term-curve">curve</a></em>');
    expect(kink?.cited.map(({ key }) => key)).toEqual(["he2015"]);
  });

  it("gives a lesson the first paragraph of each term that it links, without links", async () => {
    const html = termNotes(await glossary(), await lesson("A kink."));
    expect(html).toContain('<dt><a href="../glossary/#term-kink">kink</a></dt>');
    expect(html).toContain('<dd id="term-kink">A corner of a <em>curve</em>.</dd>');
    expect(html).not.toContain("curve</a>");
    expect(termNotes(await glossary(), await lesson("Nothing."))).toBe("");
  });

  it("says on its page where a term is met, and what it cites", async () => {
    const { main } = glossaryPage(await glossary(), [await lesson("A kink.")]);
    expect(main).toContain('<div id="term-kink">\n<dt>kink</dt>');
    expect(main.match(/Met in: <a href="..\/try-it\/">A &lt;try&gt;<\/a>/g)).toHaveLength(1);
    expect(main).toContain('<li id="ref-he2015">');
  });

  it.each([
    [
      "needs its forms",
      { kink: "---\nterm: kink\n---\n\nA corner." },
      "kink.md:1: The front matter needs “forms”",
    ],
    [
      "begins with its meaning",
      { kink: KINK.replace("A corner", "- A corner") },
      "kink.md:5: A term's text begins",
    ],
    [
      "cites nothing in its first paragraph",
      { kink: KINK.replace("A corner", "A corner [@he2015]") },
      "kink.md:5: A term's text begins",
    ],
    [
      "has a form of its own",
      { kink: KINK, curve: CURVE.replace("curves", "Kinks") },
      "curve.md:1: “Kinks” is a form",
    ],
    ["has a plain id", { "A kink": KINK }, "A kink.md:1: “A kink” is not of small letters"],
    ["cites what there is", { kink: KINK.replace("he2015", "he2099") }, "kink.md:8: There is no “he2099”"],
  ])("refuses an entry: a term %s", async (_rule, files: Record<string, string>, mistake) => {
    const list = await mistakesOf(async () => {
      const problems = new Problems();
      await read(files, problems).compile(knowledge);
      problems.throwIfAny();
    });
    expect(list.join("\n")).toContain(`glossary/${mistake}`);
  });
});
