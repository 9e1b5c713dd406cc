import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../web/styles/tokens.css", import.meta.url), "utf8");

function tokensOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

const light = tokensOf(":root");
const darkBySystem = tokensOf(':root:not([data-theme="light"])');
const darkByHand = tokensOf(':root[data-theme="dark"]');
const FUNCTIONS = Array.from({ length: 8 }, (_, index) => `--function-${index + 1}`);

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a = 0, b = 0, c = 0] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a, b, c];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Complete dichromacy in linear RGB (Machado, Oliveira & Fernandes 2009). */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020), in which equal distances look about equally different. */
function oklab(rgb: Triple): Triple {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const roots: Triple = [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])];
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    roots,
  );
}

describe.each([
  ["light", light],
  ["dark", darkBySystem],
])("the %s tokens", (_theme, tokens) => {
  const colour = (name: string): string => tokens.get(name) ?? "";

  it.each(["--surface", "--surface-raised"])("keep text readable on %s", (surface) => {
    for (const name of ["--text", "--text-muted", "--accent", "--warning", "--good"]) {
      expect(contrast(colour(name), colour(surface)), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const name of [...FUNCTIONS, "--line-strong", "--focus"]) {
      expect(contrast(colour(name), colour(surface)), name).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colour("--accent-text"), colour("--accent"))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(VISION))("keep any two functions apart for %s vision", (_name, matrix) => {
    const seen = FUNCTIONS.map((name) =>
      oklab(times(matrix, linear(colour(name))).map((v) => Math.max(0, v)) as unknown as Triple),
    );
    for (const [i, one] of seen.entries()) {
      for (const [j, other] of seen.slice(0, i).entries()) {
        const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        expect(apart, `functions ${j + 1} and ${i + 1}`).toBeGreaterThan(0.055);
      }
    }
  });
});

it("the dark tokens are the same whether the system or the reader chose them", () => {
  expect(darkByHand).toEqual(darkBySystem);
  expect(darkBySystem.size).toBeGreaterThan(15);
});
