import { describe, expect, it } from "vitest";
import { fromLinkText, toLinkText } from "../../web/model/link-text.ts";
import {
  LONGEST,
  MAX_PRESET_LENGTH,
  type Preset,
  readPreset,
  readPresetJson,
  writePreset,
  writePresetJson,
} from "../../web/model/preset.ts";

const PRESET: Preset = {
  lesson: "meet-the-functions",
  title: "Group 3",
  instruction: "Set x to −2.\n\nWhat does “tanh” say?",
  only: ["plot"],
  figures: new Map([
    ["plot", { set: { x: "-2", functions: "relu tanh" }, locked: ["functions"], hidden: ["from", "to"] }],
  ]),
  question: {
    text: "Which is larger?",
    answers: [
      { text: "ReLU", right: true, feedback: "It is 0 there." },
      { text: "tanh", right: false, feedback: "" },
    ],
  },
};

/** As the first version of the page wrote it. It has to open for ever. */
const OF_VERSION_1 =
  '{"version":1,"lesson":"meet-the-functions","title":"Group 3","say":"Set x.","only":["plot"],"figures":{"plot":{"set":{"x":"-2"},"lock":["x"],"hide":["show"]}},"ask":{"text":"Why?","answers":[{"text":"So","right":true,"say":"Yes."},{"text":"No"}]}}';

describe("a teacher’s preset", () => {
  it("comes back from its link as it was written", () => {
    expect(readPreset(writePreset(PRESET) ?? "")).toEqual({ preset: PRESET });
  });

  it("comes back from its file as it was written", () => {
    expect(readPresetJson(writePresetJson(PRESET))).toEqual({ preset: PRESET });
  });

  it("makes a link of letters, digits, - and _ only, which no messenger mangles", () => {
    expect(writePreset(PRESET)).toMatch(/^[\w-]+$/);
  });

  it("opens in the form of version 1", () => {
    const { preset, problem } = readPreset(toLinkText(OF_VERSION_1));
    expect(problem).toBeUndefined();
    expect(preset?.title).toBe("Group 3");
    expect(preset?.figures.get("plot")).toEqual({ set: { x: "-2" }, locked: ["x"], hidden: ["show"] });
    expect(preset?.question?.answers.map(({ right }) => right)).toEqual([true, false]);
  });

  it("is not written when it is too long to travel", () => {
    const figures = new Map([
      ["plot", { set: { text: "x".repeat(MAX_PRESET_LENGTH) }, locked: [], hidden: [] }],
    ]);
    expect(writePreset({ ...PRESET, figures })).toBeUndefined();
  });

  it("fits a link with the longest words in it", () => {
    const words = { title: "t".repeat(LONGEST.title), instruction: "i".repeat(LONGEST.instruction) };
    const answer = { text: "a".repeat(LONGEST.answer), right: true, feedback: "f".repeat(LONGEST.feedback) };
    const question = { text: "q".repeat(LONGEST.question), answers: Array(6).fill(answer) };
    expect(readPreset(writePreset({ ...PRESET, ...words, question }) ?? "").preset?.question).toEqual(
      question,
    );
  });

  it.each([
    ["nothing", ""],
    ["no base64", "%%%"],
    ["half of a link", toLinkText(OF_VERSION_1).slice(0, 90)],
    ["no JSON", toLinkText("hello")],
    ["a list", toLinkText("[1]")],
    ["no version", toLinkText('{"lesson":"a"}')],
    ["a broken version", toLinkText('{"version":1.5,"lesson":"a"}')],
    ["a later version", toLinkText('{"version":99,"lesson":"a"}')],
    ["no lesson", toLinkText('{"version":1}')],
    ["far too much", "A".repeat(MAX_PRESET_LENGTH + 1)],
  ])("that is %s is answered with a sentence", (_what, text) => {
    const { preset, problem } = readPreset(text);
    expect(preset).toBeUndefined();
    expect(problem).toMatch(/\.$/);
  });

  it("edited by hand keeps what makes sense, and says that the rest is dropped", () => {
    const { preset, problem } = readPresetJson(
      '{"version":1,"lesson":"a","title":7,"only":["plot",3,"On Click"],"figures":{"plot":{"set":{"x":"1","y":2,"__proto__":"z"},"lock":"x","hide":["a","a"]},"Bad id":{}},"ask":{"text":"?","answers":[{"text":"one","right":true}]}}',
    );
    expect(preset).toEqual({
      lesson: "a",
      title: "",
      instruction: "",
      only: ["plot"],
      figures: new Map([["plot", { set: { x: "1" }, locked: [], hidden: ["a"] }]]),
      question: { text: "?", answers: [] },
    });
    expect(problem).toContain("left out");
  });

  it("cuts words that are longer than there is room for", () => {
    const { preset } = readPresetJson(JSON.stringify({ version: 1, lesson: "a", title: "t".repeat(500) }));
    expect(preset?.title).toHaveLength(LONGEST.title);
  });
});

describe("text in a link", () => {
  it.each(["", "a", "ab", "abc", "“−2” → σ(x) 🎓", "\u0000\uffff"])("comes back: %j", (text) => {
    expect(fromLinkText(toLinkText(text))).toBe(text);
  });

  it("that is no UTF-8 is not made up", () => {
    expect(fromLinkText("_w")).toBeUndefined();
  });
});
