import { type Body, compileBody } from "./body.ts";
import { writeReferenceList } from "./citations.ts";
import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import type { GlossaryEntry } from "./glossary/glossary.ts";
import { termNotes } from "./glossary/glossary-page.ts";
import type { TermIndex } from "./glossary/term-index.ts";
import { TermLinks } from "./glossary/term-links.ts";
import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import { type PageContent, writeContents } from "./layout.ts";
import type { Problems } from "./problems.ts";

export interface Lesson {
  /** The folder's name without its number: the page's address. */
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  /** One or two sentences: the card on the home page, and what a search engine shows. */
  readonly summary: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly prerequisites: readonly string[];
  readonly body: Body;
}

export interface LessonFile {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly slug: string;
  readonly text: string;
}

export async function compileLesson(
  { file, slug, text }: LessonFile,
  knowledge: Knowledge,
  problems: Problems,
  terms: TermIndex,
): Promise<Lesson> {
  const source = splitFrontMatter(file, text, problems);
  const fields = new FieldReader(source, problems);
  const front = {
    id: fields.text("id"),
    title: fields.text("title"),
    summary: fields.text("summary"),
    minutes: fields.number("minutes"),
    objectives: fields.list("objectives"),
    prerequisites: fields.list("prerequisites"),
  };
  if (!/^[a-z][a-z0-9-]*$/.test(front.id)) {
    const sentence = `The id “${front.id}” is not of small letters, digits and hyphens, with a letter first.`;
    problems.report({ file, line: 1 }, sentence);
  }
  const { catalogue, vectorCatalogue } = knowledge.engine;
  const known = [...catalogue, ...vectorCatalogue].map((row) => row.id);
  for (const id of fields.list("functions")) {
    if (!known.includes(id))
      problems.report({ file, line: 1 }, `functions: there is no function called “${id}”.`);
  }
  fields.refuseOthers();
  const links = new TermLinks(terms);
  return { slug, ...front, body: await compileBody(source, knowledge, problems, links) };
}

/** The page of a lesson; `before` and `after` are its neighbours in the order of reading. */
export function lessonPage(
  lesson: Lesson,
  before: Lesson | undefined,
  after: Lesson | undefined,
  glossary: readonly GlossaryEntry[],
): PageContent {
  const { slug, id, title, summary, minutes, objectives, prerequisites, body } = lesson;
  const main = `<article class="prose">
<header class="lesson-header">
<p class="kicker">Lesson · about ${minutes} minutes<span id="lesson-return"></span></p>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
<div class="lesson-aims">
<section aria-labelledby="aims-title">
<h2 id="aims-title">Afterwards you can</h2>
<ul>
${objectives.map((objective) => `<li>${escapeHtml(objective)}</li>`).join("\n")}
</ul>
</section>
${writeContents(body.headings)}
${prerequisites.length === 0 ? "" : `<p class="aims-note">It helps to know: ${escapeHtml(prerequisites.join("; "))}.</p>`}
</div>
</header>
${body.html}
<div class="lesson-tools" id="lesson-tools"></div>
<div class="lesson-progress" id="lesson-progress" hidden></div>
${neighbours(before, after)}
${termNotes(glossary, lesson)}
${referenceSection(body)}
</article>`;
  const teaching = { minutes, objectives, prerequisites };
  return { slug, lesson: id, title, description: summary, main, teaching };
}

function referenceSection({ cited }: Body): string {
  if (cited.length === 0) return "";
  return `<section class="references" aria-labelledby="references-title">
<h2 id="references-title">References</h2>
${writeReferenceList(cited)}
</section>`;
}

function neighbours(before: Lesson | undefined, after: Lesson | undefined): string {
  if (!before && !after) return "";
  const link = (lesson: Lesson | undefined, kind: "previous" | "next", word: string): string =>
    lesson
      ? `<a class="${kind}" rel="${kind === "next" ? "next" : "prev"}" href="../${lesson.slug}/"><span>${word}</span>${escapeHtml(lesson.title)}</a>`
      : "";
  return `<nav class="neighbours" aria-label="Before and after">
${link(before, "previous", "Before this")}
${link(after, "next", "Next")}
</nav>`;
}
