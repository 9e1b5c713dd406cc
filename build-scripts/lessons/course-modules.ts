import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Course } from "./compile.ts";

/** A compiled course, and the font face for its formulas. */
export interface BuiltCourse {
  readonly course: Course;
  readonly fontFace: string;
}

/** What virtual.d.ts declares, by the name it is imported by: each export by itself, so that a bundle takes only those it uses. */
const modules: Readonly<Record<string, (built: BuiltCourse) => string>> = {
  "virtual:function-words": ({ course }) => wordsModule(course),
  "virtual:course": ({ course }) => `export const course = ${JSON.stringify(course.outline)};`,
  "virtual:search-records": ({ course }) => `export const records = ${JSON.stringify(course.records)};`,
  "virtual:math-styles.css": ({ course, fontFace }) => `${fontFace}\n${course.mathCss}`,
};

export function resolveCourseModule(id: string): string | undefined {
  return id in modules ? `\0${id}` : undefined;
}

export function loadCourseModule(id: string, built: () => BuiltCourse): string | undefined {
  return modules[id.replace(/^\0/, "")]?.(built());
}

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
