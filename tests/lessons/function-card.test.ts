import { describe, expect, it } from "vitest";
import { compile, FILE, knowledge, mistakesIn } from "./fixtures.ts";

const CARD = '<function-card of="gelu"></function-card>';

describe("a card about a function", () => {
  it("says what the words, the catalogue and the engine know of it", async () => {
    const { html } = await compile(CARD);
    for (const part of [
      '<section class="function-card" id="card-gelu" aria-labelledby="card-gelu-name">',
      '<h3 id="card-gelu-name">GELU &amp; co</h3>',
      '<svg class="drawing"',
      "<strong>Picture it.</strong> A <em>doorkeeper</em>.",
      "<dt>Range</dt><dd>0 to 1, neither reached</dd>",
      "<dt>Lowest point</dt><dd>−0.25, at x = −0.75</dd>",
      "<dt>Saturates</dt><dd>below x = −3.5, where its slope stays under 0.01</dd>",
      "<dt>Zero-centred</dt><dd>no: standard normal inputs come out with a mean of 0.375</dd>",
      "<dt>Exactly 0</dt><dd>for 50\u00a0% of standard normal inputs</dd>",
      "<dt>Cost</dt><dd>an erf</dd>",
      "<li>smooth</li>",
      "<li>dear</li>",
      "<li>transformers</li>",
      '<th scope="row" class="number-column">−5</th><td class="number-column">0.84134</td><td class="number-column">1.08332</td>',
    ])
      expect(html).toContain(part);
    expect(html.match(/<math/g)).toHaveLength(2);
  });

  it("cites its sources on the page", async () => {
    const { html, cited } = await compile(CARD);
    expect(html).toContain('2015 (<a class="citation" href="#ref-he2015">He et al. 2015</a>)');
    expect(cited.map(({ key }) => key)).toEqual(["he2015"]);
  });

  it("holds a live figure with a still picture in it for where no script runs", async () => {
    const { html, widgets } = await compile(CARD);
    expect(widgets).toEqual(["plot-gelu"]);
    expect(html).toMatch(/<activation-plot id="plot-gelu" [^>]*class="figure"><span slot="picture"><svg/);
    const [, still = ""] = /<span slot="picture">(<svg.*?<\/svg>)/s.exec(html) ?? [];
    expect(still).toContain('aria-label="Curve and slope of GELU &amp; co for x from -4 to 4"');
    // The fixture's slope jumps from 0 to 1 at x = 0: there the pen is lifted.
    expect(/class="slope"[^>]* d="([^"]*)"/.exec(still)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it("shows the code in three languages, as text", async () => {
    const { html } = await compile(CARD);
    expect(html.match(/<details class="code" name="code-gelu">/g)).toHaveLength(3);
    for (const text of ["#include &lt;cmath&gt;", "export function value(x) {}", "def gelu(x):"])
      expect(html).toContain(text);
  });

  it("can be folded away", async () => {
    const { html } = await compile('<function-card of="gelu" folded></function-card>');
    expect(html).toMatch(/^<details class="function-card folded" id="card-gelu">\n<summary>.*GELU/);
  });

  it("keeps to the strict policy", async () => {
    expect((await compile(CARD)).html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|<script/);
  });

  it.each([
    [
      "a function that is not there",
      '<function-card of="rely"></function-card>',
      "there is no function called “rely”",
    ],
    ["a second card about the same", `${CARD}\n\n${CARD}`, "The id “card-gelu” is taken already"],
    [
      "an attribute it does not have",
      '<function-card of="gelu" big></function-card>',
      "has no attribute “big”",
    ],
    ["one that is not closed", '<function-card of="gelu">', "<function-card> is never closed"],
  ])("is refused for %s", async (_what, markdown, sentence) => {
    const mistakes = await mistakesIn(markdown);
    expect(mistakes.join("\n")).toContain(sentence);
    expect(mistakes[0]).toMatch(new RegExp(`^${FILE}:`));
  });
});

describe("a card about a function of a row", () => {
  it("has a worked row in place of a curve, and no figure", async () => {
    const { html, widgets } = await compile('<function-card of="softmax" folded></function-card>');
    expect(widgets).toEqual([]);
    expect(html).toContain("<dt>Takes</dt><dd>a row of any length, and gives a row as long</dd>");
    expect(html).toContain('<th scope="row">takes</th><td class="number-column">2.0</td>');
    expect(html).toContain('<th scope="row">gives</th>');
    expect(html).toContain('<span class="card-hint">A cake.</span>');
    expect(html.match(/<math/g)).toHaveLength(2);
  });
});

describe("the index of cards", () => {
  it("leads to every card of the page, wherever it stands", async () => {
    const { html } = await compile(`<function-index></function-index>\n\n${CARD}`);
    expect(html).toMatch(
      /<nav class="card-index"[^>]*>\n<ul>\n<li><a href="#card-gelu"><svg[\s\S]*?<span>GELU/,
    );
    expect(knowledge.engine.catalogue.length).toBeGreaterThan(1);
    expect(html.match(/href="#card-/g)).toHaveLength(1);
  });
});
