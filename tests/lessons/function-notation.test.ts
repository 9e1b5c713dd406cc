import { describe, expect, it } from "vitest";
import { notationOf, sourcesOf } from "../../build-scripts/lessons/function-notation.ts";
import { MathWriter } from "../../build-scripts/lessons/math.ts";
import { knowledge } from "./fixtures.ts";

describe("what the bundle is told of a function's mathematics", () => {
  const cases = {
    id: "relu",
    formula: "\\max(0, x)",
    derivative: "\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
  };

  it("is MathML that the site's policy allows: no style attribute, its rules in classes", () => {
    const math = new MathWriter();
    const { relu } = notationOf([cases], math);
    expect(relu?.formula).toMatch(/^<math/);
    expect(relu?.derivative).toContain("<mtable");
    expect(`${relu?.formula}${relu?.derivative}`).not.toContain("style=");
    expect(math.css).toContain(".math-");
  });

  it("may break its line before what explains a letter", () => {
    const { selu } = notationOf(
      [{ id: "selu", formula: "\\lambda x \\quad \\lambda = 1", derivative: "\\lambda" }],
      new MathWriter(),
    );
    expect(selu?.formula.match(/<math/g)).toHaveLength(2);
    expect(selu?.formula).toContain("</math> <math");
    expect(selu?.derivative.match(/<math/g)).toHaveLength(1);
  });

  it("names its sources as the text would cite them", () => {
    const rows = [
      { id: "prelu", sources: ["he2015", "glorot2010"] },
      { id: "identity", sources: [] },
    ];
    const sources = sourcesOf(rows, knowledge.bibliography);
    expect(sources.prelu?.map(({ citation }) => citation)).toEqual([
      "He et al. 2015",
      "Glorot and Bengio 2010",
    ]);
    expect(sources.identity).toEqual([]);
  });
});
