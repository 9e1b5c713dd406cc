import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CourseLesson } from "../../web/model/course.ts";
import type { SearchRecord } from "../../web/model/search-record.ts";
import { compileChoices } from "./choices.ts";
import { readBibliography } from "./citations.ts";
import { readCodeFiles } from "./code-files.ts";
import { readDrawings } from "./drawings.ts";
import type { ProseEngine } from "./engine-value.ts";
import { type FunctionNotation, type FunctionSource, notationOf, sourcesOf } from "./function-notation.ts";
import { type FunctionWords, readFunctionWords } from "./function-words.ts";
import { GlossarySources } from "./glossary/glossary.ts";
import { glossaryPage } from "./glossary/glossary-page.ts";
import { guidePage } from "./guide.ts";
import type { MenuEntry, PageContent } from "./layout.ts";
import { compileLesson, type Lesson, lessonPage } from "./lesson.ts";
import { MathWriter } from "./math.ts";
import { compileMyths } from "./myths.ts";
import { courseOutline } from "./outline.ts";
import { Problems } from "./problems.ts";
import { searchRecords } from "./search-records.ts";
import { ROW_CODE, readSnippets } from "./snippets.ts";
import * as sources from "./sources.ts";
import { homePage, missingPage, referencesPage, searchPage } from "./standing-pages.ts";
import { checkTruth } from "./truth.ts";

/** Everything that the lessons' sources come to, before the build's file names are known. */
export interface Course {
  readonly language: string;
  readonly menu: readonly MenuEntry[];
  readonly outline: readonly CourseLesson[];
  readonly records: readonly SearchRecord[];
  /** Content by the path of its file in the site. */
  readonly pages: ReadonlyMap<string, PageContent>;
  readonly words: Readonly<Record<string, FunctionWords>>;
  /** Of the functions of a vector, apart: menus list the keys of the others. */
  readonly vectorWords: Readonly<Record<string, FunctionWords>>;
  readonly notation: Readonly<Record<string, FunctionNotation>>;
  readonly functionSources: Readonly<Record<string, readonly FunctionSource[]>>;
  /** Rules for the classes that stand for Temml's styles. */
  readonly mathCss: string;
}

/**
 * Compiles all of lessons/ with the numbers of `engine`; throws one LessonError that lists every mistake with its file
 * and line.
 */
export async function compileCourse(root: string, engine: ProseEngine): Promise<Course> {
  const problems = new Problems();
  const text = async (file: string): Promise<string> => readFile(join(root, file), "utf8");
  const bibliography = readBibliography(sources.BIBLIOGRAPHY, await text(sources.BIBLIOGRAPHY), problems);
  const rows = [...engine.catalogue, ...engine.vectorCatalogue];
  for (const { id, sources: keys } of rows) {
    for (const key of keys.filter((candidate) => !bibliography.has(candidate))) {
      problems.report(
        { file: sources.BIBLIOGRAPHY, line: 1 },
        `“${key}” is missing, the catalogue's source for ${id}.`,
      );
    }
  }
  const ids = engine.catalogue.map((row) => row.id);
  const files = await sources.readWordsFiles(root, sources.FUNCTIONS);
  const allWords = readFunctionWords(
    files,
    rows.map((row) => row.id),
    sources.FUNCTIONS,
    problems,
  );
  const wordsAbout = (known: readonly { readonly id: string }[]): Record<string, FunctionWords> =>
    Object.fromEntries(Object.entries(allWords).filter(([id]) => known.some((row) => row.id === id)));
  const words = wordsAbout(engine.catalogue);
  const vectorWords = wordsAbout(engine.vectorCatalogue);

  const math = new MathWriter();
  const notation = notationOf(rows, math);
  const functionSources = sourcesOf(rows, bibliography);
  const vectorIds = engine.vectorCatalogue.map((row) => row.id);
  const snippets = new Map([
    ...(await readSnippets(root, ids, problems)),
    ...(await readSnippets(root, vectorIds, problems, ROW_CODE)),
  ]);
  const drawings = await readDrawings(root, [...ids, ...vectorIds], problems);
  const schemas = await sources.readSchemas(root, "experiment.ts");
  const questions = await sources.readSchemas(root, "question.ts");
  const plain = {
    schemas,
    questions,
    engine,
    bibliography,
    math,
    words,
    vectorWords,
    snippets,
    drawings,
    codeFiles: await readCodeFiles(root),
  };
  const contents = new Map(
    await compileMyths(await sources.readWordsFiles(root, sources.MYTHS), plain, problems),
  );
  const choices = await compileChoices(await sources.readWordsFiles(root, sources.CHOICES), plain, problems);
  if (choices) contents.set("activation-chooser", choices);
  const knowledge = { ...plain, contents };
  const terms = new GlossarySources(await sources.readWordsFiles(root, sources.GLOSSARY), problems);
  const glossary = await terms.compile(knowledge);
  const lessons: Lesson[] = [];
  const lessonFiles = await sources.readLessons(root);
  for (const file of lessonFiles) lessons.push(await compileLesson(file, knowledge, problems, terms.index));
  const home = { file: sources.HOME, text: await text(sources.HOME) };
  const pages = new Map<string, PageContent>([
    ["index.html", await homePage(home, lessons, knowledge, problems)],
    ["404.html", missingPage()],
    ["glossary/index.html", glossaryPage(glossary, lessons)],
    ["references/index.html", referencesPage(bibliography)],
    ["search/index.html", searchPage()],
  ]);
  const guide = { file: sources.GUIDE, text: await text(sources.GUIDE) };
  pages.set("guide/index.html", await guidePage(guide, lessons, knowledge, problems));
  for (const [index, lesson] of lessons.entries()) {
    if (lessons.findIndex(({ id }) => id === lesson.id) !== index) {
      problems.report(
        { file: lessonFiles[index]?.file ?? "", line: 1 },
        `Another lesson has the id “${lesson.id}” already.`,
      );
    }
    pages.set(
      `${lesson.slug}/index.html`,
      lessonPage(lesson, lessons[index - 1], lessons[index + 1], glossary),
    );
  }
  const written = new Map([
    ["index.html", home],
    ...lessonFiles.map((file) => [`${file.slug}/index.html`, file] as const),
  ]);
  await checkTruth(root, pages, written, problems);
  problems.throwIfAny();
  return {
    language: sources.LANGUAGE,
    menu: lessons,
    outline: courseOutline(lessons),
    records: searchRecords(lessons, glossary, bibliography),
    pages,
    words,
    vectorWords,
    notation,
    functionSources,
    mathCss: math.css,
  };
}
