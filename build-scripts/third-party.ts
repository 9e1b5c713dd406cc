/** The licences of what a bundle holds of others: most of them ask that their text goes wherever the code goes. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const FILE = "THIRD-PARTY.txt";

export interface ThirdParty {
  /** For each bundle that is part of the whole, those of workers too: notes which packages go into it. */
  readonly note: () => Plugin;
  /** For the bundle that is written last: lays the file beside it. */
  readonly write: () => Plugin;
}

/** `also` are packages whose files come into the bundle another way, fonts above all. */
export function thirdParty(root: string, also: readonly string[] = []): ThirdParty {
  const packages = new Set(also);
  return {
    note: () => ({
      name: "third-party-note",
      transform(_code, id) {
        const name = packageOf(id);
        if (name !== undefined) packages.add(name);
        return undefined;
      },
    }),
    write: () => ({
      name: "third-party",
      generateBundle() {
        const notices = [...packages].sort().map((name) => noticeOf(join(root, "node_modules", name)));
        this.emitFile({ type: "asset", fileName: FILE, source: notices.join(`\n${"-".repeat(78)}\n\n`) });
      },
    }),
  };
}

/** The innermost: `/node_modules/a/node_modules/@b/c/index.js` belongs to `@b/c`. */
export function packageOf(id: string): string | undefined {
  const [, path] = /.*\/node_modules\/(.*)$/.exec(id) ?? [];
  return path === undefined ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} says nowhere what its licence is.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
