import type { Course } from "../lessons/compile.ts";
import { escapeHtml } from "../lessons/html.ts";
import { nameOf, type PageContent, writeBody } from "../lessons/layout.ts";
import { LICENCES } from "../licences/text.ts";
import { integrityOf } from "../release/integrity.js";
import { linksInFile } from "./page-links.ts";

export interface FileParts {
  readonly course: Course;
  /** Classic script for the head. */
  readonly theme: string;
  /** Classic script that puts the chosen page into its place. */
  readonly choosePage: string;
  /** The bundle, a module without imports. */
  readonly main: string;
  readonly styles: string;
  /** An SVG. */
  readonly icon: string;
  /** Plain text. */
  readonly licences: string;
  /** The engine's builds by name. */
  readonly engine: Readonly<Record<string, Uint8Array>>;
}

const WITHOUT_SCRIPT =
  '<noscript><p class="notice">All lessons are in this one file, and JavaScript takes them out of it. It is switched off here.</p></noscript>';

/** The whole course as one page that needs no other file. */
export function writeFile({ course, styles, icon, licences, engine, ...code }: FileParts): string {
  const home = course.pages.get("index.html");
  if (!home) throw new Error("The course has no first page.");
  const scripts = {
    theme: inScript(code.theme),
    choosePage: inScript(code.choosePage),
    main: inScript(code.main),
  };
  const shell = writeBody({ slug: "", lesson: "home", main: "" }, { lessons: course.menu });
  const body = linksInFile(shell, "").replace(/<noscript>.*?<\/noscript>/s, WITHOUT_SCRIPT);
  return `<!doctype html>
<html lang="${course.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(Object.values(scripts), styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(nameOf(home))}</title>
<meta name="description" content="${escapeHtml(home.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">
<script>${scripts.theme}</script>
<style>${styles}</style>
</head>
<body>
${[...course.pages].map(([path, page]) => templateOf(path, page)).join("\n")}
${templateOf(LICENCES, licencesPage(licences))}
${body.replace("</main>", () => `</main>\n<script>${scripts.choosePage}</script>`)}
${Object.entries(engine).map(blockOf).join("\n")}
<script type="module">${scripts.main}</script>
</body>
</html>
`;
}

function templateOf(path: string, page: PageContent): string {
  const { slug, lesson, main } = page;
  const name = path === "index.html" ? "home" : path.replace(/(\/index)?\.\w+$/, "");
  const attributes = [`data-page="${name}"`, `data-title="${escapeHtml(nameOf(page))}"`];
  if (lesson !== undefined) attributes.push(`data-lesson="${lesson}"`);
  return `<template ${attributes.join(" ")}>\n${linksInFile(main, slug)}\n</template>`;
}

/** A file of its own on the site, and a page here. */
function licencesPage(text: string): PageContent {
  return {
    slug: "licences",
    title: "Licences",
    description: "",
    main: `<article class="prose"><header class="lesson-header"><h1>Licences</h1></header><pre class="licences">${escapeHtml(text.replace("\uFEFF", ""))}</pre></article>`,
  };
}

/** Text to every browser, and nothing that a policy could forbid. */
function blockOf([variant, bytes]: [string, Uint8Array]): string {
  return `<script type="text/plain" id="wasm-${variant}">${Buffer.from(bytes).toString("base64")}</script>`;
}

/**
 * What would end a script, or begin a comment in it, stands only within its strings and patterns; so do control characters,
 * which no page may hold and at which some programs take a file for ended.
 */
function inScript(code: string): string {
  if (code.includes("\r"))
    throw new Error("A carriage return in a script would change with the file's line ends.");
  return code
    .replaceAll(/<(?=!--|\/script)/gi, "\\x3C")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, (each) => `\\x${each.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function policyOf(scripts: readonly string[], styles: string): string {
  const hash = (text: string): string => `'${integrityOf(text)}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${hash(styles)}`,
    "font-src data:",
    "img-src blob: data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
