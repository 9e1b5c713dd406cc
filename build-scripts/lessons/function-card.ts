import type { CatalogueRow } from "../../web/engine/calls.ts";
import { appearanceOf } from "../../web/model/appearance.ts";
import { tableNumber } from "../../web/model/number-text.ts";
import { WINDOW, writeCurve, writeThumbnail } from "./function-curve.ts";
import { type Fact, factsOf, portraitFacts } from "./function-facts.ts";
import type { FunctionWords } from "./function-words.ts";
import { escapeHtml, writeTag } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import { LANGUAGES } from "./snippets.ts";

/** Where every function is worked out: near 0, at its own corners, and where the S-shaped ones are flat. */
const WORKED = [-5, -3, -1, 0, 1, 3, 5, 10];

export interface Card {
  readonly id: string;
  readonly html: string;
  /** The ids that the card takes on its page, figures apart. */
  readonly anchors: readonly string[];
  /** The id of the live figure in it. */
  readonly figure: string;
  /** Its line in the index of the page. */
  readonly entry: string;
}

interface Parts {
  readonly row: CatalogueRow;
  readonly words: FunctionWords;
  readonly knowledge: Knowledge;
  /** Writes a citation of bibliography keys and notes that the page cites them. */
  readonly cite: (keys: readonly string[]) => string;
}

/**
 * All there is to know about one function, on a card: everything from the catalogue, the engine and the words beside the
 * lessons. Plain HTML that needs no script; a folded card is a <details>. The function has to be of the catalogue.
 */
export async function writeCard(parts: Parts, folded: boolean): Promise<Card> {
  const { row, words, knowledge } = parts;
  const { id } = row;
  const { from, to, points } = WINDOW;
  const sample = await knowledge.engine.sample({ id, from, to, points });
  const portrait = await knowledge.engine.portrait({ id });
  const appearance = appearanceOf(id, knowledge.engine.catalogue);
  const [anchor, figure] = [`card-${id.replaceAll("_", "-")}`, `plot-${id.replaceAll("_", "-")}`];
  const thumbnail = writeThumbnail(sample, appearance);
  const body = `<div class="card-opening">
${knowledge.drawings.get(id) ?? ""}
<div>
<p class="card-description">${words.description}</p>
<p class="card-picture"><strong>Picture it.</strong> ${words.picture}</p>
</div>
</div>
<div class="card-body">
<div class="card-live">
${writeFigure(figure, id, writeCurve(words.name, sample, appearance))}
</div>
<div class="card-maths">
${formula("f(x) =", row.formula, `Formula of ${words.name}`, knowledge)}
${formula("f'(x) =", row.derivative, `Slope of ${words.name}`, knowledge)}
${writeFacts([...factsOf(row, knowledge.math), ...portraitFacts(portrait), ["Cost", words.cost], source(parts)])}
</div>
<div class="card-worked">
${await workedValues(row, words.name, knowledge)}
</div>
</div>
<div class="card-judgement">
${list("For it", words.pros)}
${list("Against it", words.cons)}
${list("Where it is used", words.uses)}
</div>
${writeCode(id, words.name, knowledge)}`;
  const name = `<h3 id="${anchor}-name">${words.name}</h3>`;
  const html = folded
    ? `<details class="function-card folded" id="${anchor}">
<summary>${thumbnail}${name}<span class="card-hint">${firstSentence(words.picture)}</span></summary>
${body}
</details>`
    : `<section class="function-card" id="${anchor}" aria-labelledby="${anchor}-name">
${name}
${body}
</section>`;
  const entry = `<li><a href="#${anchor}">${thumbnail}<span>${words.name}</span></a></li>`;
  return { id, html, anchors: [anchor, `${anchor}-name`], figure, entry };
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
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

/** The catalogue's formulas may open with a name of their own, as in “σ(x) = …”; then nothing has to stand before it. */
function formula(before: string, tex: string, label: string, { math }: Knowledge): string {
  const written = math.write(`${before} ${tex}`, true);
  return `<div class="equation" role="group" aria-label="${label}" tabindex="0">${written}</div>`;
}

function writeFacts(facts: readonly Fact[]): string {
  const lines = facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`);
  return `<dl class="card-facts">\n${lines.join("\n")}\n</dl>`;
}

function source({ row, cite }: Parts): Fact {
  if (row.year === null || row.sources.length === 0) return ["Source", "none: nobody had to invent it"];
  return ["Source", `${row.year} ${cite(row.sources)}`];
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

function list(title: string, items: readonly string[]): string {
  return `<div><h4>${title}</h4>
<ul>
${items.map((item) => `<li>${item}</li>`).join("\n")}
</ul>
</div>`;
}

/** One <details> a language under one name: opening one closes the other, as tabs do, and no script is needed. */
function writeCode(id: string, name: string, { snippets }: Knowledge): string {
  const texts = snippets.get(id);
  const languages = LANGUAGES.map(
    ({ name: language, extension }) => `<details class="code" name="code-${id}">
<summary>${language}</summary>
<pre tabindex="0" role="group" aria-label="${name} in ${language}"><code>${escapeHtml(texts?.[extension].trimEnd() ?? "")}</code></pre>
</details>`,
  );
  return `<div class="card-code" role="group" aria-label="Code for ${name}">\n<h4>Code to take home</h4>\n${languages.join("\n")}\n</div>`;
}

/** Links to all cards of a page, each with its curve. */
export function writeCardIndex(cards: readonly Card[]): string {
  return `<nav class="card-index" aria-label="Functions on this page">
<ul>
${cards.map(({ entry }) => entry).join("\n")}
</ul>
</nav>`;
}
