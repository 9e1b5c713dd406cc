import { describe, expect, it } from "vitest";
import { compileMyths } from "../../build-scripts/lessons/myths.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { compile, knowledge, mistakesIn } from "./fixtures.ts";

const text = (verdict: string): string =>
  `---\nclaim: All is <well>.\nverdict: "${verdict}"\ntrial: bottom\n---\n\nIt is not [@he2015].\n`;

describe("a claim’s file", () => {
  it("becomes the content of the figure that has its id", async () => {
    const contents = await compileMyths(
      [{ id: "well", file: "well.md", text: text("false") }],
      knowledge,
      new Problems(),
    );
    expect(contents.get("myth-check#well")?.html).toContain("“All is &lt;well&gt;.”");
    expect(contents.get("myth-check#well")?.html).toContain('data-verdict="false" data-trial="bottom"');
    expect(contents.get("myth-check#well")?.cited).toEqual(["he2015"]);
  });

  it("is refused for a verdict that is none", async () => {
    const own = new Problems();
    await compileMyths([{ id: "well", file: "well.md", text: text("maybe") }], knowledge, own);
    expect(() => own.throwIfAny()).toThrow(
      "well.md:1: The verdict is one of false, partly, true, open, not “maybe”.",
    );
  });
});

describe("a page", () => {
  it("shows a program as a fold, and refuses one that is not there", async () => {
    const { html } = await compile('<code-file of="models/tiny.py" title="Tiny"></code-file>');
    expect(html).toContain("<summary>Tiny</summary>");
    expect(html).toContain("if 1 &lt; 2:");
    expect(html).not.toContain("code-file");
    const [mistake] = await mistakesIn('<code-file of="models/gone.py"></code-file>');
    expect(mistake).toContain("there is no “models/gone.py” in lessons/code");
  });
});
