import { describe, expect, it } from "vitest";
import { courseOutline } from "../../build-scripts/lessons/outline.ts";
import { compile } from "./fixtures.ts";

const TEXT =
  "## One *bit*\n\nText.\n\n## For the curious: more\n\nDeep.\n\n### Deeper\n\nStill.\n\n## Two\n\nEnd.";

describe("a section for the curious", () => {
  it("is a fold of its own, from its heading to the next of the same level", async () => {
    const { html } = await compile(TEXT);
    expect(html).toMatch(
      /<details class="curious">\n<summary>\n<h2 id="for-the-curious-more">For the curious: more<\/h2>\n<\/summary>\n<p>Deep[\s\S]*Still\.<\/p>\n<\/details>\n<h2 id="two">/,
    );
  });

  it("ends with the text where nothing comes after it", async () => {
    const { html } = await compile("## For the curious\n\nDeep.");
    expect(html).toMatch(/<p>Deep\.<\/p>\n<\/details>\n$/);
    expect((await compile("## For all\n\nDeep.")).html).not.toContain("details");
  });

  it("stands in the contents, and does not count as a part to be read", async () => {
    const body = await compile(TEXT);
    expect(body.headings.map(({ id }) => id)).toEqual(["one-bit", "for-the-curious-more", "two"]);
    const lesson = {
      id: "try",
      slug: "try-it",
      title: "Try",
      summary: "Short.",
      minutes: 5,
      objectives: [],
      prerequisites: [],
      body,
    };
    expect(courseOutline([lesson])).toEqual([
      {
        id: "try",
        slug: "try-it",
        title: "Try",
        parts: [
          { id: "one-bit", title: "One bit" },
          { id: "two", title: "Two" },
        ],
        questions: [],
      },
    ]);
  });
});
