import { describe, expect, it } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { rulerOf, schema, viewed } from "../../web/widgets/image-filter/experiment.ts";
import { channelCounts, commonest } from "../../web/widgets/image-filter/histogram.ts";
import type { Picture } from "../../web/widgets/image-filter/picture.ts";
import { LONGEST_SHEET_SIDE, planSheet } from "../../web/widgets/image-filter/sheet.ts";

function experiment(attributes: Record<string, string>) {
  return decode(schema, (name) => attributes[name] ?? null).experiment;
}

describe("the ruler", () => {
  it("is as written where that makes sense", () => {
    expect(rulerOf(experiment({ low: "-3", high: "1.5" }))).toEqual({ low: -3, high: 1.5 });
  });

  it("is turned round, and never without length", () => {
    expect(rulerOf(experiment({ low: "3", high: "-1" }))).toEqual({ low: -1, high: 3 });
    const { low, high } = rulerOf(experiment({ low: "1", high: "1" }));
    expect(high).toBeGreaterThan(low);
  });
});

describe("the enlarged function", () => {
  it("is one of those on the sheet", () => {
    expect(viewed(experiment({ functions: "tanh relu", view: "relu" }))).toBe("relu");
    expect(viewed(experiment({ functions: "tanh elu", view: "relu" }))).toBe("tanh");
    expect(viewed(experiment({ functions: "" }))).toBeUndefined();
  });
});

describe("the contact sheet", () => {
  const plan = (width: number, height: number, cells: number, names = false) =>
    planSheet({ source: { width, height } } as Picture, cells, names);

  it("is two rows of four at the picture's own size while that fits", () => {
    expect(plan(1200, 800, 8)).toEqual({
      columns: 4,
      rows: 2,
      factor: 1,
      width: 1200,
      height: 800,
      strip: 0,
    });
    expect(plan(2048, 100, 8).factor).toBe(1);
  });

  it("shrinks large pictures by whole numbers until no side is too long", () => {
    for (const [width, height] of [
      [2049, 100],
      [4032, 3024],
      [100, 30_000],
      [8000, 6000],
    ] as const) {
      const sheet = plan(width, height, 8);
      expect(sheet.columns * sheet.width).toBeLessThanOrEqual(LONGEST_SHEET_SIDE);
      expect(sheet.rows * sheet.height).toBeLessThanOrEqual(LONGEST_SHEET_SIDE);
      expect(sheet.width).toBe(Math.ceil(width / sheet.factor));
    }
    expect(plan(4032, 3024, 8).factor).toBe(2);
  });

  it("is as wide as there are pictures, up to four, with room for names when they are asked for", () => {
    expect(plan(100, 100, 3)).toMatchObject({ columns: 3, rows: 1 });
    expect(plan(100, 100, 5)).toMatchObject({ columns: 4, rows: 2 });
    expect(plan(1200, 800, 8, true).strip).toBe(100);
  });
});

describe("the histogram", () => {
  it("counts one channel or all three", () => {
    const counts = new Uint32Array(768);
    counts[5] = 1;
    counts[256 + 5] = 2;
    counts[512 + 6] = 4;
    expect(channelCounts(counts, "green")[5]).toBe(2);
    expect(channelCounts(counts, "all")[5]).toBe(3);
    expect(commonest(channelCounts(counts, "all"))).toEqual({ byte: 6, share: 4 / 7 });
    expect(commonest(channelCounts(new Uint32Array(768), "all"))).toBeUndefined();
  });
});
