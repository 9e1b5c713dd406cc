import { describe, expect, it } from "vitest";
import { compile, FILE, mistakesIn } from "./fixtures.ts";

const choice = `<quiz-choice id="largest" points="2">
Which is largest at $x = 1$?

- [x] ReLU :: It passes **1** on.
- [ ] GELU, with <engine-value of="gelu(1)"> :: Close, and *smaller*.

<quiz-hint>Try \`x = 1\`.</quiz-hint>
<quiz-hint>
Which of them bends?
</quiz-hint>

<quiz-answer>
ReLU is a line there.

So it gives 1.
</quiz-answer>
</quiz-choice>`;

describe("a question", () => {
  it("has its text in slots, in Markdown", async () => {
    const { html } = await compile(choice);
    expect(html).toContain('<quiz-choice id="largest" points="2" class="question">');
    expect(html).toMatch(
      /<div class="question-prompt" slot="prompt">\s*<p>Which is largest at <span class="unbroken"><math>/,
    );
    expect(html).toContain('<div class="question-option" slot="option-1" data-right>ReLU</div>');
    expect(html).toContain("<p>It passes <strong>1</strong> on.</p>");
    expect(html).toContain('GELU, with <span class="engine-value">0.8413</span></div>');
    expect(html).toMatch(/slot="hint-1">\s*<summary>Hint 1<\/summary>\s*<p>Try <code>x = 1<\/code>\.<\/p>/);
    expect(html).toMatch(/slot="hint-2">\s*<summary>Hint 2<\/summary>\s*<p>Which of them bends\?<\/p>/);
    expect(html.match(/class="question-step"/g)).toHaveLength(2);
    expect(html).not.toContain("::");
    expect(html).not.toContain("[x]");
  });

  it("is told to the page, with its kind and points", async () => {
    const { questions } = await compile(choice);
    expect(questions).toEqual([{ id: "largest", kind: "choice", points: 2 }]);
  });

  it("leaves one more step of the worked answer to the learner than the last of its kind", async () => {
    const { html } = await compile(`${choice}\n\n${choice.replace("largest", "second")}`);
    expect(html.match(/ fade="\d"/g)).toEqual([' fade="1"']);
  });

  it("of a number has the value and those foreseen, computed", async () => {
    const { html } = await compile(
      '<quiz-number id="n" expect="gelu(1)">\nHow much?\n\n- `relu(1)` :: That is $0$.\n</quiz-number>',
    );
    expect(html).toContain('<quiz-number id="n" expect="gelu(1)" value="0.841344746" class="question">');
    expect(html).toContain('data-text="relu(1)" data-value="-0.0000123456"');
  });

  it("of order has its lines in another order, each with its place", async () => {
    const { html } = await compile('<quiz-order id="o">\nSort.\n\n1. a\n2. b\n3. c\n</quiz-order>');
    const lines = [...html.matchAll(/data-place="(\d)">(\w)</g)].map(([, place, text]) => `${place}${text}`);
    expect([...lines].sort()).toEqual(["1a", "2b", "3c"]);
    expect(lines).not.toEqual(["1a", "2b", "3c"]);
  });

  it("of pairs gives each right-hand side a letter", async () => {
    const { html } = await compile(
      '<quiz-match id="m">\nPair.\n\n- $a$ == one :: Yes.\n- b == two :: Yes.\n- c == three :: Yes.\n</quiz-match>',
    );
    for (const [left, right] of [
      ["b", "two"],
      ["c", "three"],
    ]) {
      const letter = new RegExp(`data-partner="([A-C])">${left}<`).exec(html)?.[1];
      expect(html).toContain(`<strong>${letter}</strong> ${right}</div>`);
    }
  });

  it("keeps the lines of what comes after it", async () => {
    const [mistake] = await mistakesIn(`${choice}\n\n<blink>x</blink>`);
    expect(mistake).toContain(`${FILE}:28: `);
  });
});

const answers = "- [x] a :: Yes.\n- [ ] b :: No.";

