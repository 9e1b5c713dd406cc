import { describe, expect, test } from "vitest";
import { counted, inputText, listed, shareText } from "../../web/widgets/telephone-game/share-text.ts";
import { MESSAGE, strength, whisper } from "../../web/widgets/telephone-game/whisper.ts";

describe("a share in words", () => {
  test.each([
    [1, "100\u00a0%"],
    [0.25, "25\u00a0%"],
    [0.0775086718, "7.75\u00a0%"],
    [0.0074674608, "0.747\u00a0%"],
    [0.001, "0.1\u00a0%"],
    [2.41896499e-4, "2.42e-4"],
    [4.5467987e-14, "4.55e-14"],
    [1.6071263e-33, "1.61e-33"],
    [1.4e-45, "1.40e-45"],
    [-0.0998, "−9.98\u00a0%"],
    [-3.2e-7, "−3.20e-7"],
    [1.1289, "113\u00a0%"],
    [12.345, "12.3\u00a0times"],
    [7.25e9, "7.25e9\u00a0times"],
  ])("%d is %s", (share, text) => expect(shareText(share)).toBe(text));

  test("only exactly 0 is 0, of either sign", () => {
    expect(shareText(0)).toBe("0");
    expect(shareText(-0)).toBe("0");
    expect(shareText(Number.MIN_VALUE)).toBe("4.94e-324");
  });

  test("what is no number is said to be none", () => {
    expect(shareText(Number.NaN)).toBe("not a number");
    expect(shareText(Number.POSITIVE_INFINITY)).toBe("infinitely much");
    expect(shareText(Number.NEGATIVE_INFINITY)).toBe("−infinitely much");
  });
});

test("what a layer takes in has three digits and a real minus", () => {
  expect(inputText(2)).toBe("2");
  expect(inputText(-0.04550026)).toBe("−0.0455");
  expect(inputText(-1.2e-9)).toBe("−1.20e-9");
  expect(inputText(0)).toBe("0");
  expect(inputText(Number.NEGATIVE_INFINITY)).toBe("−∞");
  expect(inputText(Number.NaN)).toBe("not a number");
});

test("lists and counts read as sentences do", () => {
  expect(listed([])).toBe("");
  expect(listed(["tanh"])).toBe("tanh");
  expect(listed(["sigmoid", "tanh", "ReLU"])).toBe("sigmoid, tanh and ReLU");
  expect(counted(1, "layer")).toBe("1\u00a0layer");
  expect(counted(20, "layer")).toBe("20\u00a0layers");
});

describe("the whispered message", () => {
  const letters = MESSAGE.replace(/\s/g, "").length;
  const kept = (share: number) => whisper(share).replace(/[\s·]/g, "").length;

  test("arrives whole at 100 % and loses its letters in proportion", () => {
    expect(whisper(1)).toBe(MESSAGE);
    for (const share of [0.9, 0.5, 0.25, 0.05]) expect(kept(share)).toBe(Math.round(letters * share));
    expect(kept(1e-9)).toBe(0);
    expect(whisper(0.3)).toHaveLength(MESSAGE.length);
  });

  test("is silence at exactly 0 and where there is no number, and a shout when it has grown", () => {
    expect(whisper(0)).toBe("");
    expect(whisper(Number.NaN)).toBe("");
    expect(whisper(1.2)).toBe(`${MESSAGE.toUpperCase()}!`);
  });

  test("colours a person less with each decade, and never quite not at all", () => {
    expect(strength(1)).toBe(1);
    expect(strength(7)).toBe(1);
    expect(strength(1e-3)).toBeCloseTo(0.5);
    expect(strength(1e-30)).toBeGreaterThan(0);
    expect(strength(0)).toBe(0);
  });
});
