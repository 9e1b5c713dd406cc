import type { CatalogueRow } from "../../web/engine/calls.ts";
import { appearanceOf } from "../../web/model/appearance.ts";
import { tableNumber } from "../../web/model/number-text.ts";
import { type Card, formula, frameCard, type Parts, sourceOf, writeFacts } from "./card-parts.ts";
import { WINDOW, writeCurve, writeThumbnail } from "./function-curve.ts";
import { factsOf, portraitFacts } from "./function-facts.ts";
import { writeTag } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";

/** Where every function is worked out: near 0, at its own corners, and where the S-shaped ones are flat. */
const WORKED = [-5, -3, -1, 0, 1, 3, 5, 10];

/**
 * All there is to know about one function, on a card: everything from the catalogue, the engine and the words beside the
 * lessons. Plain HTML that needs no script.
 */
export async function writeCard(parts: Parts<CatalogueRow>): Promise<Card> {
  const { row, words, knowledge } = parts;
  const { id } = row;
  const { from, to, points } = WINDOW;
  const sample = await knowledge.engine.sample({ id, from, to, points });
  const portrait = await knowledge.engine.portrait({ id });
  const appearance = appearanceOf(id, knowledge.engine.catalogue);
  const figure = `plot-${id.replaceAll("_", "-")}`;
  const facts = [...factsOf(row, knowledge.math), ...portraitFacts(portrait)];
  const html = `<div class="card-live">
${writeFigure(figure, id, writeCurve(words.name, sample, appearance))}
</div>
<div class="card-maths">
${formula("f(x) =", row.formula, `Formula of ${words.name}`, knowledge)}
${formula("f'(x) =", row.derivative, `Slope of ${words.name}`, knowledge)}
${writeFacts([...facts, ["Cost", words.cost], sourceOf(parts)])}
</div>
<div class="card-worked">
${await workedValues(row, words.name, knowledge)}
</div>`;
  return frameCard(parts, { html, thumbnail: writeThumbnail(sample, appearance), figure });
}

function writeFigure(figure: string, id: string, still: string): string {
  const attributes: [string, string][] = [
    ["id", figure],
    ["functions", id],
    ["from", String(WINDOW.from)],
    ["to", String(WINDOW.to)],
    ["controls", "one"],
    ["class", "figure"],
  ];
  return `${writeTag("activation-plot", attributes)}${still}</activation-plot>`;
}

async function workedValues({ id }: CatalogueRow, name: string, { engine }: Knowledge): Promise<string> {
  const { value, derivative } = await engine.evaluate({ id, x: Float64Array.from(WORKED) });
  const cell = (number: number | undefined): string =>
    `<td class="number-column">${tableNumber(number ?? Number.NaN, 5)}</td>`;
  const rows = WORKED.map(
    (x, index) =>
      `<tr><th scope="row" class="number-column">${tableNumber(x, 0)}</th>${cell(value[index])}${cell(derivative[index])}</tr>`,
  );
  return `<table>
<caption>${name}, worked out</caption>
<thead><tr><th scope="col" class="number-column"><var>x</var></th><th scope="col" class="number-column"><var>f</var>(<var>x</var>)</th><th scope="col" class="number-column"><var>f</var>′(<var>x</var>)</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}
