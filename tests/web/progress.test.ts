import { describe, expect, it } from "vitest";
import type { CourseLesson } from "../../web/model/course.ts";
import {
  broughtBack,
  cleared,
  lessonOf,
  merged,
  NO_PROGRESS,
  type Progress,
  withAnswer,
  withPlace,
  withRead,
} from "../../web/model/progress.ts";
import type { QuestionAnswer } from "../../web/model/questions.ts";
import { standingOf } from "../../web/model/standing.ts";

const LESSON = "telephone-game";

function answer(score: number, tries: number, more: Partial<QuestionAnswer> = {}): QuestionAnswer {
  return {
    question: "q1",
    kind: "number",
    answer: String(score),
    score,
    points: 2,
    tries,
    hints: 0,
    seconds: 5,
    ...more,
  };
}

function answered(...answers: QuestionAnswer[]): Progress {
  return answers.reduce((progress, each) => withAnswer(progress, LESSON, each), NO_PROGRESS);
}

const question = (progress: Progress) => lessonOf(progress, LESSON).questions.q1;

describe("progress", () => {
  it("counts the best of all tries, shows the last answer and adds up the time", () => {
    const progress = answered(answer(0, 1), answer(2, 2, { hints: 1 }), answer(1, 3));
    expect(question(progress)).toEqual({ best: 2, tries: 3, hints: 1, seconds: 15, answer: "1" });
    expect(progress.last).toBe(LESSON);
  });

  it("knows where the learner was last, and which parts were read to their end, once each", () => {
    const there = withPlace(withRead(withPlace(NO_PROGRESS, LESSON, "one"), LESSON, "one"), LESSON, "two");
    expect(lessonOf(there, LESSON)).toEqual({ era: 0, place: "two", read: ["one"], questions: {} });
    expect(withRead(there, LESSON, "one")).toBe(there);
  });

  it("comes together from two tabs, with the better score and the later answer of each question", () => {
    const ours = withRead(answered(answer(2, 1)), LESSON, "one");
    const theirs = withRead(answered(answer(0, 1), answer(1, 2)), LESSON, "two");
    const both = merged(ours, theirs);
    expect(question(both)).toMatchObject({ best: 2, tries: 2, answer: "1" });
    expect([...lessonOf(both, LESSON).read].sort()).toEqual(["one", "two"]);
    expect(question(merged(theirs, ours))).toEqual(question(both));
  });

  it("keeps what only the other tab knows", () => {
    expect(merged(NO_PROGRESS, answered(answer(1, 1)))).toEqual(answered(answer(1, 1)));
  });

  it("stays cleared when an older tab still knows what was there", () => {
    const before = answered(answer(2, 1));
    const after = cleared(before, [LESSON]);
    expect(question(after)).toBeUndefined();
    expect(question(merged(before, after))).toBeUndefined();
    expect(question(merged(after, before))).toBeUndefined();
  });

  it("can be brought back with what was done since, and then stays", () => {
    const before = answered(answer(2, 1));
    const since = withAnswer(cleared(before, [LESSON]), LESSON, answer(1, 1, { question: "q2" }));
    const back = broughtBack(since, before, [LESSON]);
    expect(question(back)).toEqual(question(before));
    expect(lessonOf(back, LESSON).questions.q2).toBeDefined();
    expect(merged(since, back)).toEqual(back);
  });
});

describe("how a lesson stands", () => {
  const lesson: CourseLesson = {
    id: LESSON,
    slug: LESSON,
    title: "The telephone game",
    parts: [
      { id: "one", title: "One" },
      { id: "two", title: "Two" },
    ],
    questions: [
      { id: "q1", points: 2 },
      { id: "q2", points: 3 },
    ],
  };
  const of = (progress: Progress, held = lesson) => standingOf(held, lessonOf(progress, LESSON));

  it("is untouched until something was read or answered", () => {
    expect(of(NO_PROGRESS).kind).toBe("untouched");
    expect(of(withPlace(NO_PROGRESS, LESSON, "one")).kind).toBe("begun");
  });

  it("is mastered from four fifths of the points on, read or not", () => {
    const most = answered(answer(1, 1), answer(3, 1, { question: "q2", points: 3 }));
    expect(of(most)).toMatchObject({ kind: "mastered", points: 5, pointsWon: 4, questionsAnswered: 2 });
    const fewer = answered(answer(0.9, 1), answer(3, 1, { question: "q2", points: 3 }));
    expect(of(fewer).kind).toBe("begun");
  });

  it("is read when every part was, and that is all where nothing is asked", () => {
    const read = withRead(withRead(NO_PROGRESS, LESSON, "one"), LESSON, "two");
    expect(of(read).kind).toBe("read");
    expect(of(read, { ...lesson, questions: [] }).kind).toBe("mastered");
  });

  it("passes over what the lesson no longer holds, and over more points than a question has", () => {
    const older = answered(answer(7, 1), answer(9, 1, { question: "gone" }));
    expect(of(withRead(older, LESSON, "gone"))).toMatchObject({
      pointsWon: 2,
      questionsAnswered: 1,
      partsRead: 0,
    });
  });
});
