import { type Bibliography, writeReferenceList } from "./citations.ts";
import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PageContent } from "./layout.ts";
import type { Lesson } from "./lesson.ts";
import type { Problems } from "./problems.ts";
import { compileText, type TextSource } from "./text-page.ts";

/** The pages that are no lesson: home, references, and the one for an address that leads nowhere. */
export async function homePage(
  source: TextSource,
  lessons: readonly Lesson[],
  knowledge: Knowledge,
  problems: Problems,
): Promise<PageContent> {
  const { title, summary, html } = await compileText(source, knowledge, problems);
  const main = `<article class="prose home">
<header class="lesson-header">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
</header>
${html.replace(/<lesson-cards>\s*<\/lesson-cards>/, lessonCards(lessons))}
</article>`;
  return { slug: "", lesson: "home", title, description: summary, main };
}

function lessonCards(lessons: readonly Lesson[]): string {
  const cards = lessons.map(
    ({ id, slug, title, summary, minutes }) => `<li data-lesson="${id}">
<h3><a href="./${slug}/">${escapeHtml(title)}</a></h3>
<p>${escapeHtml(summary)}</p>
<p class="minutes">about ${minutes} minutes<span class="progress-word"></span></p>
</li>`,
  );
  return `<div class="course-progress" id="course-progress"></div>
<ul class="lesson-cards">\n${cards.join("\n")}\n</ul>
<div class="course-progress" id="course-upkeep"></div>`;
}

export function referencesPage(bibliography: Bibliography): PageContent {
  return {
    slug: "references",
    title: "References",
    description: "The papers and books behind the lessons.",
    main: `<article class="prose">
<header class="lesson-header">
<h1>References</h1>
<p class="lead">The papers and books behind the lessons.</p>
</header>
${writeReferenceList(bibliography.values())}
</article>`,
  };
}

export function searchPage(): PageContent {
  return {
    slug: "search",
    title: "Search",
    description: "Find a word in the lessons, the glossary and the references.",
    main: `<article class="prose">
<header class="lesson-header">
<h1>Search</h1>
<p class="lead">A word or two from the lessons, the glossary or the references.</p>
</header>
<noscript><p>Searching needs JavaScript, which is switched off. The <a href="../glossary/">glossary</a> and the menu of lessons lead on without it.</p></noscript>
<form class="search-form" role="search">
<label for="search-field">Search for</label>
<input type="search" id="search-field" name="q" autocomplete="off" spellcheck="false">
</form>
<p class="search-status" id="search-status" role="status"></p>
<ol class="search-results" id="search-results"></ol>
</article>`,
  };
}

export function missingPage(): PageContent {
  return {
    slug: "",
    title: "No such page",
    description: "There is no page at this address.",
    main: `<article class="prose">
<header class="lesson-header">
<h1>There is no page here</h1>
<p class="lead">The address may be mistyped, or the page has moved. The <a href="./">first page</a> leads to all of them.</p>
</header>
</article>`,
    isForLostAddresses: true,
  };
}
