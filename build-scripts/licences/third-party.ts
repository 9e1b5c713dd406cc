/** Who has written what is in a bundle, found out while it is made. */

import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";
import { ENGINE, LICENCES, licencesText, noticesOf } from "./text.ts";

/** What comes from others without lying in node_modules, by the file that brings it. */
const MADE_OF: readonly (readonly [trace: RegExp, name: string])[] = [
  [/\/build\/wasm[\w-]*\//, ENGINE],
  [/\/build\/fonts\//, "@fontsource/stix-two-math"],
  // With the sheet for formulas in figures.
  [/virtual:function-words$/, "temml"],
];
const OURS = /^(web|lessons|demos)\//;

export interface ThirdParty {
  /** For each bundle that is part of the whole, those of workers too: notes what goes into it. */
  readonly note: () => Plugin;
  /** For the bundle that is written last: lays the licences beside it. */
  readonly write: () => Plugin;
  /** The licences of what has been noted. */
  readonly text: () => string;
  /** For a bundle that goes along with the site: holds the site's licences to what is in it. */
  readonly compare: () => Plugin;
}

export function thirdParty(root: string): ThirdParty {
  const names = new Set<string>();
  const text = (): string => licencesText(root, names);
  return {
    text,
    note: () => ({
      name: "third-party-note",
      // While style sheets still say what they import.
      enforce: "pre",
      transform(code, id) {
        for (const name of othersIn(root, id, code)) names.add(name);
        return undefined;
      },
    }),
    write: () => ({
      name: "third-party-write",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: LICENCES, source: text() });
      },
    }),
    compare: () => ({
      name: "third-party-compare",
      generateBundle() {
        const said = siteLicences(root);
        const missing = noticesOf(root, names).find((notice) => !said.includes(notice));
        if (missing !== undefined) this.error(`The site's ${LICENCES} lacks this:\n${missing}`);
      },
    }),
  };
}

/** Of the site as it was built last. */
export function siteLicences(root: string): string {
  try {
    return readFileSync(join(root, "dist/site", LICENCES), "utf8");
  } catch {
    throw new Error(`dist/site/${LICENCES} is missing: build the site first.`);
  }
}

/** Whose work a module is or brings along; nobody's but ours, mostly. */
export function othersIn(root: string, id: string, code: string): readonly string[] {
  const [file = ""] = id.replace(/^\0/, "").split("?");
  const own = packageOf(file) ?? madeOf(file);
  const path = relative(root, file).split(sep).join("/");
  if (own === undefined && file.startsWith("/") && !OURS.test(path)) {
    throw new Error(`${path} goes into a bundle, and nothing says who has written it: see third-party.ts.`);
  }
  return [own, ...(file.endsWith(".css") ? othersInStyles(code) : [])].filter((name) => name !== undefined);
}

function othersInStyles(sheet: string): readonly (string | undefined)[] {
  const imported = sheet.matchAll(/@import\s+"((?:@[\w.-]+\/)?\w[\w.-]*)\//g);
  const fetched = sheet.matchAll(/url\("([^"]+)"\)/g);
  return [...[...imported].map(([, name]) => name), ...[...fetched].map(([, file = ""]) => madeOf(file))];
}

function madeOf(file: string): string | undefined {
  return MADE_OF.find(([trace]) => trace.test(file))?.[1];
}

/** The innermost: `/node_modules/a/node_modules/@b/c/index.js` belongs to `@b/c`. */
function packageOf(file: string): string | undefined {
  const [, path] = /.*\/node_modules\/(.*)$/.exec(file) ?? [];
  return path === undefined ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}
