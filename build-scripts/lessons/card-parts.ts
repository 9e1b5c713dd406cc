import type { CatalogueRow } from "../../web/engine/calls.ts";
import type { Fact } from "./function-facts.ts";
import type { FunctionWords } from "./function-words.ts";
import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import { LANGUAGES } from "./snippets.ts";

export interface Card {
  readonly id: string;
  readonly html: string;
  /** The ids that the card takes on its page, figures apart. */
  readonly anchors: readonly string[];
  /** The id of the live figure in it, if it has one. */
  readonly figure?: string | undefined;
  /** Its line in the index of the page. */
  readonly entry: string;
}

/** What rows of either catalogue have. */
export type AnyRow = Pick<CatalogueRow, "id" | "parameters" | "formula" | "derivative" | "year" | "sources">;

export interface Parts<Row extends AnyRow> {
  readonly row: Row;
  readonly words: FunctionWords;
  readonly knowledge: Knowledge;
  /** Writes a citation of bibliography keys and notes that the page cites them. */
  readonly cite: (keys: readonly string[]) => string;
  /** Shows only its name until it is unfolded. */
  readonly folded: boolean;
}

/** What sets one kind of card apart from another. */
export interface Middle {
  readonly html: string;
  /** A small picture for the index. */
  readonly thumbnail: string;
  readonly figure?: string | undefined;
}

/** Round the mathematics stand the image, the judgement and the code. A folded card is a <details>. */
export function frameCard({ row, words, knowledge, folded }: Parts<AnyRow>, middle: Middle): Card {
  const { id } = row;
  const anchor = `card-${id.replaceAll("_", "-")}`;
  const body = `<div class="card-opening">
${knowledge.drawings.get(id) ?? ""}
<div>
<p class="card-description">${words.description}</p>
<p class="card-picture"><strong>Picture it.</strong> ${words.picture}</p>
</div>
</div>
<div class="card-body">
${middle.html}
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
<summary>${middle.thumbnail}${name}<span class="card-hint">${firstSentence(words.picture)}</span></summary>
${body}
</details>`
    : `<section class="function-card" id="${anchor}" aria-labelledby="${anchor}-name">
${name}
${body}
</section>`;
  const entry = `<li><a href="#${anchor}">${middle.thumbnail}<span>${words.name}</span></a></li>`;
  return { id, html, anchors: [anchor, `${anchor}-name`], figure: middle.figure, entry };
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

export function formula(before: string, tex: string, label: string, { math }: Knowledge): string {
  const written = math.write(`${before} ${tex}`, true);
  return `<div class="equation" role="group" aria-label="${label}" tabindex="0">${written}</div>`;
}

export function writeFacts(facts: readonly Fact[]): string {
  const lines = facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`);
  return `<dl class="card-facts">\n${lines.join("\n")}\n</dl>`;
}

export function sourceOf({ row, cite }: Parts<AnyRow>): Fact {
  if (row.year === null || row.sources.length === 0) return ["Source", "none: nobody had to invent it"];
  return ["Source", `${row.year} ${cite(row.sources)}`];
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
