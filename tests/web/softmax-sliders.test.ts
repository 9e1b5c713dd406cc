import { describe, expect, it } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { calculateSoftmax, type SoftmaxResult } from "../../web/widgets/softmax-sliders/calculate.ts";
import {
  axisOf,
  canShift,
  chosenOf,
  logitsOf,
  schema,
  withLogits,
} from "../../web/widgets/softmax-sliders/experiment.ts";
import { LogitDrag } from "../../web/widgets/softmax-sliders/logit-drag.ts";
import {
  describeShift,
  describeSoftmax,
  gradientText,
  mood,
  shareText,
} from "../../web/widgets/softmax-sliders/story.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;

function result(
  shares: readonly number[],
  entropy: number,
  attributes: Record<string, string> = {},
): SoftmaxResult {
  return {
    experiment: read({ count: String(shares.length), ...attributes }),
    shares: Float64Array.from(shares),
    logarithms: new Float64Array(shares.length),
    gradient: Float64Array.of(0.21, -0.1, -0.11),
    entropy,
    mostEntropy: 1.585,
  };
}

describe("the logits", () => {
  it("are as many as there are classes, and set without leaving their range", () => {
    expect(logitsOf(read({ count: "3", z2: "-4" }))).toEqual([2, -4, 0]);
    expect(withLogits([1.234, -50])).toEqual({ z1: 1.23, z2: -20 });
  });

  it("can be shifted only while all of them stay in range", () => {
    expect(canShift(read({ z1: "15" }), 5)).toBe(true);
    expect(canShift(read({ z1: "15.5" }), 5)).toBe(false);
  });

  it("have an axis that grows in fives, and a chosen class among them", () => {
    expect(axisOf(read({}))).toEqual({ low: -5, high: 5 });
    expect(axisOf(read({ z1: "7", z2: "-5.5" }))).toEqual({ low: -10, high: 10 });
    expect(chosenOf(read({ count: "3", chosen: "6" }))).toBe(2);
  });
});

describe("a bar", () => {
  it("follows pointer and keys, on the axis that there was when the drag began", () => {
    const set: (readonly [number, boolean])[] = [];
    const target = {
      low: -5,
      high: 5,
      value: 1,
      set: (value: number, final: boolean) => set.push([value, final]),
    };
    const drag = new LogitDrag(target);
    const element = { setPointerCapture: () => {}, getBoundingClientRect: () => ({ top: 0, height: 100 }) };
    const event = (clientY: number) =>
      ({ button: 0, pointerId: 1, clientY, currentTarget: element }) as unknown as PointerEvent;
    drag.down(event(50));
    target.high = 10;
    drag.up(event(0));
    drag.move(event(80));
    drag.keyDown({ key: "PageDown", preventDefault: () => {} } as KeyboardEvent);
    expect(set).toEqual([
      [0, false],
      [5, true],
      [0, false],
    ]);
  });
});

describe("the sentences", () => {
  it("say who has most and how sure that is", () => {
    expect(describeSoftmax(result([0.7, 0.2, 0.1], 1.157))).toBe(
      "A gets 70 %: softmax is in doubt (entropy 1.16 of at most 1.58 bits).",
    );
    expect(describeSoftmax(result([0.2, 0.7, 0.1], 0.9))).toContain("B gets 70 % and A 20 %");
  });

  it("have a word for each degree of doubt", () => {
    const words = [0, 0.2, 0.8, 1.3, 1.57, 1.585].map((entropy) => mood(result([1, 0, 0], entropy)));
    expect(words).toEqual([
      "sure",
      "almost sure",
      "leaning one way",
      "in doubt",
      "all but undecided",
      "undecided",
    ]);
  });

  it("say 0 % and 100 % only where they are exact", () => {
    expect([0, 1e-9, 0.5, 1 - 1e-9, 1].map(shareText)).toEqual([
      "0 %",
      "less than 0.1 %",
      "50 %",
      "more than 99.9 %",
      "100 %",
    ]);
  });

  it("say that a shift changes nothing, and what the gradient means", () => {
    expect(describeShift(result([0.7, 0.2, 0.1], 1), 5)).toContain(
      "moved by 5, and no share changed: A still gets 70 %",
    );
    expect(gradientText(result([0.7, 0.2, 0.1], 1))).toContain("A’s share grows 0.21 times as much");
    expect(gradientText(result([0.7, 0.2, 0.1], 1, { view: "logarithm" }))).toContain(
      "the logarithm of A’s share",
    );
  });
});

describe("the numbers", () => {
  it("are shares, logarithms and the chosen row of the Jacobian, one direction a logit", async () => {
    const asked: { id: string; direction: readonly number[] }[] = [];
    const engine = {
      evaluateVector: async ({
        id,
        x,
        direction,
      }: {
        id: string;
        x: Float64Array;
        direction?: Float64Array | undefined;
      }) => {
        if (direction) asked.push({ id, direction: [...direction] });
        const change = Float64Array.from(x, (_, row) => 10 * row + (direction?.indexOf(1) ?? 0));
        return { value: Float64Array.from(x), change };
      },
      softmaxEntropy: async () => 1,
    };
    const found = await calculateSoftmax(
      engine,
      read({ count: "3", chosen: "2" }),
      new AbortController().signal,
    );
    expect([...found.gradient]).toEqual([10, 11, 12]);
    expect(asked.map(({ direction }) => direction)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(["softmax"]));
  });
});
