import { describe, expect, it } from "vitest";
import type { Mistake, NumberParameter, Portrait, Understood } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { schema } from "../../web/widgets/function-builder/experiment.ts";
import { factsOf } from "../../web/widgets/function-builder/facts.ts";
import { isStraight } from "../../web/widgets/function-builder/formulas.ts";
import { markedText, quotedPieces } from "../../web/widgets/function-builder/mistake-place.ts";
import { pause } from "../../web/widgets/function-builder/pause.ts";
import { calledWith } from "../../web/widgets/function-builder/settings.ts";
import { readSettings, writeSetting } from "../../web/widgets/function-builder/settings-text.ts";
import { shelfName } from "../../web/widgets/function-builder/shelf-names.ts";
import { verdictsOf } from "../../web/widgets/function-builder/verdicts.ts";

const slider = (name: string): NumberParameter => ({ name, symbol: name, default: 1, min: -10, max: 10 });

describe("what the parameters are set to", () => {
  it("is read for the names that there are, and held within their ranges", () => {
    expect(readSettings("a=2 b=-50 c=3", [slider("a"), slider("b")])).toEqual({ a: 2, b: -10 });
    expect(readSettings("a=much b a==2 =3", [slider("a"), slider("b")])).toEqual({});
  });

  it("keeps what belongs to a name that is not there at the moment", () => {
    expect(writeSetting("a=2 b=3", slider("b"), 4)).toBe("a=2 b=4");
    expect(writeSetting("a=2 b=3", slider("b"), 1)).toBe("a=2");
    expect(writeSetting("", slider("a"), 0)).toBe("a=0");
  });
});

describe("the place of a mistake", () => {
  const at = (column: number, length: number): Mistake => ({
    code: "misplaced",
    column,
    length,
    message: "",
  });

  it("counts characters and not their halves", () => {
    expect(markedText("😀+sigmod(x)", at(3, 6))).toEqual({ before: "😀+", marked: "sigmod", after: "(x)" });
  });

  it("may lie behind the end, and be empty", () => {
    expect(markedText("x*", at(3, 0))).toEqual({ before: "x*", marked: "", after: "" });
    expect(markedText("x*", at(99, 9))).toEqual({ before: "x*", marked: "", after: "" });
  });

  it("is nowhere where the mistake is about the whole", () =>
    expect(markedText("x", at(0, 0))).toBeUndefined());

  it("stands apart from what the sentence quotes", () => {
    expect(quotedPieces("`sigmod` is unknown; did you mean `sigmoid`?")).toEqual([
      { text: "sigmod", code: true },
      { text: " is unknown; did you mean ", code: false },
      { text: "sigmoid", code: true },
      { text: "?", code: false },
    ]);
    expect(quotedPieces("a ` alone")).toEqual([{ text: "a ` alone", code: false }]);
  });
});

describe("a name for the shelf", () => {
  const taken = [{ id: "leaky_relu", name: "Leaky ReLU" }];

  it.each(["leaky_relu", "Leaky ReLU", "leaky relu", "LeakyReLU"])(
    "is not %s, which belongs to another",
    (name) => {
      expect(shelfName(name, taken)).toHaveProperty("problem");
    },
  );

  it("is any other that can be one", () => {
    expect(shelfName(" my swish ", taken)).toEqual({ name: "my_swish" });
    expect(shelfName("", taken)).toHaveProperty("problem");
    expect(shelfName("<b>", taken)).toHaveProperty("problem");
  });
});

const relu: Portrait = {
  kinks: Float64Array.of(0),
  limits: { atMinusInfinity: 0, atPlusInfinity: Number.POSITIVE_INFINITY },
  least: { value: 0, x: -1 },
  greatest: { value: Number.POSITIVE_INFINITY, x: null },
  steepest: { value: 1, x: 1 },
  normalMean: 0.398942,
  normalDeviation: 0.5838,
  normalZeros: 0.5,
  saturates: { below: 0, above: null },
};

function verdicts(patch: Partial<Portrait>, straight = false): string {
  return verdictsOf({ ...relu, ...patch }, straight)
    .map(({ text }) => text)
    .join(" ");
}

