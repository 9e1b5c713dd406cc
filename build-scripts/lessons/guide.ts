import { compileBody } from "./body.ts";
import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PageContent } from "./layout.ts";
import type { Lesson } from "./lesson.ts";
import type { Problems } from "./problems.ts";

/** The page for teachers; time and objectives come from the lessons themselves. */
export async function guidePage(
  { file, text }: { readonly file: string; readonly text: string },
  lessons: readonly Lesson[],
  knowledge: Knowledge,
  problems: Problems,
): Promise<PageContent> {
  const source = splitFrontMatter(file, text, problems);
  const fields = new FieldReader(source, problems);
  const [title, summary] = [fields.text("title"), fields.text("summary")];
  fields.refuseOthers();
  const { html } = await compileBody(source, knowledge, problems);
  const main = `<article class="prose">
<header class="lesson-header">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
</header>
${html.replace(/<lesson-plan>\s*<\/lesson-plan>/, () => lessonPlan(lessons))}
</article>`;
  return { slug: "guide", title, description: summary, main };
}

function lessonPlan(lessons: readonly Lesson[]): string {
  const together = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
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
  return `<p>Together they take about ${together} minutes. Afterwards learners can:</p>
<dl class="lesson-plan">
${rows.join("\n")}
</dl>`;
}
