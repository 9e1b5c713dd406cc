import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { figureTags, neededBy, readDefinitions } from "../../build-scripts/elements/definitions.ts";
import { allFigureDocs, docstringOf } from "../../build-scripts/elements/figure-docs.ts";
import { hostTokens } from "../../build-scripts/elements/host-tokens.ts";
import { withInnerNames } from "../../build-scripts/elements/inner-tags.ts";
import { withOwnSizes } from "../../build-scripts/elements/page-sizes.ts";

const definitions = readDefinitions(".");
const figures = figureTags(".");

describe("figures on other people's pages", () => {
  it("bring along every element that stands within them, however deep", () => {
    const needed = (tag: string) => neededBy(tag, definitions, ".").map((definition) => definition.tag);
    expect(needed("activation-plot")).toEqual(
      expect.arrayContaining(["choice-group", "data-table", "function-menu", "number-slider"]),
    );
    expect(needed("function-builder")).toEqual(
      expect.arrayContaining(["expression-field", "function-shelf"]),
    );
    expect(needed("activation-plot")).not.toContain("telephone-game");
  });

  it("say what each of their attributes means", async () => {
    const docs = await allFigureDocs(".");
    expect(docs.map(({ tag }) => tag)).toEqual(figures);
    const silent = docs.flatMap(({ tag, description, attributes }) =>
      [{ name: "", description }, ...attributes]
        .filter((said) => said.description === "")
        .map(({ name }) => `${tag} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it("leave to HTML the attributes that every element has", async () => {
    const everyones =
      /^(class|contenteditable|dir|draggable|hidden|id|inert|is|lang|part|role|slot|style|tabindex|theme|title|translate|on.*)$/;
    const taken = (await allFigureDocs(".")).flatMap(({ tag, attributes }) =>
      attributes.filter(({ name }) => everyones.test(name)).map(({ name }) => `${tag} ${name}`),
    );
    expect(taken).toEqual([]);
  });

  it("take none of the page’s names for what stands within them", () => {
    const tags = definitions.map(({ tag }) => tag);
    const files = definitions.map(({ file }) => readFileSync(file, "utf8")).join("\n");
    const changed = withInnerNames(files, tags);
    const left = tags.filter((tag) => new RegExp(`</?${tag}[\\s>]|"${tag}"`).test(changed));
    expect(tags).toContain("data-table");
    expect(left).toEqual([]);
    expect(changed.match(/from "[^"]+"/g)).toEqual(files.match(/from "[^"]+"/g));
  });
});

test("a docstring gives the meaning of each name it lists", () => {
  const source = `/** Another. */
/**
 * Two lines
 * of text.
 *
 * @attr from, to - the axis,
 *   both ends
 * @fires change - a - b
 */
export class Thing extends Base {}`;
  expect(docstringOf(source, "Thing")).toEqual({
    description: "Two lines of text.",
    tags: [
      { kind: "attr", text: "from, to - the axis, both ends" },
      { kind: "fires", text: "change - a - b" },
    ],
  });
  expect(() => docstringOf("/** A. */ const x = 1;\nexport class Thing {}", "Thing")).toThrow("no docstring");
});

test("sizes hang on the reader's own size of type, except in conditions", () => {
  expect(withOwnSizes("margin: -0.5rem calc(100% - 2rem);")).toBe(
    "margin: calc(var(--activation-lab-unit) * -0.5) calc(100% - calc(var(--activation-lab-unit) * 2));",
  );
  expect(withOwnSizes("@container (max-width: 22rem) {")).toBe("@container (max-width: 22rem) {");
});

test("the design tokens come whole in light, and in dark with the same colours", () => {
  const { light, dark } = hostTokens(readFileSync("web/styles/tokens.css", "utf8"));
  const colours = (block: string) => [...block.matchAll(/(--[\w-]+): #/g)].map(([, name]) => name);
  expect(colours(light).length).toBeGreaterThan(10);
  expect(colours(dark)).toEqual(colours(light));
  expect(light).toContain("--target: 44px");
  expect(`${light}${dark}`).not.toMatch(/:root|rem\b|@media/);
});
