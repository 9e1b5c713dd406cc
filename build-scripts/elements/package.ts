import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { LICENCES } from "../licences/text.ts";
import { layBesideSite } from "./beside-site.ts";
import { writeDemos } from "./demos.ts";
import { allFigureDocs } from "./figure-docs.ts";
import { hostTokens } from "./host-tokens.ts";
import { manifestOf } from "./manifest.ts";
import { declarations, REACT_DECLARATIONS } from "./types.ts";

/** What makes the built modules a package: descriptions for programs and for people, and pages to try it on. */
export function elementsPackage(root: string, outDir: string): Plugin {
  return {
    name: "elements-package",
    apply: "build",
    async closeBundle() {
      const figures = await allFigureDocs(root);
      const tokens = hostTokens(await readFile(join(root, "web/styles/tokens.css"), "utf8"));
      const { version, license, description } = JSON.parse(
        await readFile(join(root, "package.json"), "utf8"),
      );
      const types = "./activation-lab.d.ts";
      const write = (name: string, text: string): Promise<void> => writeFile(join(outDir, name), text);
      const writeJson = (name: string, value: object): Promise<void> =>
        write(name, `${JSON.stringify(value, null, 2)}\n`);
      await writeJson("custom-elements.json", manifestOf(figures, propertiesIn(tokens.light)));
      await write("activation-lab.d.ts", declarations(figures));
      await write("react.d.ts", REACT_DECLARATIONS);
      await writeJson("package.json", {
        name: "activation-lab-elements",
        version,
        description,
        license,
        type: "module",
        exports: {
          ".": { types, default: "./activation-lab.js" },
          "./react": { types: "./react.d.ts" },
          "./custom-elements.json": "./custom-elements.json",
          "./package.json": "./package.json",
        },
        customElements: "custom-elements.json",
        sideEffects: true,
        files: [
          "activation-lab.js",
          "*.d.ts",
          "custom-elements.json",
          "parts",
          "LICENSE",
          LICENCES,
          "README.md",
        ],
      });
      await writeDemos(root, outDir);
      await cp(join(root, "LICENSE"), join(outDir, "LICENSE"));
      await cp(join(root, "web/elements/README.md"), join(outDir, "README.md"));
      await layBesideSite(root, outDir);
    },
  };
}

/** The names of the custom properties that a block declares. */
function propertiesIn(block: string): readonly string[] {
  return [...block.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = ""]) => name);
}
