import { expect, it } from "vitest";
import { searchRecords } from "../../build-scripts/lessons/search-records.ts";
import { compile, knowledge } from "./fixtures.ts";

const MARKDOWN = `Opening.

<activation-plot id="plot"><p>Stand-in.</p></activation-plot>

## A *part* with $x$

Text &amp; more.

<quiz-reflection id="q">
Where is it?

<quiz-answer>

Secret.

</quiz-answer>
</quiz-reflection>

### Deeper

<function-card of="gelu" folded></function-card>
`;

it("what can be searched for is each section by itself, cards, terms and references, and no answer to a question", async () => {
  const front = { slug: "try-it", id: "try", title: "Try", summary: "Short.", minutes: 5 };
  const lesson = { ...front, objectives: [], prerequisites: [], body: await compile(MARKDOWN) };
  const term = {
    id: "kink",
    term: "kink",
    forms: ["kinks"],
    note: "",
    html: "<p>A <em>corner</em>.</p>",
    cited: [],
  };
  const records = searchRecords([lesson], [term], knowledge.bibliography);
  expect(records.map(({ address, title, page }) => [address, title, page])).toEqual([
    ["try-it/", "Try", "Lesson"],
    ["try-it/#a-part-with-x", "A part with x", "Try"],
    ["try-it/#deeper", "Deeper", "Try"],
    ["try-it/#card-gelu", "GELU & co", "Try"],
    ["glossary/#term-kink", "kink", "Glossary"],
    ["references/#ref-he2015", "He et al. 2015", "References"],
    ["references/#ref-glorot2010", "Glorot and Bengio 2010", "References"],
  ]);
  const texts = records.map(({ text }) => text);
  expect(texts[0]).toBe("Short. Opening.");
  expect(texts[1]).toBe("Text & more.");
  expect(texts[3]).toContain("A gate.");
  expect(records[4]).toMatchObject({ text: "A corner.", also: "kinks" });
  expect(texts.join()).not.toMatch(/Stand-in|Secret|Where is it|import|def /);
});
