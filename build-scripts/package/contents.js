/** What every package is about, and what it has to say of it. */

/**
 * @typedef {import("../../web/model/course.ts").CourseLesson} CourseLesson
 * @typedef {{ language: string, title: string, description: string, lessons: readonly CourseLesson[] }} Course
 * @typedef {"scorm12" | "scorm2004" | "cmi5"} Standard
 *
 * @typedef {object} Contents
 * @property {string} id `course`, or the lesson's
 * @property {string} title
 * @property {string} description
 * @property {string} language
 * @property {string | undefined} lesson the id of the only lesson that counts
 * @property {number | undefined} mastery the percent of the points to pass with; none where there are none to win
 */

/** @type {readonly Standard[]} */
export const standards = ["scorm12", "scorm2004", "cmi5"];

/** @param {Course} course @param {string | undefined} id @param {number} mastery @returns {Contents} */
export function contentsOf(course, id, mastery) {
  const { language, description, lessons } = course;
  const lesson = id === undefined ? undefined : lessons.find((known) => known.id === id);
  if (id !== undefined && !lesson) {
    const known = lessons.map((each) => each.id).join(", ");
    throw new Error(`There is no lesson “${id}”. There are: ${known}.`);
  }
  const counted = lesson ? [lesson] : lessons;
  const hasPoints = counted.some(({ questions }) => questions.some(({ points }) => points > 0));
  return {
    id: lesson?.id ?? "course",
    title: lesson ? `${lesson.title} · Activation Lab` : "Activation Lab",
    description,
    language,
    lesson: lesson?.id,
    mastery: hasPoints ? mastery : undefined,
  };
}

/** @param {Contents} contents @param {Standard} standard */
export function packageName({ lesson }, standard) {
  return `activation-lab-${lesson === undefined ? "" : `${lesson}-`}${standard}.zip`;
}
