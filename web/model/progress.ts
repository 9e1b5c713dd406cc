import type { QuestionAnswer } from "./questions.ts";

/** How one question stands after its tries so far. */
export interface QuestionProgress {
  /** Points of the best try; no later one lowers it. */
  readonly best: number;
  readonly tries: number;
  /** Hints that were looked at. */
  readonly hints: number;
  /** Over all tries. */
  readonly seconds: number;
  /** The last answer, as text: what the question shows when the learner comes back. */
  readonly answer: string;
}

export interface LessonProgress {
  /** How often the lesson was begun afresh: of two records the later era counts whole. */
  readonly era: number;
  /** The id of the part in which the learner last was; empty before the first. */
  readonly place: string;
  /** Ids of the parts that were read to their end. */
  readonly read: readonly string[];
  readonly questions: Readonly<Record<string, QuestionProgress>>;
}

/** What the learner has done so far: an immutable value, each step a new one. */
export interface Progress {
  /** The lesson in which the learner last was; empty before the first. */
  readonly last: string;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

export const NO_PROGRESS: Progress = { last: "", lessons: {} };
export const UNTOUCHED: LessonProgress = { era: 0, place: "", read: [], questions: {} };

export function lessonOf(progress: Progress, lesson: string): LessonProgress {
  return progress.lessons[lesson] ?? UNTOUCHED;
}

/** The learner has come to the beginning of a part. */
export function withPlace(progress: Progress, lesson: string, place: string): Progress {
  return { ...replaced(progress, lesson, { ...lessonOf(progress, lesson), place }), last: lesson };
}

/** The learner has come to the end of a part. */
export function withRead(progress: Progress, lesson: string, part: string): Progress {
  const before = lessonOf(progress, lesson);
  if (before.read.includes(part)) return progress;
  return replaced(progress, lesson, { ...before, read: [...before.read, part] });
}

export function withAnswer(progress: Progress, lesson: string, answer: QuestionAnswer): Progress {
  const before = lessonOf(progress, lesson);
  const earlier = before.questions[answer.question];
  const question: QuestionProgress = {
    best: Math.max(earlier?.best ?? 0, answer.score),
    tries: answer.tries,
    hints: Math.max(earlier?.hints ?? 0, answer.hints),
    seconds: (earlier?.seconds ?? 0) + answer.seconds,
    answer: answer.answer,
  };
  const questions = { ...before.questions, [answer.question]: question };
  return { ...replaced(progress, lesson, { ...before, questions }), last: lesson };
}

/** The lessons as if they had never been opened. */
export function cleared(progress: Progress, lessons: readonly string[]): Progress {
  return lessons.reduce(
    (result, lesson) => replaced(result, lesson, { ...UNTOUCHED, era: lessonOf(result, lesson).era + 1 }),
    progress,
  );
}

/** Undoes `cleared`: `lessons` as they were in `earlier`, together with what was done in them since. */
export function broughtBack(progress: Progress, earlier: Progress, lessons: readonly string[]): Progress {
  return lessons.reduce((result, lesson) => {
    const since = lessonOf(result, lesson);
    const era = since.era + 1;
    const both = mergedLesson({ ...since, era }, { ...lessonOf(earlier, lesson), era });
    return replaced(result, lesson, both);
  }, progress);
}

/** What two tabs know together. Of two answers the one with more tries behind it counts, else that of `ours`. */
export function merged(ours: Progress, theirs: Progress): Progress {
  const ids = [...new Set([...Object.keys(theirs.lessons), ...Object.keys(ours.lessons)])];
  const lessons = ids.map((id) => [id, mergedLesson(lessonOf(ours, id), lessonOf(theirs, id))] as const);
  return { last: ours.last === "" ? theirs.last : ours.last, lessons: Object.fromEntries(lessons) };
}

function mergedLesson(ours: LessonProgress, theirs: LessonProgress): LessonProgress {
  if (ours.era !== theirs.era) return ours.era > theirs.era ? ours : theirs;
  const questions: Record<string, QuestionProgress> = { ...theirs.questions };
  for (const [id, question] of Object.entries(ours.questions)) {
    const other = questions[id];
    const later = other && other.tries > question.tries ? other : question;
    questions[id] = { ...later, best: Math.max(question.best, other?.best ?? 0) };
  }
  return {
    era: ours.era,
    place: ours.place === "" ? theirs.place : ours.place,
    read: [...new Set([...theirs.read, ...ours.read])],
    questions,
  };
}

function replaced(progress: Progress, id: string, lesson: LessonProgress): Progress {
  return { ...progress, lessons: { ...progress.lessons, [id]: lesson } };
}