describe("a lesson is refused, with file and line, for a question", () => {
  it.each([
    ["without an id", `<quiz-choice>\nQ?\n\n${answers}\n</quiz-choice>`, 10, "needs an id of its own"],
    [
      "with an id twice",
      `<quiz-choice id="q">\nQ?\n\n${answers}\n</quiz-choice>\n\n<quiz-choice id="q">\nQ?\n\n${answers}\n</quiz-choice>`,
      17,
      "The id “q” is taken already, on line 10.",
    ],
    [
      "of an unknown kind",
      `<quiz-chose id="q">\nQ?\n\n${answers}\n</quiz-chose>`,
      10,
      "There is no tag <quiz-chose>. Did you mean “quiz-choice”?",
    ],
    [
      "with an unknown attribute",
      `<quiz-choice id="q" point="2">\nQ?\n\n${answers}\n</quiz-choice>`,
      10,
      "has no attribute “point”. Did you mean “points”?",
    ],
    [
      "with points that make no sense",
      `<quiz-choice id="q" points="99">\nQ?\n\n${answers}\n</quiz-choice>`,
      10,
      "points must lie between 1 and 20",
    ],
    ["without a question", `<quiz-choice id="q">\n\n${answers}\n</quiz-choice>`, 10, "It asks nothing."],
    [
      "without a right answer",
      `<quiz-choice id="q">\nQ?\n\n- [ ] a :: No.\n- [ ] b :: No.\n</quiz-choice>`,
      10,
      "None of its answers is marked as right",
    ],
    [
      "with two right answers that are not announced",
      `<quiz-choice id="q">\nQ?\n\n- [x] a :: Yes.\n- [x] b :: Yes.\n</quiz-choice>`,
      10,
      "2 of its answers are right; then it has to say “multiple”.",
    ],
    [
      "with an answer that nothing is said about",
      `<quiz-choice id="q">\nQ?\n\n- [x] a :: Yes.\n- [ ] b\n</quiz-choice>`,
      10,
      "The answer “b” has no feedback",
    ],
    [
      "with an answer that has no name for a screen reader",
      `<quiz-choice id="q">\nQ?\n\n- [x] $x^2$ :: Yes.\n- [ ] *twice* $x$ :: No.\n</quiz-choice>`,
      10,
      "The answer “$x^2$” is a formula alone",
    ],
    [
      "with an answer that is not marked",
      `<quiz-choice id="q">\nQ?\n\n- [x] a :: Yes.\n- b :: No.\n</quiz-choice>`,
      10,
      "begins with [x] when it is right",
    ],
    [
      "that is never closed",
      `Text.\n\n<quiz-choice id="q">\nQ?\n\n${answers}`,
      12,
      "<quiz-choice> is never closed.",
    ],
    [
      "whose hint is never closed",
      `<quiz-choice id="q">\nQ?\n\n${answers}\n\n<quiz-hint>So.\n</quiz-choice>`,
      16,
      "<quiz-hint> is never closed.",
    ],
    ["that is only a hint", "<quiz-hint>So.</quiz-hint>", 10, "It belongs inside a question."],
    [
      "about a figure that is not there",
      `<quiz-predict id="q" for="plod">\nQ?\n\n${answers}\n</quiz-predict>`,
      10,
      "There is no figure with the id “plod” on this page.",
    ],
    [
      "with a number that cannot be computed",
      `<quiz-number id="q" expect="nothing(1)">\nQ?\n</quiz-number>`,
      10,
      "The number cannot be computed",
    ],
    [
      "with a right number among the wrong ones",
      `<quiz-number id="q" expect="gelu(1)">\nQ?\n\n- gelu(1) :: No.\n</quiz-number>`,
      13,
      "“gelu(1)” is right, and stands among the wrong answers.",
    ],
    ["of a number without one", `<quiz-number id="q">\nQ?\n</quiz-number>`, 10, "It needs “expect”"],
    [
      "with a pair of one",
      `<quiz-match id="q">\nQ?\n\n- a == b :: Yes.\n- c :: No.\n</quiz-match>`,
      10,
      "“c” has no partner",
    ],
    ["with nothing to put in order", `<quiz-order id="q">\nQ?\n</quiz-order>`, 10, "at least three lines"],
    [
      "to reflect on without a model answer",
      `<quiz-reflection id="q">\nWhy?\n</quiz-reflection>`,
      10,
      "It needs a <quiz-answer>",
    ],
    [
      "with a dead citation in its feedback",
      `<quiz-choice id="q">\nQ?\n\n- [x] a :: See [@she2015].\n- [ ] b :: No.\n</quiz-choice>`,
      13,
      "There is no “she2015”",
    ],
  ])("%s", async (_what, markdown, line, sentence) => {
    const mistakes = await mistakesIn(markdown);
    expect(mistakes.join("\n")).toContain(sentence);
    expect(mistakes.find((mistake) => mistake.includes(sentence))).toMatch(new RegExp(`^${FILE}:${line}: `));
  });
});
