import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runnerImport } from "vite";
import type { Schema } from "../../web/model/attributes.ts";
import type { Prose } from "./allowed-numbers.ts";
import type { WordsFile } from "./function-words.ts";
import type { LessonFile } from "./lesson.ts";
import { LessonError } from "./problems.ts";
import type { WidgetSchemas } from "./tags.ts";

/** A site is in one language; the lessons of each have a folder of their own. */
export const LANGUAGE = "en";
const TEXTS = `lessons/${LANGUAGE}`;
export const HOME = `${TEXTS}/home.md`;
export const GUIDE = `${TEXTS}/guide.md`;
export const FUNCTIONS = `${TEXTS}/functions`;
export const GLOSSARY = `${TEXTS}/glossary`;
/** The decision guide, a file a place: a question whose answers lead on to other places, or a piece of advice. */
export const CHOICES = `${TEXTS}/choices`;
/** Popular claims, a file each: what is claimed, what to make of it, and which trial shows it. */
export const MYTHS = `${TEXTS}/myths`;
export const BIBLIOGRAPHY = "lessons/references/references.yaml";
export const TYPED_NUMBERS = "lessons/typed-numbers.yaml";

/** Lessons in the order of their folders' numbers: `02-meet-the-functions/lesson.md`. */
export async function readLessons(root: string): Promise<LessonFile[]> {
  const folders = (await readdir(join(root, TEXTS))).filter((name) => /^\d+-/.test(name)).sort();
  return Promise.all(
    folders.map(async (folder) => {
      const file = `${TEXTS}/${folder}/lesson.md`;
      return { file, slug: folder.replace(/^\d+-/, ""), text: await readFile(join(root, file), "utf8") };
    }),
  );
}

export async function readWordsFiles(root: string, folder: string): Promise<WordsFile[]> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      return { id: name.replace(/\.md$/, ""), file, text: await readFile(join(root, file), "utf8") };
    }),
  );
}

/** Everything that is written for readers, whatever it becomes. */
export async function readProse(root: string): Promise<Prose[]> {
  const names = await readdir(join(root, TEXTS), { recursive: true });
  const files = names.filter((name) => name.endsWith(".md")).sort();
  return Promise.all(files.map((name) => readText(root, `${TEXTS}/${name}`)));
}

export async function readText(root: string, file: string): Promise<Prose> {
  return { file, text: await readFile(join(root, file), "utf8") };
}

/**
 * A widget's folder is its tag's name, and its experiment.ts exports the schema of what the tag may say; a question's
 * question.ts does the same.
 */
export async function readSchemas(
  root: string,
  file: "experiment.ts" | "question.ts",
): Promise<WidgetSchemas> {
  const widgets = join(root, "web/widgets");
  const names = (await readdir(widgets)).filter((name) => existsSync(join(widgets, name, file)));
  const schemas = new Map<string, Schema>();
  for (const name of names) {
    const path = join(widgets, name, file);
    const { module } = await runnerImport<{ schema?: Schema }>(path, { configFile: false, root });
    if (!module.schema) throw new LessonError(`web/widgets/${name}/${file} exports no “schema”.`);
    schemas.set(name, module.schema);
  }
  return schemas;
}
