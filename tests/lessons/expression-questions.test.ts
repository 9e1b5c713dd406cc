import { describe, expect, it } from "vitest";
import { compile, FILE, mistakesIn } from "./fixtures.ts";

const question = (attributes: string, ...foreseen: string[]): string =>
  `<quiz-expression id="q" ${attributes}>\nWrite it.\n\n${foreseen.map((text) => `- \`${text}\` :: Not yet.`).join("\n")}\n</quiz-expression>`;

describe("a question that an expression answers", () => {
  it("keeps what it expects, signs and all, and the foreseen answers for the page to grade", async () => {
    const { html } = await compile(question('expect="where(x > 0, x, 0)" only="max"', "x", "max(1, x)"));
    expect(html).toMatch(
      /<quiz-expression id="q" expect="where\(x (>|&gt;) 0, x, 0\)" only="max" class="question">/,
    );
    expect(html).toContain('slot="feedback-2" data-text="max(1, x)"');
  });

  it.each([
    ["an answer that cannot be read", question('expect="x*sigmod(x)"'), "did you mean `sigmoid`?"],
    ["a name in it that has no value", question('expect="a*x"'), "a has no meaning here"],
    ["a foreseen answer that is right", question('expect="max(0, x)"', "max(0, x)"), "“max(0, x)” is right"],
    [
      "a foreseen answer that cannot be read",
      question('expect="x"', "x*sigmod(x)"),
      "cannot be answered: column 3",
    ],
    ["values that are none", question('expect="a*x" values="a"'), "“a” needs numbers to try"],
    ["a stretch off the axis", question('expect="x" from="-2000"'), "from must lie between -1000 and 999"],
  ])("is refused for %s", async (_what, markdown, sentence) => {
    const mistakes = await mistakesIn(`Text.\n\n${markdown}`);
    expect(mistakes.join("\n")).toContain(sentence);
    expect(mistakes[0]).toMatch(new RegExp(`^${FILE}:12: `));
  });
});
