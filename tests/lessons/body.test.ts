import { describe, expect, it } from "vitest";
import { compile, knowledge, mistakesIn } from "./fixtures.ts";

describe("the text of a lesson", () => {
  it("keeps a widget's attributes, marks it as a figure and says what stands in for it", async () => {
    const { html, widgets } = await compile(
      '<activation-plot id="a" functions="relu gelu"></activation-plot>',
    );
    expect(html).toMatch(
      /^<activation-plot id="a" functions="relu gelu" class="figure"><p>.*JavaScript.*<\/p><\/activation-plot>$/m,
    );
    expect(widgets).toEqual(["a"]);
  });

  it("takes functions of one's own in a figure, with their parameters", async () => {
    const own = "mine=max(a*x,x)";
    const { html } = await compile(
      `<activation-plot id="a" functions="relu,${own}" parameters="${own}.a=0.5"></activation-plot>`,
    );
    expect(html).toContain(`functions="relu,${own}" parameters="${own}.a=0.5"`);
  });

  it("leaves a stand-in that the author wrote", async () => {
    const { html } = await compile('<activation-plot id="a"><p>Two curves.</p></activation-plot>');
    expect(html).toContain('class="figure"><p>Two curves.</p></activation-plot>');
  });

  it.each([
    ['<engine-value of="gelu(1)">', "0.8413"],
    ['<engine-value of="gelu(1)" digits="5">', "0.84134"],
    ['<engine-value of="gelu\'(1)" digits="6">', "1.08332"],
    ['<engine-value of="chain(relu, depth=6, x=0)" digits="3">', "0.000244"],
    ['<engine-value of="collapse(1 0 0 1 0 0; 1 2.5 3 4 10 -20, take=w12)">', "2.5"],
    ['<engine-value of="collapse(1 2 3 4 10 -20, take=b2)">', "−20"],
    ['<engine-value of="network(relu; 1 1 0; 2 1; at 1 0)">', "−1.235 × 10<sup>−5</sup>"],
    ['<engine-value of="line(0 0 0; 1 0 1; 0 1 1; 1 1 0)" as="percent">', "25\u00a0%"],
    ['<engine-value of="chain(relu, depth=6, x=0, take=steepest)">', "0.25"],
    ['<engine-value of="gradient(relu, layers=20, weights=he_normal)">', "0.001"],
    ['<engine-value of="gradient(relu, layers=20, weights=he_normal, residual=1)">', "10"],
    ['<engine-value of="gradient(relu, layers=20, weights=he_normal*0.5, layer=7, take=slopes)">', "0.5"],
    ['<engine-value of="gradient(relu, layers=20, weights=normal*0.1, take=ninetieth)">', "0.01"],
    ['<engine-value of="gradient(relu, layers=20, weights=normal*0.1, networks=1, take=silent)">', "2"],
    ['<engine-value of="untrained(relu, take=set)">', "0.125"],
    ['<engine-value of="untrained(relu, units=16, layer=1, take=example)">', "0.5"],
    ['<engine-value of="signal(relu, depth=20, take=variance)">', "20"],
    ['<engine-value of="signal( relu, mean = 2, take = mean )">', "2"],
    ['<engine-value of="sampled(relu, samples=5000, take=variance)">', "5000"],
    ['<engine-value of="moments(relu, layers=3, take=variance)">', "3"],
    ['<engine-value of="moments(relu, weights=he_normal, take=gain)">', "2"],
    ['<engine-value of="recurrence(relu, weight=0.5, take=state)">', "0.5"],
    ['<engine-value of="recurrence(relu, steps=7, take=memory)">', "7"],
    ['<engine-value of="stability(sigmoid, x=-50, take=naive-slope)">', "not a number"],
    ['<engine-value of="stability(sigmoid, x=-50, take=true-slope)">', "1.25 × 10<sup>−22</sup>"],
    ['<engine-value of="softmax(2 1 0.1, take=1)">', "0.25"],
    ['<engine-value of="softmax( 2 1 -3, take = 3, temperature = 2 )">', "−1.5"],
    ['<engine-value of="filter(relu, take=darkest)">', "135"],
    ['<engine-value of="filter(relu, mapping=stretched, take=brightest)">', "31"],
    ['<engine-value of="filter(relu, byte=16, take=becomes)">', "137"],
    ['<engine-value of="filter(relu, low=-3, byte=0, take=x)">', "−3"],
    ['<engine-value of="filter(relu, take=correlation)">', "0.9975"],
    ['<engine-value of="=x*sigmoid(2x) at 1">', "2"],
    ['<engine-value of="=where(x>0, x, 0.1x) at -3">', "−6"],
    ['<engine-value of="slope of =max(a*x, x) at -3, a=0.1">', "0.1"],
    ['<engine-value of="apart(=max(0,x); =max(0,x); -10; 10)">', "0"],
    ['<engine-value of="apart(=x*sigmoid(2x); swish, beta=2; -10; 10)">', "40"],
    ['<engine-value of="relu(-3)" digits="3">', "−1.23 × 10<sup>−5</sup>"],
    ['<engine-value of="leaky_relu(-3, alpha=0.1)" digits="2"></engine-value>', "1.2 × 10<sup>8</sup>"],
    ['<engine-value of="leaky_relu\'( -3, alpha = 0.1 )">', "0.1"],
  ])("computes %s", async (tag, written) => {
    const { html } = await compile(`It is ${tag}.`);
    expect(html).toBe(`<p>It is <span class="engine-value">${written}</span>.</p>\n`);
  });

  it("draws a function small enough for a line, and says when there is no such function", async () => {
    expect((await compile('So <function-thumbnail of="relu"> ReLU')).html).toMatch(
      /^<p>So <svg class="function-thumbnail".*<\/svg> ReLU<\/p>$/m,
    );
    expect(await mistakesIn('<function-thumbnail of="rleu">')).toEqual([
      "lessons/en/01-try/lesson.md:10: <function-thumbnail>: there is no function called “rleu”.",
    ]);
  });

  it("names headings in other alphabets too", async () => {
    expect((await compile("## Größe und Σχήμα")).html).toContain('<h2 id="größe-und-σχήμα">');
  });

  it("names its headings and lists those of the second level", async () => {
    const { html, headings } = await compile("## What *ReLU* does\n\n### A detail");
    expect(html).toContain('<h2 id="what-relu-does">');
    expect(html).toContain('<h3 id="a-detail">');
    expect(headings).toEqual([{ id: "what-relu-does", html: "What <em>ReLU</em> does" }]);
  });

  it("links a citation to its entry, and lists it once", async () => {
    const { html, cited } = await compile("So [@he2015; @glorot2010] and again [@he2015].");
    expect(html).toContain('(<a class="citation" href="#ref-he2015">He et al. 2015</a>; ');
    expect(html).toContain('<a class="citation" href="#ref-glorot2010">Glorot and Bengio 2010</a>)');
    expect(cited.map(({ key }) => key)).toEqual(["he2015", "glorot2010"]);
  });

  it("lets wide things scroll by themselves, and the keyboard reach them", async () => {
    const { html } = await compile("| a |\n|---|\n| 1 |\n\n```cpp\nint x;\n```\n\n$$x$$");
    expect(html.match(/tabindex="0"/g)).toHaveLength(3);
    expect(html).not.toContain("language-");
  });

  it("drops comments", async () => {
    expect((await compile("Seen. <!-- unseen -->\n\n<!-- unseen -->")).html).not.toContain("seen -->");
  });
});

