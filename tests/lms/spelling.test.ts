import { describe, expect, it } from "vitest";
import { interactionOf } from "../../web/report/interaction.ts";
import {
  decimal,
  response12,
  response2004,
  timespan12,
  timespan2004,
  timestamp2004,
} from "../../web/report/scorm/spelling.ts";
import { uuidOf } from "../../web/report/uuid.ts";
import { answerTo } from "./fixtures.ts";

describe("SCORM's spelling", () => {
  it.each([
    [0, "0000:00:00.00", "PT0S"],
    [0.019, "0000:00:00.01", "PT0.01S"],
    [59.999, "0000:00:59.99", "PT59.99S"],
    [3661.5, "0001:01:01.50", "PT3661.5S"],
    [-3, "0000:00:00.00", "PT0S"],
    [1e9, "9999:59:59.99", "PT1000000000S"],
  ])("of %f seconds is %s, and %s in 2004", (seconds, old, recent) => {
    expect(timespan12(seconds)).toBe(old);
    expect(timespan2004(seconds)).toBe(recent);
  });

  it.each([
    [1e-9, "0"],
    [-1e-9, "0"],
    [100, "100"],
    [0.30000000000000004, "0.3"],
    [123456789.5, "123456789.5"],
  ])("of the number %f is %s", (value, text) => {
    expect(decimal(value, 7)).toBe(text);
  });

  it("has a fraction before the time zone", () => {
    expect(timestamp2004(Date.UTC(2026, 10, 22, 9, 5, 3, 78))).toBe("2026-11-22T09:05:03.07Z");
  });

  const both = (kind: Parameters<typeof answerTo>[2] & object): readonly (readonly [string, string])[] => {
    const { response } = interactionOf("bends", answerTo("first-bend", 1, kind), 0, "");
    return [response12(response), response2004(response)];
  };

  it.each([
    [{ kind: "choice", answer: "1,12" }, "1,c", "1[,]12"],
    [{ kind: "choice", answer: "" }, "", ""],
    [{ kind: "predict", answer: "-" }, "", ""],
    [{ kind: "order", answer: "3,1,2" }, "3,1,2", "3[,]1[,]2"],
    [{ kind: "match", answer: "B-A" }, "1.b,3.a", "1[.]B[,]3[.]A"],
    [{ kind: "number", answer: "−0.25" }, "-0.25", "-0.25"],
    [{ kind: "number", answer: "1e-9" }, "1e-9", "1e-9"],
    [{ kind: "number", answer: "2*sigmoid(1)" }, "2*sigmoid(1)", "2*sigmoid(1)"],
    [{ kind: "number", answer: "1e300" }, "1e300", "1e300"],
    [{ kind: "expression", answer: "max(0, x)" }, "max(0, x)", "max(0, x)"],
    [
      { kind: "reflection", answer: "1:In two\nlines [,] – so." },
      "In two lines [,] – so.",
      "In two lines [ , ] – so.",
    ],
  ] as const)("of the answer %j is %s, and %s in 2004", (answer, old, recent) => {
    expect(both(answer).map(([, text]) => text)).toEqual([old, recent]);
  });

  it("spells a number out that has more digits than a platform may hold", () => {
    expect(both({ kind: "number", answer: "-99999.5" })).toEqual(Array(2).fill(["numeric", "-99999.5"]));
    expect(both({ kind: "number", answer: "100000" })).toEqual(Array(2).fill(["fill-in", "100000"]));
  });

  it("cuts what is too long for the standard, and says long where it has the word", () => {
    const [old, recent] = both({ kind: "expression", answer: "x+".repeat(400) });
    expect(old).toEqual(["fill-in", "x+".repeat(400).slice(0, 255)]);
    expect(recent?.[0]).toBe("long-fill-in");
  });
});

describe("a UUID that follows from a text", () => {
  it("is the same for the same, another for another, and has the form of one", () => {
    expect(uuidOf("passed")).toBe(uuidOf("passed"));
    expect(uuidOf("passed")).not.toBe(uuidOf("passed "));
    expect(uuidOf("")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
