import { type Content, compilePlain, type PlainKnowledge } from "./contents.ts";
import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import { thumbnailOf } from "./function-curve.ts";
import type { WordsFile } from "./function-words.ts";
import { escapeHtml } from "./html.ts";
import type { Problems } from "./problems.ts";

/** Where the walk begins. */
export const START = "start";

interface Place {
  readonly id: string;
  readonly file: string;
  readonly html: string;
  readonly cited: readonly string[];
  /** Where its answers lead; none for advice. */
  readonly leadsTo: readonly string[];
}

/** The whole guide as links from section to section, which can be walked without script; none without a place to begin. */
export async function compileChoices(
  files: readonly WordsFile[],
  knowledge: PlainKnowledge,
  problems: Problems,
): Promise<Content | undefined> {
  const places: Place[] = [];
  for (const file of files) places.push(await compilePlace(file, knowledge, problems));
  const start = places.find(({ id }) => id === START);
  if (!start) return undefined;
  const met = walk(start, new Map(places.map((place) => [place.id, place])), problems);
  for (const { id, file } of places.filter((place) => !met.includes(place))) {
    problems.report({ file, line: 1 }, `No answer leads to “${id}”.`);
  }
  return {
    html: met.map(({ html }) => html).join("\n"),
    cited: [...new Set(met.flatMap(({ cited }) => cited))],
    anchors: met.map(({ id }) => anchorOf(id)),
  };
}

/** Every place once, the first before those it leads to; a way that comes back to itself is reported. */
function walk(start: Place, places: ReadonlyMap<string, Place>, problems: Problems): readonly Place[] {
  const met = new Set<Place>();
  const visit = (place: Place, way: readonly Place[]): void => {
    if (way.includes(place)) {
      problems.report({ file: place.file, line: 1 }, "Its answers lead back to it in the end.");
      return;
    }
    met.add(place);
    for (const id of place.leadsTo) {
      const next = places.get(id);
      if (next) visit(next, [...way, place]);
      else
        problems.report({ file: place.file, line: 1 }, `An answer leads to “${id}”, which does not exist.`);
    }
  };
  visit(start, []);
  return [...met];
}

async function compilePlace(
  { id, file, text }: WordsFile,
  knowledge: PlainKnowledge,
  problems: Problems,
): Promise<Place> {
  const source = splitFrontMatter(file, text, problems);
  const fields = new FieldReader(source, problems);
  const asks = "question" in source.fields;
  const title = fields.text(asks ? "question" : "advice");
  const answers = asks ? Object.entries(fields.texts("answers")) : [];
  const functions = asks ? [] : fields.list("functions");
  fields.refuseOthers();
  const body = await compilePlain(source, knowledge, problems);
  const curves: string[] = [];
  for (const one of functions) {
    const row = knowledge.engine.catalogue.find((candidate) => candidate.id === one);
    if (row) curves.push(await namedThumbnail(row.id, knowledge));
    else problems.report({ file, line: 1 }, `functions: there is no function called “${one}”.`);
  }
  const html = `<section class="choice" id="${anchorOf(id)}" data-place="${id}" data-functions="${functions.join(" ")}">
<div class="choice-reasons">
<h3>${escapeHtml(title)}</h3>
${curves.length === 0 ? "" : `<p class="choice-curves">${curves.join("")}</p>`}
${body.html}
</div>
${answers.length === 0 ? "" : writeAnswers(answers)}
</section>`;
  return { id, file, html, cited: body.cited.map(({ key }) => key), leadsTo: answers.map(([to]) => to) };
}

async function namedThumbnail(id: string, { engine, words }: PlainKnowledge): Promise<string> {
  return `<span>${await thumbnailOf(id, engine)}${words[id]?.name ?? id}</span>`;
}

function writeAnswers(answers: readonly (readonly [to: string, text: string])[]): string {
  const items = answers.map(
    ([to, text]) => `<li><a href="#${anchorOf(to)}" data-to="${to}">${escapeHtml(text)}</a></li>`,
  );
  return `<ul class="choice-answers">\n${items.join("\n")}\n</ul>`;
}

function anchorOf(id: string): string {
  return `choose-${id}`;
}
