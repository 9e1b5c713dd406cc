import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { bundleScript } from "../bundle-script.ts";
import { drawIcon, ICON_SIZES, TOUCH_ICON_SIZE } from "../pictures/icons.ts";
import { drawSocialPicture } from "../pictures/social-picture.ts";
import { siteAddress } from "../release/search-engines.ts";
import { type Course, compileCourse } from "./compile.ts";
import { type BuiltCourse, loadCourseModule, resolveCourseModule } from "./course-modules.ts";
import { EMBED_PAGE, EMBED_SCRIPT } from "./embed-addresses.ts";
import { writeEmbedPage } from "./embed-page.ts";
import { startEngine } from "./engine.ts";
import { keepCourse } from "./kept-course.ts";
import { type Assets, type Script, SITE, writePage } from "./layout.ts";
import { MANIFEST, writeManifest } from "./manifest.ts";
import { writeMathFont } from "./math-font.ts";
import { SOCIAL_PICTURE } from "./metadata.ts";
import { oembedFile, writeOembed } from "./oembed.ts";

/** Compiles the lessons, gives the bundle what it needs of them, and writes a page of HTML for each. */
export function lessonPages(root: string): Plugin {
  let built: BuiltCourse | undefined;
  let socialPicture: Buffer | undefined;
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
        const tokens = await readFile(join(root, "web/styles/tokens.css"), "utf8");
        socialPicture = await drawSocialPicture(engine, tokens, SOCIAL_PICTURE);
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
        const emit = (name: string, source: string | Uint8Array): string =>
          this.getFileName(this.emitFile({ type: "asset", name, source }));
        const icon = emit("icon.svg", await readFile(join(root, "web/styles/icon.svg")));
        const touchIcon = emit("touch-icon.png", drawIcon(TOUCH_ICON_SIZE));
        const icons = ICON_SIZES.map((size) => ({ file: emit(`icon-${size}.png`, drawIcon(size)), size }));
        const { language, menu: lessons, pages } = compiled().course;
        const description = pages.get("index.html")?.description ?? "";
        this.emitFile({
          type: "asset",
          fileName: MANIFEST,
          source: writeManifest({ name: SITE, language, description, icon, icons }),
        });
        if (socialPicture) {
          this.emitFile({ type: "asset", fileName: SOCIAL_PICTURE.file, source: socialPicture });
        }
        const assets = { ...findAssets(bundle), icon, touchIcon, manifest: MANIFEST };
        const shell = { language, lessons, assets, address: siteAddress() };
        const frame = { start: entryOf(bundle, "frame-start").fileName, script: scriptOf(bundle, "embed") };
        this.emitFile({ type: "asset", fileName: EMBED_PAGE, source: writeEmbedPage(shell, frame) });
        const theirPage = await bundleScript(join(root, "web/host/embed/their-page.ts"));
        this.emitFile({ type: "asset", fileName: EMBED_SCRIPT, source: theirPage });
        for (const [fileName, content] of pages) {
          const source = writePage(content, shell);
          this.emitFile({ type: "asset", fileName, source });
          const { lesson, title } = content;
          if (lesson === undefined || shell.address === undefined) continue;
          const answer = writeOembed({ lesson, title }, SITE, shell.address);
          this.emitFile({ type: "asset", fileName: oembedFile({ lesson }), source: answer });
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

function findAssets(bundle: Rolldown.OutputBundle): Omit<Assets, "icon" | "touchIcon" | "manifest"> {
  return {
    theme: entryOf(bundle, "theme").fileName,
    main: scriptOf(bundle, "main"),
    text: scriptOf(bundle, "text"),
    styles: Object.keys(bundle).filter((file) => file.endsWith(".css")),
  };
}

function scriptOf(bundle: Rolldown.OutputBundle, name: string): Script {
  const { fileName, imports } = entryOf(bundle, name);
  return { file: fileName, preload: imports };
}

function entryOf(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find(
    (output) => output.type === "chunk" && output.isEntry && output.name === name,
  );
  if (chunk?.type !== "chunk") throw new Error(`The build has no entry called “${name}”.`);
  return chunk;
}
