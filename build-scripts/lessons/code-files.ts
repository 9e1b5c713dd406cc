import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { escapeHtml } from "./html.ts";
import { CODE, LANGUAGES } from "./snippets.ts";

/** Whole programs to take home, beside the snippets: their text by their path within lessons/code. */
export type CodeFiles = ReadonlyMap<string, string>;

const FOLDERS = ["models", "starters"];
const LANGUAGE = new RegExp(`\\.(${LANGUAGES.map(({ extension }) => extension).join("|")})$`);

export async function readCodeFiles(root: string): Promise<CodeFiles> {
  const folders = await Promise.all(FOLDERS.map((folder) => readFolder(root, folder)));
  return new Map(folders.flat());
}

async function readFolder(root: string, folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(join(root, CODE, folder))).filter((name) => LANGUAGE.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}`;
      return [path, await readFile(join(root, CODE, path), "utf8")] as const;
    }),
  );
}

/** Folded, because a program is long and the text goes on below it; `data-file` is what it is called when it is saved. */
export function writeCodeFile(path: string, title: string, code: string): string {
  const name = escapeHtml(title);
  return `<details class="code" data-file="${escapeHtml(basename(path))}">
<summary>${name}</summary>
<pre tabindex="0" role="group" aria-label="${name}"><code>${escapeHtml(code.trimEnd())}</code></pre>
</details>`;
}