describe("the verdict", () => {
  it("says of ReLU what it is known for, each with its number", () => {
    const said = verdicts({});
    expect(said).toContain("not zero-centred: its mean is 0.3989");
    expect(said).toContain("slope never exceeds 1");
    expect(said).toContain("saturates on the left: below 0");
    expect(said).toContain("exactly 0 for 50 %");
  });

  it("warns of a slope that grows, shrinks or has no end", () => {
    const steepest = (value: number) => ({ steepest: { value, x: 0 } });
    expect(verdicts(steepest(-2.5))).toContain("reaches 2.5: gradients may grow");
    expect(verdicts(steepest(0.25))).toContain("never exceeds 0.25: gradients shrink");
    expect(verdicts(steepest(Number.NEGATIVE_INFINITY))).toContain("no end, so gradients may explode");
  });

  it("knows a constant, a straight line and a function that is undefined somewhere", () => {
    const flat = { below: Number.POSITIVE_INFINITY, above: Number.NEGATIVE_INFINITY };
    expect(verdicts({ saturates: flat }, true)).toContain("flat everywhere");
    expect(verdicts({ saturates: { below: null, above: null } }, true)).toContain("straight line");
    const holes = verdicts({ normalMean: Number.NaN });
    expect(holes).toContain("no average over standard normal inputs");
    expect(holes).not.toContain("centred");
    const nowhere = verdicts({ least: { value: Number.NaN, x: null } });
    expect(nowhere).toBe("It has no value anywhere, so there is nothing to judge.");
  });

  it("counts where a function rises and where it falls, if it does both", () => {
    const said = (slopes: readonly number[]) =>
      verdictsOf(relu, false, slopes)
        .map(({ text }) => text)
        .join(" ");
    expect(said([-1, 0, 1, 2])).toContain("of 4 places on this axis it rises at 2 and falls at 1");
    expect(said([0, 0, 1, 1])).not.toContain("turns round");
  });

  it("warns of numbers that swell or shrink", () => {
    expect(verdicts({ normalDeviation: 3 })).toContain("3 times as wide");
    expect(verdicts({ normalDeviation: 0.1 })).toContain("only 0.1 as wide");
    expect(verdicts({ normalDeviation: 0.6 })).not.toContain("wide");
  });

  it("knows what is centred, and what nearly is", () => {
    expect(verdicts({ normalMean: 1e-17 })).toContain("It is zero-centred: its mean is 0.");
    expect(verdicts({ normalMean: 0.1 })).toContain("nearly zero-centred");
  });
});

describe("the facts", () => {
  const fact = (term: string, patch: Partial<Portrait> = {}) =>
    factsOf({ ...relu, ...patch }).find((one) => one.term === term)?.text;

  it("tell an end that is reached from one that is only approached", () => {
    expect(fact("Range")).toBe("at least 0, at x = −1; no upper end");
    const between = { least: { value: -1, x: null }, greatest: { value: 1, x: null } };
    expect(fact("Range", between)).toBe(
      "above −1, which it only approaches; below 1, which it only approaches",
    );
    const nothing = { value: Number.NaN, x: null };
    expect(fact("Range", { least: nothing, greatest: nothing })).toBe("no value anywhere");
    const infinite = { value: Number.POSITIVE_INFINITY, x: null };
    expect(fact("Range", { least: infinite, greatest: infinite })).toBe("infinite everywhere");
  });

  it("say where a function goes, and when it goes nowhere", () => {
    expect(fact("Far to the left")).toBe("goes to 0");
    expect(fact("Far to the right")).toBe("grows without end (∞)");
    expect(fact("Far to the right", { limits: { atMinusInfinity: 0, atPlusInfinity: Number.NaN } })).toBe(
      "settles nowhere",
    );
  });

  it("count kinks where there are too many to name", () => {
    expect(fact("Corners and jumps")).toBe("at x = 0");
    expect(fact("Corners and jumps", { kinks: Float64Array.of(-2, -1, 0, 1, 2) })).toBe(
      "5 of them, from x = −2 to 2",
    );
    expect(fact("Corners and jumps", { kinks: new Float64Array() })).toBe("none found: smooth everywhere");
  });
});

it("a function is called by its name and what is set of it", () => {
  const beta = { name: "beta", symbol: "\\beta", default: 1, min: 0, max: 10 };
  const row = { id: "swish", parameters: [beta] };
  const experiment = decode(schema, () => null).experiment;
  expect(calledWith(row, "Swish", experiment)).toBe("Swish");
  expect(calledWith(row, "Swish", { ...experiment, parameters: { swish: { beta: 2 } } })).toBe(
    "Swish with β = 2",
  );
});

it.each([
  ["2", true],
  ["a*exp(1)", true],
  ["2x", false],
  ["a*x", false],
  ["sigmoid'(x)", false],
])("a derivative of %s is that of a straight line: %s", (text, straight) => {
  const nothing = { text, tex: null, mathml: null };
  expect(isStraight({ derivative: nothing } as Understood)).toBe(straight);
});

it("a pause ends at once when something newer takes over", async () => {
  const stop = new AbortController();
  const waiting = pause(60_000, stop.signal);
  stop.abort("newer");
  await expect(waiting).rejects.toBe("newer");
  await expect(pause(60_000, AbortSignal.abort("older"))).rejects.toBe("older");
  await expect(pause(0, new AbortController().signal)).resolves.toBeUndefined();
});
