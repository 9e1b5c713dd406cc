import { LICENCES } from "../licences/text.ts";
import { sitePolicy } from "../serve/policy.js";
import type { Heading } from "./body.ts";
import { escapeHtml } from "./html.ts";
import { type Teaching, writeMetadata } from "./metadata.ts";

/** What every page of the site shares. Addresses are relative to the page: `root` leads from it to the site's root. */
export interface Shell {
  readonly language: string;
  /** Where the site will stand, where that is known. */
  readonly address?: string | undefined;
  readonly lessons: readonly MenuEntry[];
  readonly assets: Assets;
}

export interface MenuEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

export interface Script {
  readonly file: string;
  /** What it imports. */
  readonly preload: readonly string[];
}

/** Files of the build, relative to the site's root. */
export interface Assets {
  /** Classic script, early in the head: sets the theme before anything is painted. */
  readonly theme: string;
  /** For pages with figures. */
  readonly main: Script;
  /** For pages of text alone. */
  readonly text: Script;
  readonly styles: readonly string[];
  readonly icon: string;
  /** For home screens. */
  readonly touchIcon: string;
  readonly manifest: string;
}

export interface PageContent {
  /** Empty for the site's root, otherwise the page's folder. */
  readonly slug: string;
  /** The lesson's id, under which the learner's changes are kept; none for a page without figures. */
  readonly lesson?: string;
  readonly title: string;
  readonly description: string;
  readonly main: string;
  /** What a lesson is for, how long it takes and what it needs. */
  readonly teaching?: Teaching;
  /** Hosts answer with it at addresses of any depth, and no search should find it. */
  readonly isForLostAddresses?: true;
}

/** The name of the whole. */
export const SITE = "Activation Lab";
const MARK =
  '<svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M3 24h12L29 6" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

export const HISTORY_BAR = `<div class="history-bar" id="history-bar" role="group" aria-label="Your changes to the figures" hidden>
<button type="button" id="undo">Undo</button>
<button type="button" id="redo">Redo</button>
<button type="button" id="start-over">Start over</button>
</div>`;

/** What a window with the page in it is called. */
export function nameOf({ slug, title }: Pick<PageContent, "slug" | "title">): string {
  return slug === "" ? SITE : `${title} · ${SITE}`;
}

export function writePage(page: PageContent, shell: Shell): string {
  const { slug, lesson, description } = page;
  const root = slug === "" ? "./" : "../";
  const { assets } = shell;
  const script = lesson === undefined ? assets.text : assets.main;
  const name = nameOf(page);
  const html = `<!doctype html>
<html lang="${shell.language}" data-service-worker="${root}service-worker.js">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sitePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}${assets.icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${root}${assets.touchIcon}">
<link rel="manifest" href="${root}${assets.manifest}">
${writeMetadata(page, { name: SITE, language: shell.language, address: shell.address })}
<script src="${root}${assets.theme}"></script>
${assets.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`).join("\n")}
<script type="module" src="${root}${script.file}"></script>
${script.preload.map((file) => `<link rel="modulepreload" href="${root}${file}">`).join("\n")}
</head>
<body${lesson === undefined ? "" : ` data-lesson="${lesson}"`}>
${writeBody(page, shell)}
</body>
</html>
`;
  // Addresses relative to the root lead astray at any other depth.
  if (!page.isForLostAddresses || shell.address === undefined) return html;
  return html.replaceAll('="./', `="${new URL(shell.address).pathname}`);
}

/** What stands around the text on every page. */
export function writeBody(
  { slug, lesson, main }: Pick<PageContent, "slug" | "lesson" | "main">,
  shell: Pick<Shell, "lessons">,
): string {
  const root = slug === "" ? "./" : "../";
  return `<a class="skip-link" href="#main">Skip to the text</a>
<header class="site-header">
<a class="site-title" href="${root}">${MARK}${SITE}</a>
<nav class="lesson-menu-frame" aria-label="Lessons">
<details class="lesson-menu">
<summary>Lessons</summary>
<ol>
${shell.lessons.map((lesson) => menuItem(lesson, root, slug)).join("\n")}
</ol>
</details>
</nav>
<a class="search-link" href="${root}search/"${slug === "search" ? ' aria-current="page"' : ""}>Search</a>
<div class="theme-choice" id="theme-choice" hidden>
<label for="theme"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/></svg><span class="visually-hidden">Colours</span></label>
<select id="theme">
<option value="system">System</option>
<option value="light">Light</option>
<option value="dark">Dark</option>
</select>
</div>
</header>
${lesson === undefined ? "" : '<noscript><p class="notice">JavaScript is switched off, so the figures on this page stay empty. The text can be read without it.</p></noscript>'}
<div class="notice" id="page-notice" role="status" hidden></div>
<main id="main" tabindex="-1">
${main}
</main>
${HISTORY_BAR}
<footer class="site-footer">
<p>Every number on these pages was computed by one C++ engine: in your browser, or while the page was built. <span id="where-it-goes">Nothing you do here leaves your device.</span></p>
<nav aria-label="More pages">
<a href="${root}glossary/">Glossary</a>
<a href="${root}references/">References</a>
<a href="${root}guide/">For teachers</a>
<a href="${root}${LICENCES}">Licences</a>
</nav>
<p id="offline-state" role="status" hidden></p>
${lesson === undefined ? "" : '<p><button type="button" class="button" id="prepare" hidden>Prepare this page for a class</button></p>'}
</footer>`;
}

function menuItem({ id, slug, title }: MenuEntry, root: string, current: string): string {
  const here = slug === current ? ' aria-current="page"' : "";
  return `<li data-lesson="${id}"><a href="${root}${slug}/"${here}>${escapeHtml(title)}</a><span class="progress-word"></span></li>`;
}

export function writeContents(headings: readonly Heading[]): string {
  if (headings.length < 2) return "";
  const items = headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`);
  return `<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">In this lesson</h2>
<ol>
${items.join("\n")}
</ol>
</nav>`;
}
