import type { VectorRow } from "../../web/engine/calls.ts";
import { tableNumber } from "../../web/model/number-text.ts";
import { type Card, formula, frameCard, type Parts, sourceOf, writeFacts } from "./card-parts.ts";
import { type Fact, parametersFact } from "./function-facts.ts";
import type { Knowledge } from "./knowledge.ts";

/** The row that every function of a row is worked out on: no two alike, on both sides of 0. */
const WORKED = [2, 1, -1, 0.5];

/** A card about a function of a whole row. It has no curve, since no one number decides what comes out. */
export async function writeRowCard(parts: Parts<VectorRow>): Promise<Card> {
  const { row, words, knowledge } = parts;
  const facts: Fact[] = [
    ["Takes", TAKES[row.layout]],
    parametersFact(row, knowledge.math),
    ["Cost", words.cost],
    sourceOf(parts),
  ];
  const html = `<div class="card-maths">
${formula("", row.formula, `Formula of ${words.name}`, knowledge)}
${formula("", row.derivative, `Slopes of ${words.name}`, knowledge)}
</div>
<div class="card-worked">
${writeFacts(facts)}
${await workedRow(row, words.name, knowledge)}
</div>`;
  return frameCard(parts, { html, thumbnail: knowledge.drawings.get(row.id) ?? "" });
}

const TAKES: Readonly<Record<VectorRow["layout"], string>> = {
  row: "a row of any length, and gives a row as long",
  halves: "a row of halves <var>a</var> and <var>b</var>, and gives a row as long as one of them",
  groups: "a row of groups, and gives one number for each",
};

async function workedRow({ id }: VectorRow, name: string, { engine }: Knowledge): Promise<string> {
  const { value } = await engine.evaluateVector({ id, x: Float64Array.from(WORKED) });
  // Where fewer numbers come out than went in, the rest of the row is empty.
  const line = (title: string, numbers: ArrayLike<number>, decimals: number): string =>
    `<tr><th scope="row">${title}</th>${WORKED.map((_, at) => {
      const number = numbers[at];
      return `<td class="number-column">${number === undefined ? "" : tableNumber(number, decimals)}</td>`;
    }).join("")}</tr>`;
  return `<div class="table-scroll" role="region" aria-label="${name}, worked out" tabindex="0">
<table>
<caption>${name}, worked out</caption>
<tbody>
${line("takes", WORKED, 1)}
${line("gives", value, 5)}
</tbody>
</table>
</div>`;
}
