import { describe, expect, it } from "vitest";
import { loudness } from "../../web/widgets/telephone-game/voice.ts";

describe("a message that is heard", () => {
  it("is as loud as what is left of it, whatever its sign", () => {
    expect(loudness(0.5)).toBe(loudness(1) / 2);
    expect(loudness(-0.25)).toBe(loudness(1) / 4);
  });

  it("is silent where nothing is left, or no number, and a shout no louder than the whole", () => {
    expect([0, Number.NaN].map(loudness)).toEqual([0, 0]);
    expect([1e30, Number.POSITIVE_INFINITY].map(loudness)).toEqual([loudness(1), loudness(1)]);
  });
});
