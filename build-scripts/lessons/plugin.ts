import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { type Course, compileCourse } from "./compile.ts";
import { startEngine } from "./engine.ts";
import { type Assets, type Script, writePage } from "./layout.ts";
import { writeMathFont } from "./math-font.ts";

const WORDS = "virtual:function-words";
const COURSE = "virtual:course";
const RECORDS = "virtual:search-records";
const MATH_STYLES = "virtual:math-styles.css";

/** Compiles the lessons, gives the bundle what it needs of them, and writes a page of HTML for each. */
export function lessonPages(root: string): Plugin {
  let course: Course | undefined;
  let fontFace = "";
  const compiled = (): Course => {
    if (!course) throw new Error("The lessons are compiled when the build starts.");
    return course;
  };
  return {
    name: "lesson-pages",
    async buildStart() {
      const engine = await startEngine(root);
      try {
        course = await compileCourse(root, engine);
        fontFace = await writeFontFace(root, course);
      } finally {
        engine.close();
      }
    },
    resolveId(id) {
      return [COURSE, RECORDS, WORDS, MATH_STYLES].includes(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${WORDS}`) return wordsModule(compiled());
      if (id === `\0${COURSE}`) return `export const course = ${JSON.stringify(compiled().outline)};`;
      if (id === `\0${RECORDS}`) return `export const records = ${JSON.stringify(compiled().records)};`;
      if (id === `\0${MATH_STYLES}`) return `${fontFace}\n${compiled().mathCss}`;
      return undefined;
    },
    generateBundle: {
      // After Vite has made the style sheet, whose name the pages need.
      order: "post",
      async handler(_options, bundle) {
        const icon = this.emitFile({
          type: "asset",
          name: "icon.svg",
          source: await readFile(join(root, "web/styles/icon.svg")),
        });
        const assets = { ...findAssets(bundle), icon: this.getFileName(icon) };
        const { language, menu: lessons, pages } = compiled();
        for (const [fileName, content] of pages) {
          const source = writePage(content, { language, lessons, assets });
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
  };
}

/** What virtual.d.ts declares: each export by itself, so that a bundle takes only those it uses. */
function wordsModule({ words, vectorWords, notation, functionSources, mathCss }: Course): string {
  const exports = {
    functionWords: words,
    vectorWords,
    functionNotation: notation,
    functionSources,
    mathSheet: mathSheet(mathCss),
  };
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/** Temml's own sheet and our classes. Its font faces are the page's affair: a shadow root cannot bring any. */
function mathSheet(classes: string): string {
  const sheet = readFileSync(createRequire(import.meta.url).resolve("temml/dist/Temml-Local.css"), "utf8");
  return `${sheet.replace(/@font-face\s*\{[^}]*\}/g, "")}\n${classes}`;
}

async function writeFontFace(root: string, { pages, notation }: Course): Promise<string> {
  const formulas = Object.values(notation).flatMap(({ formula, derivative }) => [formula, derivative]);
  const html = [...[...pages.values()].map(({ main }) => main), ...formulas].join("");
  const file = await writeMathFont(html, join(root, "build/fonts"));
  return `@font-face {
  font-family: "STIX Two Math Part";
  font-display: swap;
  src: url("${file}") format("woff2");
}`;
}

function findAssets(bundle: Rolldown.OutputBundle): Omit<Assets, "icon"> {
  const outputs = Object.values(bundle);
  const entry = (name: string): Rolldown.OutputChunk => {
    const chunk = outputs.find((output) => output.type === "chunk" && output.isEntry && output.name === name);
    if (chunk?.type !== "chunk") throw new Error(`The build has no entry called “${name}”.`);
    return chunk;
  };
  const script = (name: string): Script => ({ file: entry(name).fileName, preload: entry(name).imports });
  return {
    theme: entry("theme").fileName,
    main: script("main"),
    text: script("text"),
    styles: outputs.map((output) => output.fileName).filter((file) => file.endsWith(".css")),
  };
}
