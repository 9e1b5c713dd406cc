import { describe, expect, it } from "vitest";
import { checkTypedNumbers } from "../../build-scripts/lessons/allowed-numbers.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { typedNumbers } from "../../build-scripts/lessons/typed-numbers.ts";
import { FILE, mistakesOf } from "./fixtures.ts";

const LIST = "lessons/typed-numbers.yaml";

function mistakesIn(text: string, list = ""): Promise<string[]> {
  return mistakesOf(() => {
    const problems = new Problems();
    checkTypedNumbers([{ file: FILE, text }], { file: LIST, text: list }, problems);
    problems.throwIfAny();
  });
}

describe("a number typed into the text is noticed", () => {
  it.each([
    ["a decimal", "GELU gives 0.84 there.", "0.84"],
    ["a negative one", "It is −0.17 at its least.", "−0.17"],
    ["one in a formula", "It is $\\sigma(x) \\approx 0.25$.", "0.25"],
    ["one in a formula of its own", "$$\ny = 1.25\n$$", "1.25"],
    ["one in a table", "| a | b |\n|---|---|\n| 1 | 0.5 |", "0.5"],
    ["a share", "It passes on 25 % of it.", "25"],
    ["a share in words", "It passes on\n25 per cent of it.", "25"],
    ["a power of ten, as programs write it", "There is 4e-14 left.", "4e-14"],
    ["a power of ten, as people write it", "There is 4 × 10<sup>−14</sup> left.", "4"],
    ["a whole number that a function gives", "For $\\tanh(0) = 0$ it is so.", "0"],
    ["the same in words", "As f(0) is 1, it grows.", "1"],
    ["one in the front matter", "---\nsummary: It is 0.5 wide.\n---\nText.", "0.5"],
    ["a right answer to a question", "- [x] 0.25 :: Yes.", "0.25"],
    ["a right pair, and what is said of it", "- tanh == 0.75 :: At 0.5.", "0.75 0.5"],
    [
      "one behind a tag that holds a sign of its own",
      '<quiz-number expect="where(x > 0, 1, 0.5)"> 0.75',
      "0.75",
    ],
  ])("%s", (_what, text, number) => {
    expect(typedNumbers(text).map((found) => found.text)).toEqual(number.split(" "));
  });

  it.each([
    ["counts and years", "Six layers of 64 units, in 2010."],
    ["what a function is given", "At $x = -0.75$, and at x = 1.5 with $\\alpha = 0.01$ or α = 0.2."],
    ["code", "Write `0.1*x`.\n\n```\ny = 0.25\n```\n"],
    [
      "what the engine computes",
      '<engine-value of="gelu(0.5)" digits="4"> and\n<activation-plot id="a"\n  from="-0.5">',
    ],
    ["comments, citations and links", "<!-- 0.5 --> [@he2015] [there](../a-1.5/)"],
    ["wrong answers to a question", "- -0.03 :: Not that.\n- [ ] It is 0.25 there. :: Nor that."],
    ["names", "float32, version2.1x and conv1.2"],
  ])("but not %s", (_what, text) => {
    expect(typedNumbers(text)).toEqual([]);
  });
});

describe("a build is refused, with file and line, for", () => {
  it("a number that nothing allows", async () => {
    expect(await mistakesIn("One.\n\nGELU gives 0.85 there.")).toEqual([
      expect.stringMatching(new RegExp(`^${FILE}:3: “0.85” is typed by hand.*<engine-value`)),
    ]);
  });

  it("the same number elsewhere than where it is allowed", async () => {
    const list = `${FILE}:\n  - text: a step of 0.5\n    because: a setting\n`;
    expect(await mistakesIn("Take a step\nof 0.5.", list)).toEqual([]);
    expect(await mistakesIn("Take a step of 0.5.\nThe slope is 0.5.", list)).toEqual([
      expect.stringContaining(`${FILE}:2: “0.5”`),
    ]);
  });

  it("a reason that is missing", async () => {
    const list = `${FILE}:\n  - text: a step of 0.5\n`;
    expect(await mistakesIn("Take a step of 0.5.", list)).toEqual([
      expect.stringContaining(`${LIST}:1: Each number of ${FILE} needs`),
      expect.stringContaining("“0.5” is typed by hand"),
    ]);
  });

  it("an entry whose number is gone, or whose file is", async () => {
    const list = `# why\n${FILE}:\n  - text: a step of 0.5\n    because: a setting\nlessons/en/gone.md: []\n`;
    expect(await mistakesIn("Take a small step.", list)).toEqual([
      expect.stringContaining(`${LIST}:3: In ${FILE} no number stands within “a step of 0.5” any more.`),
      expect.stringContaining(`${LIST}:5: There is no lessons/en/gone.md.`),
    ]);
  });

  it("a list that is no YAML", async () => {
    expect(await mistakesIn("Text.", "a: [")).toEqual([expect.stringContaining("The list cannot be read.")]);
  });
});
