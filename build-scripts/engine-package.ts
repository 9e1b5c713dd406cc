import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Plugin } from "vite";

/** What the face of the engine consists of; the other files' declarations concern nobody else. */
const face = ["index", "calls", "errors"];
/** And the folder of the calls, room by room. */
const rooms = "calls";

/** What makes the built modules a package that can be carried elsewhere: declarations, and a package.json. */
export function enginePackage(root: string, outDir: string): Plugin {
  return {
    name: "engine-package",
    apply: "build",
    async closeBundle() {
      await writeDeclarations(root, outDir);
      const { version, license } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
      const description = {
        name: "activation-lab-engine",
        version,
        description: "Neural-network activation functions, computed by a C++ library in WebAssembly.",
        license,
        type: "module",
        exports: {
          ".": { types: "./index.d.ts", default: "./index.js" },
          "./package.json": "./package.json",
        },
      };
      await writeFile(join(outDir, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
      await cp(join(root, "LICENSE"), join(outDir, "LICENSE"));
      await cp(join(root, "web/engine/README.md"), join(outDir, "README.md"));
    },
  };
}

async function writeDeclarations(root: string, outDir: string): Promise<void> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, "build-scripts/engine.tsconfig.json");
  const made = await mkdtemp(join(tmpdir(), "engine-declarations-"));
  try {
    await promisify(execFile)(process.execPath, [compiler, "--project", project, "--outDir", made]);
    await mkdir(join(outDir, rooms), { recursive: true });
    const files = [...face.map((name) => `${name}.d.ts`), ...(await filesOf(made, rooms))];
    for (const file of files) {
      const declarations = await readFile(join(made, file), "utf8");
      // The compiler leaves the sources' endings in; what lies beside these declarations is JavaScript.
      await writeFile(join(outDir, file), declarations.replaceAll(/(from "\.\.?\/[\w/-]+)\.ts"/g, '$1.js"'));
    }
  } finally {
    await rm(made, { recursive: true });
  }
}

async function filesOf(folder: string, room: string): Promise<string[]> {
  return (await readdir(join(folder, room))).sort().map((name) => `${room}/${name}`);
}
