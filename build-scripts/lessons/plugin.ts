import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { type Course, compileCourse } from "./compile.ts";
import { type BuiltCourse, loadCourseModule, resolveCourseModule } from "./course-modules.ts";
import { startEngine } from "./engine.ts";
import { keepCourse } from "./kept-course.ts";
import { type Assets, type Script, writePage } from "./layout.ts";
import { writeMathFont } from "./math-font.ts";

/** Compiles the lessons, gives the bundle what it needs of them, and writes a page of HTML for each. */
export function lessonPages(root: string): Plugin {
  let built: BuiltCourse | undefined;
  const compiled = (): BuiltCourse => {
    if (!built) throw new Error("The lessons are compiled when the build starts.");
    return built;
  };
  return {
    name: "lesson-pages",
    async buildStart() {
      const engine = await startEngine(root);
      try {
        const course = await compileCourse(root, engine);
        built = { course, fontFace: await writeFontFace(root, course) };
        await keepCourse(root, built);
      } finally {
        engine.close();
      }
    },
    resolveId: (id) => resolveCourseModule(id),
    load: (id) => loadCourseModule(id, compiled),
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
        const { language, menu: lessons, pages } = compiled().course;
        for (const [fileName, content] of pages) {
          const source = writePage(content, { language, lessons, assets });
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
  };
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
