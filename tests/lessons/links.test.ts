import { describe, expect, it } from "vitest";
import { checkLinks } from "../../build-scripts/lessons/links.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { compile, FILE, mistakesOf } from "./fixtures.ts";

/** The mistakes of a lesson in a site that has a home page and another lesson, with a heading “Two halves”. */
async function mistakesIn(markdown: string): Promise<string[]> {
  const page = async (slug: string, text: string) =>
    [`${slug}index.html`, { slug, title: slug, description: "", main: (await compile(text)).html }] as const;
  const pages = new Map([
    await page("", "Welcome."),
    await page("other/", "## Two halves\n\nText."),
    await page("try/", markdown),
  ]);
  return mistakesOf(() => {
    const problems = new Problems();
    const source = { file: FILE, text: markdown };
    checkLinks(pages, (path) => (path === "try/index.html" ? [source] : []), problems);
    problems.throwIfAny();
  });
}

describe("a link", () => {
  it.each([
    "[a page](../other/)",
    "[a place on it](../other/#two-halves)",
    "[home](../)",
    "## Here\n\n[this page](#here), [its top](#main)",
    "[a state of it](../other/#v=1&plot.x=2)",
    "[another site](https://example.org/a#b)",
  ])("that leads somewhere is as it should be: %s", async (markdown) => {
    expect(await mistakesIn(markdown)).toEqual([]);
  });

  it.each([
    ["to a page that is not there", "Text.\n\n[gone](../gone/)", 3, "there is no such page."],
    [
      "to a place that is not there",
      "[half](../other/#half)",
      1,
      "other/index.html has nothing with the id “half”.",
    ],
    [
      "to a place that is not on this page",
      "One\ntwo [here](#here)",
      2,
      "try/index.html has nothing with the id “here”.",
    ],
    ["from the top of the server", "[top](/other/)", 1, "addresses are relative."],
    ["without encryption", "[plain](http://example.org/)", 1, "links out of the site begin with https://."],
    ["to a program", "[mail](mailto:a@example.org)", 1, "links out of the site begin with https://."],
  ])("%s is refused, with file and line", async (_what, markdown, line, sentence) => {
    const mistakes = await mistakesIn(markdown);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(sentence);
    expect(mistakes[0]).toMatch(new RegExp(`^${FILE}:${line}: The link to “`));
  });
});
