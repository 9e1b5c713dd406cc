import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { BuiltCourse } from "../lessons/course-modules.ts";
import { keptCourseSource } from "../lessons/kept-course.ts";
import { type Definition, neededBy, readDefinitions } from "./definitions.ts";
import { allFigureDocs, type FigureDocs } from "./figure-docs.ts";
import { hostTokens } from "./host-tokens.ts";
import { innerName, withInnerNames } from "./inner-tags.ts";
import { UNIT, withOwnSizes } from "./page-sizes.ts";

/** A module of this name defines one figure and all that stands within it. */
const ELEMENT = "virtual:element/";

/** What web/elements/virtual.d.ts declares, and the widgets as other pages need them. */
export function elementModules(root: string): Plugin[] {
  const definitions = readDefinitions(root);
  const tags = definitions.map(({ tag }) => tag);
  const course = keptCourseSource(root);
  let figures: readonly FigureDocs[] = [];
  const modules: Readonly<Record<string, () => string>> = {
    "virtual:figure-kinds": () => kindsModule(figures),
    "virtual:host-tokens": () => tokensModule(root),
    "virtual:math-font": () =>
      `export { default } from ${JSON.stringify(`${fontFile(course.built())}?url`)};`,
  };
  const elements: Plugin = {
    name: "element-modules",
    enforce: "pre",
    async buildStart() {
      figures = await allFigureDocs(root);
    },
    resolveId(id) {
      return id in modules || id.startsWith(ELEMENT) ? `\0${id}` : undefined;
    },
    load(id) {
      const name = id.replace(/^\0/, "");
      if (name.startsWith(ELEMENT)) return elementModule(name.slice(ELEMENT.length), definitions, root);
      return modules[name]?.();
    },
    transform(code, id) {
      if (!/\/web\/widgets\/.*\.ts$/.test(id)) return undefined;
      return { code: withOwnSizes(withInnerNames(code, tags)), map: null };
    },
  };
  return [course.modules, elements];
}

function kindsModule(figures: readonly FigureDocs[]): string {
  const entries = figures.map(({ tag, attributes }) => {
    const names = JSON.stringify(attributes.map(({ name }) => name));
    return `  "${tag}": { inner: "${innerName(tag)}", attributes: ${names}, load: () => import("${ELEMENT}${tag}") },`;
  });
  return `export const kinds = {\n${entries.join("\n")}\n};`;
}

/** Those within come first: a figure that is made finds them there. */
function elementModule(tag: string, definitions: readonly Definition[], root: string): string {
  const all = [...neededBy(tag, definitions, root), ...definitions.filter((own) => own.tag === tag)];
  return [
    ...all.map(({ className, file }) => `import { ${className} } from ${JSON.stringify(join(root, file))};`),
    ...all.map(({ tag: name, className }) => {
      const inner = JSON.stringify(innerName(name));
      return `if (!customElements.get(${inner})) customElements.define(${inner}, ${className});`;
    }),
  ].join("\n");
}

function tokensModule(root: string): string {
  const { light, dark } = hostTokens(readFileSync(join(root, "web/styles/tokens.css"), "utf8"));
  return Object.entries({ light, dark, UNIT })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/** The part of the font that the site's build has made. */
function fontFile({ fontFace }: BuiltCourse): string {
  const [, file] = /url\("([^"]+)"\)/.exec(fontFace) ?? [];
  if (file === undefined) throw new Error("The course has no font for its formulas.");
  return file;
}
