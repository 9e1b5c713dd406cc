import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problems } from "./problems.ts";

/**
 * The code that learners take home, a small file for each function and language. By convention a file ID.cpp has
 * `activations::ID(x, …)` and `activations::ID_slope(x, …)`, ID.js exports `value(x, …)` and `slope(x, …)`, and ID.py has
 * `ID(x, …)` and `ID_slope(x, …)`; the parameters follow in the catalogue's order, with its defaults.
 */
export const CODE = "lessons/code";
/** The functions of a whole row: in place of the slope they have `change(x, direction, …)`, `ID_change` elsewhere. */
export const ROW_CODE = "lessons/code/rows";

export const LANGUAGES = [
  { name: "C++", extension: "cpp" },
  { name: "JavaScript", extension: "js" },
  { name: "Python", extension: "py" },
] as const;

export type Extension = (typeof LANGUAGES)[number]["extension"];
export type Snippets = Readonly<Record<Extension, string>>;

/** The code of each of `ids`; a file that is missing is reported. */
export async function readSnippets(
  root: string,
  ids: readonly string[],
  problems: Problems,
  folder: string = CODE,
): Promise<ReadonlyMap<string, Snippets>> {
  const snippets = new Map<string, Snippets>();
  for (const id of ids) {
    const texts: Record<Extension, string> = { cpp: "", js: "", py: "" };
    for (const { name, extension } of LANGUAGES) {
      const file = `${folder}/${id}.${extension}`;
      texts[extension] = await readFile(join(root, file), "utf8").catch(() => {
        problems.report({ file, line: 1 }, `The function “${id}” has no code in ${name} yet.`);
        return "";
      });
    }
    snippets.set(id, texts);
  }
  return snippets;
}