describe("a formula", () => {
  const formulas = [
    "f(x)=\\begin{cases}x & x>0\\\\ \\alpha x & x\\le 0\\end{cases}",
    "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
    "\\left\\lfloor 255\\,\\operatorname{clamp}(v,0,1)+\\tfrac12\\right\\rfloor",
    "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\boxed{x}\\hat{x}",
  ];

  it.each(formulas)("becomes MathML without style attributes: %s", async (tex) => {
    const { html } = await compile(`$$${tex}$$\n\nand $${tex}$.`);
    expect(html.match(/<math/g)).toHaveLength(2);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it("keeps what the style said, as a class with a rule", async () => {
    const { html } = await compile(`$$${formulas[0]}$$`);
    expect(html).toContain('class="math-padding-left-1em-padding-right-0em tml-left"');
    expect(knowledge.math.css).toContain(
      ".math-padding-left-1em-padding-right-0em{padding-left:1em;padding-right:0em}",
    );
  });

  it("keeps the punctuation that follows it", async () => {
    const { html } = await compile("For $x$, say.");
    expect(html).toMatch(/^<p>For <span class="unbroken"><math>.*<\/math>,<\/span> say\.<\/p>$/m);
  });

  it("is not seen where a dollar is money", async () => {
    expect((await compile("It costs $5 here and $6 there.")).html).toBe(
      "<p>It costs $5 here and $6 there.</p>\n",
    );
  });
});
