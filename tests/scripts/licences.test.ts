import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { licencesText } from "../../build-scripts/licences/text.ts";
import { othersIn } from "../../build-scripts/licences/third-party.ts";

describe("whose work a module is", () => {
  test.each([
    ["/lab/node_modules/lit/index.js", "", ["lit"]],
    ["/lab/node_modules/a/node_modules/@b/c/index.js", "", ["@b/c"]],
    ["/lab/build/wasm-scalar/module/activation-lab.wasm?url", "", ["the WebAssembly"]],
    ["/lab/web/styles/math.css", '@import "temml/dist/T.css";\n@import "./own.css";', ["temml"]],
    ["\0virtual:math-styles.css", 'src: url("/lab/build/fonts/a.woff2")', ["@fontsource/stix-two-math"]],
    ["\0virtual:function-words", "", ["temml"]],
    ["/lab/web/widgets/plot.ts", '@import "not/a-style";', []],
    ["\0vite/preload-helper.js", "", []],
  ])("%j", (id, code, names) => {
    expect(othersIn("/lab", id, code)).toEqual(names);
  });

  it("stops the build where nothing says it", () => {
    expect(() => othersIn("/lab", "/lab/vendor/copied.js", "")).toThrow("vendor/copied.js");
    expect(() => othersIn("/lab", "/elsewhere/copied.js", "")).toThrow("copied.js");
  });
});

describe("licences", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "activation-lab-licences-"));
    const files = {
      LICENSE: "our own",
      "lessons/LICENSE": "of the text",
      "cpp/wasm/notices/musl.txt": "musl (MIT)",
      "node_modules/good/package.json": '{ "name": "good", "version": "1.2.3", "license": "ISC" }',
      "node_modules/good/LICENCE.md": "Do as you like.\r\n",
      "node_modules/bare/package.json": '{ "name": "bare", "version": "1.0.0", "license": "MIT" }',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("are ours, then those of each package and of what is in the engine", () => {
    const text = licencesText(root, ["the WebAssembly", "good"]);
    const parts = ["our own", "of the text", "good 1.2.3 (ISC)\n\nDo as you like.\n", "musl (MIT)"];
    const places = parts.map((part) => text.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("stop the build for a package that has none", () => {
    expect(() => licencesText(root, ["bare"])).toThrow("bare says nowhere what its licence is.");
  });

  it("stand beside the site, the engine and the elements", () => {
    const site = readFileSync("dist/site/licences.txt", "utf8");
    const engine = readFileSync("dist/engine/licences.txt", "utf8");
    const inEngine = readdirSync("cpp/wasm/notices").filter((name) => name.endsWith(".txt"));
    for (const name of inEngine) {
      const notice = readFileSync(join("cpp/wasm/notices", name), "utf8").trim();
      expect(site).toContain(notice);
      expect(engine).toContain(notice);
    }
    const packages = [
      "lit",
      "lit-html",
      "chart.js",
      "minisearch",
      "temml",
      "uqr",
      "@fontsource/stix-two-math",
    ];
    expect(packages.filter((name) => !site.includes(`\n${name} `))).toEqual([]);
    expect(engine).not.toContain("lit-html");
  });
});
