import { describe, expect, it } from "vitest";
import { excerptOf } from "../../web/host/search/excerpt.ts";
import { SearchIndex } from "../../web/host/search/search-index.ts";

const records = [
  {
    address: "a/#vanish",
    title: "The vanishing gradient",
    page: "A",
    text: "It fades in a deep row of sigmoids.",
  },
  { address: "a/#he", title: "He’s weights", page: "A", text: "With them the gradient stays." },
  {
    address: "b/",
    title: "Schrödinger",
    page: "B",
    text: "A cat, and nothing about slopes.",
    also: "wave equation",
  },
];
const index = new SearchIndex(records);
const found = (query: string): string[] => index.find(query).map(({ record }) => record.address);

describe("a search", () => {
  it("finds words, those of titles first", () => {
    expect(found("gradient")).toEqual(["a/#vanish", "a/#he"]);
  });

  it("puts the place that is about the very word before those about words made with it", () => {
    const terms = [
      [
        "vanishing gradient",
        "vanishing gradients gradient vanishes gradients vanish",
        "That the gradient shrinks.",
      ],
      ["gradient", "gradients", "By how much the loss would change."],
    ] as const;
    const glossary = new SearchIndex(
      terms.map(([title, also, text]) => ({ address: title, title, page: "G", text, also })),
    );
    expect(glossary.find("gradient")[0]?.record.title).toBe("gradient");
  });

  it("wants every word of the question", () => {
    expect(found("gradient weights")).toEqual(["a/#he"]);
  });

  it.each([
    ["the beginning of a word", "sigm", "a/#vanish"],
    ["a slip of the finger", "gradeint sigmoids", "a/#vanish"],
    ["American capitals", "SIGMOIDS", "a/#vanish"],
    ["letters without their accents", "schrodinger", "b/"],
    ["a name without its apostrophe", "he weights", "a/#he"],
    ["another word for it", "wave", "b/"],
  ])("finds by %s", (_how, query, address) => {
    expect(found(query)).toContain(address);
  });

  it.each(["", "  ", "xyzzy", "((", "-"])("finds nothing for %j", (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe("an excerpt", () => {
  const written = (text: string, ...words: string[]): string =>
    excerptOf(text, words)
      .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
      .join("");

  it("marks what was found, in whatever capitals, and no part of another word", () => {
    expect(written("A kink, and KINKS, and a kinked line.", "kink", "kinks")).toBe(
      "A [kink], and [KINKS], and a kinked line.",
    );
  });

  it("begins a little before the first word found and says where it was cut", () => {
    const text = `${"before ".repeat(40)}a kink here ${"after ".repeat(80)}`;
    const excerpt = written(text, "kink");
    expect(excerpt).toMatch(/^… before .*a \[kink\] here after .*after …$/);
    expect(excerpt.length).toBeLessThan(220);
  });

  it("shows the beginning where only the title was found", () => {
    expect(written("Nothing of it here.", "kink")).toBe("Nothing of it here.");
  });
});
