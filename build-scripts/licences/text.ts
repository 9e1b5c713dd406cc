/** Licences as people read them: one file beside every edition. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const LICENCES = "licences.txt";
/** Stands for what Emscripten's compiler and Highway put into the engine. */
export const ENGINE = "the WebAssembly";
const ENGINE_NOTICES = "cpp/wasm/notices";

/** Our own licences, then those of what `names` say is in it. */
export function licencesText(root: string, names: Iterable<string>): string {
  const [code, lessons] = ["LICENSE", "lessons/LICENSE"].map((file) => read(root, file));
  const own = `Activation Lab, and what it holds of others\n\n${code}\n\n${lessons}`;
  const line = `\n\n${"-".repeat(78)}\n\n`;
  // The mark at the beginning says UTF-8 where a server says nothing.
  return `\uFEFF${[own, ...noticesOf(root, names)].join(line)}\n`;
}

/** What one of the names must have with it; a package without a licence has no place in a bundle. */
export function noticesOf(root: string, names: Iterable<string>): readonly string[] {
  return [...names]
    .sort()
    .flatMap((name) => (name === ENGINE ? engineNotices(root) : [packageNotice(root, name)]));
}

function packageNotice(root: string, name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(read(folder, "package.json"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} says nowhere what its licence is.`);
  return `${name} ${version} (${license})\n\n${read(folder, file)}`;
}

function engineNotices(root: string): readonly string[] {
  const folder = join(root, ENGINE_NOTICES);
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => read(folder, name));
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}
