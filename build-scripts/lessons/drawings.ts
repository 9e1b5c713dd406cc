import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readTags } from "./html.ts";
import type { Problems } from "./problems.ts";

/** Line drawings of the images by which functions are remembered: ID.svg, written into the page as they are. */
export const DRAWINGS = "lessons/images/functions";

const SHAPES = ["svg", "g", "path", "circle", "ellipse", "line", "polyline", "polygon", "rect"];
/** No style, no address, no handler: the site's policy forbids the first, and a drawing has no business with the rest. */
const ATTRIBUTES = new Set([
  ...[
    "aria-hidden",
    "xmlns",
    "viewbox",
    "class",
    "d",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
  ],
  ...["width", "height", "points", "transform", "fill", "opacity", "stroke", "stroke-width"],
  ...["stroke-linecap", "stroke-linejoin", "stroke-dasharray"],
]);

/** By function id. A drawing that holds more than shapes is reported; a function may do without one. */
export async function readDrawings(
  root: string,
  ids: readonly string[],
  problems: Problems,
): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  const names = (await readdir(join(root, DRAWINGS))).filter((name) => name.endsWith(".svg")).sort();
  for (const name of names) {
    const place = { file: `${DRAWINGS}/${name}`, line: 1 };
    const id = name.replace(/\.svg$/, "");
    const text = await readFile(join(root, DRAWINGS, name), "utf8");
    if (!ids.includes(id))
      problems.report(place, `There is no function “${id}” that this could be a drawing for.`);
    for (const mistake of mistakesIn(text)) problems.report(place, mistake);
    drawings.set(id, text.replace("<svg ", '<svg class="drawing" focusable="false" ').trim());
  }
  return drawings;
}

function mistakesIn(text: string): string[] {
  const tags = readTags(text);
  const mistakes = tags.flatMap((tag) => [
    ...(SHAPES.includes(tag.name) ? [] : [`A drawing may not hold <${tag.name}>.`]),
    ...[...tag.attributes.keys()]
      .filter((attribute) => !ATTRIBUTES.has(attribute))
      .map((attribute) => `A drawing may not use the attribute “${attribute}”.`),
  ]);
  if (tags[0]?.name !== "svg") mistakes.unshift("A drawing begins with <svg …>.");
  return mistakes;
}
