import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PageContent } from "./layout.ts";
import type { Lesson } from "./lesson.ts";
import type { Problems } from "./problems.ts";
import { compileText, type TextSource } from "./text-page.ts";

const SESSION = /<lesson-session of="([^"]*)"><\/lesson-session>/g;

/** The page for teachers; time and objectives come from the lessons themselves. */
export async function guidePage(
  source: TextSource,
  lessons: readonly Lesson[],
  knowledge: Knowledge,
  problems: Problems,
): Promise<PageContent> {
  const { title, summary, html } = await compileText(source, knowledge, problems);
  const session = (slugs: readonly string[]): string => {
    const taken = lessons.filter(({ slug }) => slugs.includes(slug));
    const gone = slugs.filter((slug) => !taken.some((lesson) => lesson.slug === slug));
    if (gone.length > 0)
      problems.report({ file: source.file, line: 1 }, `<lesson-session>: there is no “${gone.join(", ")}”.`);
    return writeSession(taken);
  };
  const main = `<article class="prose">
<header class="lesson-header">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
</header>
${html
  .replace(/<lesson-plan>\s*<\/lesson-plan>/, () => lessonPlan(lessons))
  .replaceAll(SESSION, (_, slugs: string) => session(slugs.split(" ")))}
</article>`;
  return { slug: "guide", title, description: summary, main };
}

/** Lessons that are taken together: links to them, and how long they take. */
function writeSession(taken: readonly Lesson[]): string {
  const links = taken.map(({ slug, title }) => `<a href="../${slug}/">${escapeHtml(title)}</a>`);
  return `${links.join(", ")} <span class="minutes">about ${minutesOf(taken)} minutes</span>`;
}

function minutesOf(lessons: readonly Lesson[]): number {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
}

function lessonPlan(lessons: readonly Lesson[]): string {
  const rows = lessons.map(
    ({ slug, title, minutes, objectives, prerequisites }) => `<div>
<dt><a href="../${slug}/">${escapeHtml(title)}</a> <span class="minutes">about ${minutes} minutes</span></dt>
<dd>
<ul>
${objectives.map((objective) => `<li>${escapeHtml(objective)}</li>`).join("\n")}
</ul>
${prerequisites.length === 0 ? "" : `<p>It helps to know: ${escapeHtml(prerequisites.join("; "))}.</p>`}
</dd>
</div>`,
  );
  return `<p>Together they take about ${minutesOf(lessons)} minutes. Afterwards learners can:</p>
<dl class="lesson-plan">
${rows.join("\n")}
</dl>`;
}
