import { describe, expect, it } from "vitest";
import { FILE, mistakesIn } from "./fixtures.ts";

const plot = '<activation-plot id="plot" functions="relu gelu" show="value" from="-3"></activation-plot>';

describe("a lesson is refused, with file and line, for", () => {
  it.each([
    [
      "an unknown tag",
      `Text.\n\n<activation-plod id="a"></activation-plod>`,
      12,
      "There is no tag <activation-plod>. Did you mean “activation-plot”?",
    ],
    ["an unknown tag inside a line", "One\ntwo <blink>three</blink>", 11, "There is no tag <blink>."],
    [
      "an unknown attribute",
      `\n<activation-plot id="a" function="relu"></activation-plot>`,
      11,
      "<activation-plot> has no attribute “function”. Did you mean “functions”?",
    ],
    [
      "an event handler",
      `<activation-plot id="a" onclick="x()"></activation-plot>`,
      10,
      "has no attribute “onclick”",
    ],
    [
      "a style attribute",
      `<em style="color: red">x</em>`,
      10,
      "<em> has no attribute “style”. It takes none.",
    ],
    [
      "an unknown function",
      `<activation-plot id="a" functions="relu gulu"></activation-plot>`,
      10,
      "functions cannot hold “gulu”",
    ],
    [
      "a value that is no choice",
      `<activation-plot id="a" show="slope"></activation-plot>`,
      10,
      "show cannot hold “slope”: it takes value or derivative.",
    ],
    [
      "a number out of range",
      `<activation-plot id="a" from="-99"></activation-plot>`,
      10,
      "from must lie between -10 and 10",
    ],
    [
      "an attribute over several lines",
      `Text.\n\n<activation-plot\n  id="a"\n  form="1">\n</activation-plot>`,
      12,
      "“form”. Did you mean “from”?",
    ],
    [
      "a widget without an id",
      `<activation-plot functions="relu"></activation-plot>`,
      10,
      "<activation-plot> needs an id",
    ],
    [
      "a widget's id used twice",
      `${plot}\n\n## More\n\n${plot}`,
      14,
      "The id “plot” is taken already, on line 10.",
    ],
    ["a heading with the id of a widget", `${plot}\n\n## Plot`, 12, "The id “plot” is taken already"],
    [
      "a widget that is never closed",
      `Text.\n\n<activation-plot id="a">\n\nMore.`,
      12,
      "<activation-plot> is never closed.",
    ],
    [
      "a widget closed at once by a slash",
      `<activation-plot id="a" />`,
      10,
      "<activation-plot> needs a closing tag",
    ],
    ["tags that cross", "A <strong><em>b</strong></em>.", 10, "</strong> closes <em> of line 10."],
    [
      "an attribute given twice",
      `<activation-plot id="a" from="1" from="2"></activation-plot>`,
      10,
      "has “from” twice",
    ],
    [
      "an unknown citation",
      "As shown\nearlier [@he2015; @she2015].",
      11,
      "There is no “she2015” in lessons/references/references.yaml.",
    ],
    ["a formula that cannot be set", "$$\n\\frac{1}{\n$$", 10, "cannot be set"],
    ["a formula with an unknown command", "It is $\\sigmoid(x)$.", 10, "cannot be set"],
    [
      "a number of an unknown function",
      `It is <engine-value of="nothing(1)">.`,
      10,
      "There is no function called “nothing”.",
    ],
    [
      "a number that is no call",
      `It is <engine-value of="1 + 1">.`,
      10,
      "“1 + 1” is no call such as gelu(1)",
    ],
    [
      "which number to take of collapsed layers",
      `It is <engine-value of="collapse(1 2 3 4 10 20, take=w3)">.`,
      10,
      "Say which number to take of collapse(1 2 3 4 10 20, take=w3): take=w12, take=b1.",
    ],
    [
      "layers whose numbers do not fit",
      `It is <engine-value of="network(relu; 1 1 0; 1 2 3; at 1 0)">.`,
      10,
      "“1 2 3” is no layer for one input: each unit has a weight an input, and a bias.",
    ],
    [
      "a network without a point",
      `It is <engine-value of="network(relu; 1 1 0; 2 1)">.`,
      10,
      "“network(relu; 1 1 0; 2 1)” does not say where: network(relu; 1 1 0; 2 1; at 1 0).",
    ],
    [
      "points without classes",
      `It is <engine-value of="line(0 0; 1 1)">.`,
      10,
      "“line(0 0; 1 1)” needs x, y and a class of each point: line(0 0 0; 1 1 1).",
    ],
    [
      "a gradient without weights",
      `It is <engine-value of="gradient(relu, layers=20)">.`,
      10,
      "needs layers and weights, such as layers=20, weights=he_normal",
    ],
    [
      "a gradient of something else",
      `It is <engine-value of="gradient(relu, layers=20, weights=he_normal, take=most)">.`,
      10,
      "Of a gradient one can take left, tenth, ninetieth",
    ],
    [
      "a signal that says nothing about what to take",
      `It is <engine-value of="signal(relu, depth=3)">.`,
      10,
      "has to say what to take: mean, variance",
    ],
    [
      "a field that the call does not have",
      `It is <engine-value of="recurrence(relu, depth=3, take=state)">.`,
      10,
      "recurrence has no “depth”",
    ],
    [
      "a number of a row that does not say which",
      `It is <engine-value of="softmax(2 1 0.1)">.`,
      10,
      "needs to say which number to take, from take=1 to take=3",
    ],
    [
      "a row that is none",
      `It is <engine-value of="softmax(2 one, take=1)">.`,
      10,
      "“2 one” is no row of numbers",
    ],
    [
      "a number of one's own function that does not say where",
      `It is <engine-value of="=x*sigmoid(2x)">.`,
      10,
      "“=x*sigmoid(2x)” does not say where",
    ],
    [
      "a distance between one function",
      `It is <engine-value of="apart(relu; -10; 10)">.`,
      10,
      "needs two functions and two x",
    ],
    [
      "a function of one's own that cannot be read",
      `Text.\n\n<activation-plot id="a" functions="relu,=x*sigmod(x)"></activation-plot>`,
      12,
      "column 3: `sigmod` is unknown; did you mean `sigmoid`?",
    ],
    [
      "a parameter that one's own function does not have",
      `<activation-plot id="a" functions="=max(a*x,x)" parameters="=max(a*x,x).b=2"></activation-plot>`,
      10,
      "“=max(a*x,x).b=2” sets no parameter",
    ],
    [
      "digits that make no sense",
      `It is <engine-value of="gelu(1)" digits="few">.`,
      10,
      "digits is a whole number from 1 to 17",
    ],
    [
      "a heading with an id of the page around it",
      "Text.\n\n## Undo",
      12,
      "The id “undo” belongs to the page around the text.",
    ],
    ["a title of its own", "# Title", 10, "begin with ##"],
  ])("%s", async (_what, markdown, line, sentence) => {
    const mistakes = await mistakesIn(markdown);
    expect(mistakes.join("\n")).toContain(sentence);
    expect(mistakes.find((mistake) => mistake.includes(sentence))).toMatch(new RegExp(`^${FILE}:${line}: `));
  });

  it("all of its mistakes at once", async () => {
    expect(await mistakesIn("<blink>x</blink> [@nobody]\n\n<marquee>y</marquee>")).toHaveLength(3);
  });
});
