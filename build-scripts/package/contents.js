import { packagedPath } from "./pages.js";

/** What every package is about, and what it has to say of it. */

/**
 * @typedef {import("../../web/model/course.ts").CourseLesson} CourseLesson
 * @typedef {{ language: string, title: string, description: string, lessons: readonly CourseLesson[] }} Course
 * @typedef {"scorm12" | "scorm2004" | "cmi5"} Standard
 *
 * @typedef {object} Contents
 * @property {string} id `course`, or the lesson's, with a mark of its own where a teacher has prepared it
 * @property {string} title
 * @property {string} description
 * @property {string} language
 * @property {string | undefined} lesson the id of the only lesson that counts
 * @property {string | undefined} page of that lesson, as a path
 * @property {number | undefined} mastery the percent of the points to pass with; none where there are none to win
 * @property {string | undefined} preset what a teacher prepared, as it stands in links
 */

/** @type {readonly Standard[]} */
export const standards = ["scorm12", "scorm2004", "cmi5"];

/**
 * @param {Course} course
 * @param {string | undefined} id
 * @param {number} mastery
 * @param {import("./preset.js").PackagedPreset} [preset] for that lesson
 * @returns {Contents}
 */
export function contentsOf(course, id, mastery, preset) {
  const { language, description, lessons } = course;
  const lesson = id === undefined ? undefined : lessons.find((known) => known.id === id);
  if (id !== undefined && !lesson) {
    const known = lessons.map((each) => each.id).join(", ");
    throw new Error(`There is no lesson “${id}”. There are: ${known}.`);
  }
  const counted = lesson ? [lesson] : lessons;
  const hasPoints = counted.some(({ questions }) => questions.some(({ points }) => points > 0));
  const titles = [preset?.title ?? "", lesson?.title ?? "", "Activation Lab"];
  return {
    id: preset && lesson ? `${lesson.id}-preset-${preset.mark}` : (lesson?.id ?? "course"),
    title: titles.filter((title) => title !== "").join(" · "),
    description,
    language,
    lesson: lesson?.id,
    page: lesson && packagedPath(`${lesson.slug}/index.html`),
    mastery: hasPoints ? mastery : undefined,
    preset: preset?.code,
  };
}

/** @param {Contents} contents @param {Standard} standard */
export function packageName({ id, lesson }, standard) {
  return `activation-lab-${lesson === undefined ? "" : `${id}-`}${standard}.zip`;
}
