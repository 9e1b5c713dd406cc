import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { figureTags } from "../../build-scripts/elements/definitions.ts";

/** What the build has left: ACTIVATION_LAB_ELEMENTS says where another build lies. */
const folder = resolve(process.env.ACTIVATION_LAB_ELEMENTS ?? "dist/elements");
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

/** A script and all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, , imported = ""] of read(file).matchAll(
    /(?:^|[;}])\s*(?:import|export)\s*(?:[\w$\s{},*]+from\s*)?(["'])(\.[^"']+)\1/g,
  )) {
    withImports(relative(folder, resolve(folder, file, "..", imported)), found);
  }
  return found;
}

/** Bytes that travel. */
function weigh(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

/** The file of the parts whose name begins so. */
function part(entry: string, name: string): string {
  const [, file] = new RegExp(`["'\`]\\./(parts/${name}-[\\w-]+\\.\\w+)`).exec(read(entry)) ?? [];
  if (file === undefined) throw new Error(`${entry} speaks of no part called ${name}.`);
  return file;
}

describe("the custom elements as they are built", () => {
  it("stay within their budget of bytes", () => {
    const entry = withImports("activation-lab.js");
    const plot = withImports(part("activation-lab.js", "activation-plot"));
    expect(weigh(entry)).toBeLessThan(5_500);
    expect(weigh(new Set([...entry, ...plot]))).toBeLessThan(125_000);
  });

  it("come with the licences of what they hold of others", () => {
    const notices = read("licences.txt");
    const packages = [
      "lit",
      "chart.js",
      "image-size",
      "temml",
      "@fontsource/stix-two-math",
      "Highway",
      "musl",
    ];
    expect(packages.filter((name) => !notices.includes(`${name} `))).toEqual([]);
    expect(notices).toContain("Redistributions in binary form must reproduce");
    expect(read("demos/licences.txt")).toContain("react-dom ");
  });

  it("describe every tag, and each attribute with its type and its meaning", () => {
    const { modules, schemaVersion } = JSON.parse(read("custom-elements.json"));
    const declarations: readonly {
      readonly tagName: string;
      readonly attributes: readonly { name: string; type?: { text: string }; description?: string }[];
    }[] = modules[0].declarations;
    expect(schemaVersion).toBe("2.1.0");
    expect(existsSync(join(folder, modules[0].path))).toBe(true);
    expect(declarations.map(({ tagName }) => tagName)).toEqual(figureTags("."));
    const poor = declarations.flatMap(({ tagName, attributes }) =>
      attributes
        .filter(({ type, description }) => !type?.text || !description)
        .map(({ name }) => `${tagName} ${name}`),
    );
    expect(poor).toEqual([]);
    const [plot] = declarations.filter(({ tagName }) => tagName === "activation-plot");
    expect(plot?.attributes).toContainEqual(
      expect.objectContaining({ name: "layout", type: { text: '"shared" | "grid"' } }),
    );
  });

  it("have types that take the page in React as it is, and refuse what a figure does not know", async () => {
    const project = resolve("demos/react");
    const wrong = join(project, "wrong.tsx");
    writeFileSync(
      wrong,
      `import type {} from "activation-lab-elements/react";
export const layout = <activation-plot layout="diagonal" />;
export const attribute = <activation-plot sorted />;
`,
    );
    try {
      const said = await promisify(execFile)(process.execPath, [
        "node_modules/typescript/bin/tsc",
        "--noEmit",
        "--pretty",
        "false",
        "--project",
        project,
      ]).then(
        ({ stdout }) => stdout,
        (error: { readonly stdout: string }) => error.stdout,
      );
      const errors = said.split("\n").filter((line) => line.includes("error TS"));
      expect(errors.map((line) => /([\w.]+)\((\d+)/.exec(line)?.slice(1))).toEqual([
        ["wrong.tsx", "2"],
        ["wrong.tsx", "3"],
      ]);
    } finally {
      rmSync(wrong);
    }
  });
});
