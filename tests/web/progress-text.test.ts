import { describe, expect, it } from "vitest";
import { NO_PROGRESS, withAnswer, withRead } from "../../web/model/progress.ts";
import { readProgress, writeProgress } from "../../web/model/progress-text.ts";
import { type Migration, upgraded } from "../../web/model/versions.ts";

const progress = withAnswer(withRead(NO_PROGRESS, "how-fast", "one"), "how-fast", {
  question: "guess",
  kind: "choice",
  answer: "2 “quoted” ☂",
  score: 0.5,
  points: 1,
  tries: 2,
  hints: 1,
  seconds: 3.5,
});

/** What was written, changed by hand at one place. */
function damagedAt(lesson: Record<string, unknown>): string {
  return JSON.stringify({
    version: 1,
    last: "",
    lessons: { good: GOOD, "how-fast": { ...GOOD, ...lesson } },
  });
}

const GOOD = { era: 0, place: "", read: [], questions: {} };

describe("kept progress", () => {
  it("comes back as it was written", () => {
    expect(readProgress(writeProgress(progress))).toEqual({ progress, damaged: false, newer: false });
  });

  it("is none before anything was kept, and that is no damage", () => {
    expect(readProgress(undefined)).toEqual({ progress: NO_PROGRESS, damaged: false, newer: false });
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    "7",
    '"version"',
    "{}",
    '{"version":"1"}',
    '{"version":0}',
    '{"version":1.5}',
  ])("that reads %j is as good as none, and said to be damaged", (text) => {
    expect(readProgress(text)).toEqual({ progress: NO_PROGRESS, damaged: true, newer: false });
  });

  it.each([
    ["a place that is no id", { place: "<b>" }, { place: "" }],
    ["parts that are no list", { read: "one" }, { read: [] }],
    ["a part that is no id", { read: ["one", 7, "one"] }, { read: ["one"] }],
    ["an era that is no number", { era: "many" }, { era: 0 }],
    ["an era below zero", { era: -1 }, { era: 0 }],
    ["a question that is none", { questions: { q: 1 } }, { questions: {} }],
    ["a question with an odd name", { questions: { __proto__x: {} } }, { questions: {} }],
  ])("with %s loses that and nothing else", (_what, lesson, left) => {
    const read = readProgress(damagedAt(lesson));
    expect(read.damaged).toBe(true);
    expect(read.progress.lessons).toEqual({ good: GOOD, "how-fast": { ...GOOD, ...left } });
  });

  it("cuts an answer that is longer than any may be", () => {
    const question = { best: 1, tries: 1, hints: 0, seconds: 0, answer: "x".repeat(5000) };
    const read = readProgress(damagedAt({ questions: { q: question } }));
    expect(read.progress.lessons["how-fast"]?.questions.q?.answer).toHaveLength(1000);
  });

  it("of a later edition is left alone", () => {
    const read = readProgress('{"version":99,"lessons":{"how-fast":{}}}');
    expect(read).toEqual({ progress: NO_PROGRESS, damaged: false, newer: true });
  });
});

describe("what is kept", () => {
  const migrations: readonly Migration[] = [({ seen }) => ({ read: seen }), ({ read }) => ({ read: [read] })];

  it.each([
    ['{"version":1,"seen":"one"}', ["one"]],
    ['{"version":2,"read":"one"}', ["one"]],
    ['{"version":3,"read":["one"]}', ["one"]],
  ])("is brought forward from %s, one version at a time", (text, read) => {
    expect(upgraded(text, migrations)).toEqual({ kind: "current", stored: { version: 3, read } });
  });

  it("is not brought back from a later version", () => {
    expect(upgraded('{"version":4}', migrations)).toEqual({ kind: "newer" });
  });

  it("is unreadable where bringing it forward fails", () => {
    const failing = [
      () => {
        throw new TypeError("no such thing");
      },
    ];
    expect(upgraded('{"version":1}', failing)).toEqual({ kind: "unreadable" });
  });
});
