import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeHtml } from "./html.ts";
import { CODE } from "./snippets.ts";

/** Whole programs to take home, beside the snippets: their text by their path within lessons/code. */
export type CodeFiles = ReadonlyMap<string, string>;

const MODELS = "models";

export async function readCodeFiles(root: string): Promise<CodeFiles> {
  const names = (await readdir(join(root, CODE, MODELS))).filter((name) => name.endsWith(".py")).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const path = `${MODELS}/${name}`;
      return [path, await readFile(join(root, CODE, path), "utf8")] as const;
    }),
  );
  return new Map(files);
}

/** Folded, because a program is long and the text goes on below it. */
export function writeCodeFile(title: string, code: string): string {
  const name = escapeHtml(title);
  return `<details class="code">
<summary>${name}</summary>
<pre tabindex="0" role="group" aria-label="${name}"><code>${escapeHtml(code.trimEnd())}</code></pre>
</details>`;
}
