import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtCourse } from "../../build-scripts/package/built-course.js";
import { NO_PROGRESS, type Progress, withAnswer, withPlace, withRead } from "../../web/model/progress.ts";
import { tagOf } from "../../web/report/id-tags.ts";
import { readSuspendData, writeSuspendData } from "../../web/report/suspend-data.ts";
import { answerTo } from "./fixtures.ts";

/** The course as it is built, in the least room that any standard gives. */
const { lessons } = builtCourse(fileURLToPath(new URL("../..", import.meta.url)));

/** Everything read, everything answered, often and at length. */
function busiest(answer: string): Progress {
  return lessons.reduce((progress, { id, parts, questions }) => {
    const read = parts.reduce((next, part) => withRead(withPlace(next, id, part.id), id, part.id), progress);
    return questions.reduce(
      (next, question) =>
        withAnswer(next, id, answerTo(question.id, 0.75, { answer, tries: 99, hints: 3, seconds: 9999.5 })),
      read,
    );
  }, NO_PROGRESS);
}

describe("the room of SCORM 1.2", () => {
  it("holds all that counts, of the whole course", () => {
    const { text, left } = writeSuspendData(lessons, busiest("x".repeat(1000)), 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(left).toBeGreaterThan(0);
    const { progress } = readSuspendData(lessons, text);
    for (const { id, parts, questions } of lessons) {
      expect(progress.lessons[id]?.read).toEqual(parts.map((part) => part.id));
      expect(Object.keys(progress.lessons[id]?.questions ?? {})).toEqual(
        questions.map((question) => question.id),
      );
    }
  });

  it("holds every answer that is as short as a choice", () => {
    expect(writeSuspendData(lessons, busiest("1,3"), 4096).left).toBe(0);
  });

  it("has a tag for every id that no other of its list has", () => {
    const lists = [lessons, ...lessons.flatMap(({ parts, questions }) => [parts, questions])];
    for (const list of lists) {
      const tags = list.map(({ id }) => tagOf(id));
      expect(new Set(tags).size, tags.join(" ")).toBe(tags.length);
    }
  });
});
