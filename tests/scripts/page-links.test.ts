import { expect, test } from "vitest";
import { linksInFile } from "../../build-scripts/single-file/page-links.ts";

test.each([
  ["", './telephone-game/"', '#/telephone-game/"'],
  ["", './"', '#/home/"'],
  ["recap", '../"', '#/home/"'],
  ["recap", '../glossary/#term-epoch"', '#/glossary/term-epoch"'],
  ["recap", '../licences.txt"', '#/licences/"'],
  ["recap", '../close-up/#v=1&amp;plot.x=1"', '#/close-up/v=1&amp;plot.x=1"'],
  ["recap", '#questions"', '#questions"'],
  ["recap", 'https://doi.org/10.1000/1"', 'https://doi.org/10.1000/1"'],
])("from “%s”, a link to %s leads in the single file to %s", (slug, written, leads) => {
  expect(linksInFile(`<p><a class="x" href="${written}>there</a></p>`, slug)).toBe(
    `<p><a class="x" href="${leads}>there</a></p>`,
  );
});

test("what is no link stays as it is", () => {
  const picture = '<svg><use href="./shape.svg"/></svg>';
  expect(linksInFile(picture, "recap")).toBe(picture);
});
