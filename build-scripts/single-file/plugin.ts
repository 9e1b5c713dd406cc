import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { bundleScript } from "../bundle-script.ts";
import { keptCourseSource } from "../lessons/kept-course.ts";
import { siteLicences } from "../licences/third-party.ts";
import { writeFile } from "./write-file.ts";

const NAME = "activation-lab.html";
const builds = { simd: "build/wasm", scalar: "build/wasm-scalar" } as const;

/** Puts the bundle, the pages that the site's build has left and the engine into one file, in the bundle's place. */
export function singleFile(root: string): Plugin[] {
  const { modules, built } = keptCourseSource(root);
  const writer: Plugin = {
    name: "single-file",
    generateBundle: {
      // After Vite has made the style sheet.
      order: "post",
      async handler(_options, bundle) {
        const { main, styles } = partsOf(bundle);
        for (const file of Object.keys(bundle)) delete bundle[file];
        const source = writeFile({
          course: built().course,
          theme: await bundleScript(join(root, "web/host/theme.ts")),
          choosePage: await bundleScript(join(root, "web/host/single-file/choose-page.ts")),
          main,
          styles,
          icon: await readFile(join(root, "web/styles/icon.svg"), "utf8"),
          licences: siteLicences(root),
          engine: await engineOf(root),
        });
        this.emitFile({ type: "asset", fileName: NAME, source });
      },
    },
  };
  return [modules, writer];
}

/** One script and one style sheet; anything else would have to be fetched. */
function partsOf(bundle: Rolldown.OutputBundle): { readonly main: string; readonly styles: string } {
  let main: string | undefined;
  let styles: string | undefined;
  for (const output of Object.values(bundle)) {
    if (output.type === "chunk" && main === undefined) main = output.code;
    else if (output.type === "asset" && output.fileName.endsWith(".css") && styles === undefined) {
      styles = String(output.source);
    } else throw new Error(`${output.fileName} is one file too many.`);
  }
  if (main === undefined || styles === undefined)
    throw new Error("The script or the style sheet is missing.");
  return { main, styles };
}

async function engineOf(root: string): Promise<Record<string, Uint8Array>> {
  const entries = Object.entries(builds).map(
    async ([variant, folder]) =>
      [variant, await readFile(join(root, folder, "module/activation-lab.wasm"))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
