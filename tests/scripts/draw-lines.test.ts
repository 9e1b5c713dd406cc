import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { colourOf, drawLines } from "../../build-scripts/pictures/draw-lines.ts";

const [black, white] = [colourOf("#000000"), colourOf("#ffffff")];

function brightness(png: PNG, x: number, y: number): number {
  return png.data[4 * (y * png.width + x)] ?? -1;
}

test("a line covers the pixels under it whole, those at its edge in part, and no others", () => {
  const line = { points: [[2, 5] as const, [18, 5] as const], colour: white, width: 3 };
  const png = PNG.sync.read(drawLines({ width: 20, height: 10, ground: black, lines: [line] }));
  const column = Array.from({ length: 10 }, (_, y) => brightness(png, 10, y));
  expect(column).toEqual([0, 0, 0, 128, 255, 255, 128, 0, 0, 0]);
  expect(brightness(png, 0, 5)).toBeLessThan(128);
});

test("a line may leave the picture", () => {
  const line = { points: [[-50, -50] as const, [50, 50] as const], colour: white, width: 2 };
  const png = PNG.sync.read(drawLines({ width: 10, height: 10, ground: black, lines: [line] }));
  expect(brightness(png, 5, 5)).toBe(255);
  expect(brightness(png, 9, 0)).toBe(0);
});

test("colours are read as style sheets write them", () => {
  expect(colourOf("#0b5f7a")).toEqual([11, 95, 122]);
});
