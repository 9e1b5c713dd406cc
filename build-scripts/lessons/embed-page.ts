import { HISTORY_BAR, type Script, type Shell } from "./layout.ts";

export interface FrameScripts {
  /** Classic script, early in the head. */
  readonly start: string;
  readonly script: Script;
}

/**
 * The page for frames on other people's pages. It holds no lesson: its script brings the one that the address names, so that a
 * single address serves for all of them, with a preset in its hash or without.
 *
 * The policy comes with the server's answer alone: a page in a sandbox has no origin, so that the word 'self' of a policy in its head
 * would forbid it even the script that says so.
 */
export function writeEmbedPage({ language, assets }: Shell, { start, script }: FrameScripts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Activation Lab</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="./${assets.icon}" type="image/svg+xml">
<script src="./${start}"></script>
${assets.styles.map((file) => `<link rel="stylesheet" href="./${file}">`).join("\n")}
<script type="module" src="./${script.file}"></script>
${script.preload.map((file) => `<link rel="modulepreload" href="./${file}">`).join("\n")}
</head>
<body class="embedded">
<noscript><p class="notice">JavaScript is switched off in this frame, so the lesson cannot be shown in it. <a href="./" target="_blank">Read it on its own page.</a></p></noscript>
<div class="notice" id="page-notice" role="status" hidden></div>
<main id="main" tabindex="-1"></main>
${HISTORY_BAR}
<footer class="embed-footer"><a id="embed-source" href="./" target="_blank">Open in Activation Lab</a></footer>
</body>
</html>
`;
}
