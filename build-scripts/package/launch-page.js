import { escaped } from "./xml.js";

/**
 * The page that a platform opens: a line about what is reported, and a frame in which the pages of the course come and go.
 *
 * @param {import("./contents.js").Contents} contents
 * @param {import("./contents.js").Standard} standard
 * @param {string} theme the site's script that sets its colours
 */
export function launchPage({ title, language, lesson, mastery }, standard, theme) {
  const marks = [
    `data-standard="${standard}"`,
    ...(mastery === undefined ? [] : [`data-mastery="${mastery}"`]),
    ...(lesson === undefined ? [] : [`data-lesson="${lesson}"`]),
  ];
  return `<!doctype html>
<html lang="${language}" ${marks.join(" ")}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="color-scheme" content="light dark">
<script src="./${theme}"></script>
<link rel="stylesheet" href="./launch/launch.css">
<script src="./launch/launch.js" defer></script>
</head>
<body>
<header class="report-bar">
<h1>${escaped(title)}</h1>
<div class="report-words">
<p id="report-state" role="status" tabindex="-1"></p>
<p id="report-aside" hidden>This lesson is here to look things up, and does not count.</p>
</div>
<button type="button" id="leave" hidden>Save and leave</button>
</header>
<noscript><p>JavaScript is switched off, so nothing can be reported. <a href="./index.html">Read the course without it.</a></p></noscript>
<main>
<iframe id="pages" title="Lesson" allow="clipboard-write; fullscreen"></iframe>
</main>
</body>
</html>
`;
}
