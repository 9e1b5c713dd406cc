import { describe, expect, it } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { calculateGate, type GateResult, SIDE } from "../../web/widgets/gated-unit/calculate.ts";
import { schema } from "../../web/widgets/gated-unit/experiment.ts";
import { describeGate } from "../../web/widgets/gated-unit/story.ts";
import { colourAt, legendTicks, paint, parseColour, shareAtOffset } from "../../web/widgets/plane/colours.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const scale = { low: [200, 100, 0], middle: [250, 250, 250], high: [0, 0, 200] } as const;

describe("the colours", () => {
  it("go from one end through the middle to the other", () => {
    expect([-1, 0, 1].map((share) => colourAt(share, scale))).toEqual([scale.low, scale.middle, scale.high]);
    expect(colourAt(0.25, scale)).toEqual([125, 125, 225]);
    expect(colourAt(7, scale)).toEqual(scale.high);
  });

  it("are read from the page's tokens", () => {
    expect(parseColour(" #0b775E")).toEqual([11, 119, 94]);
    expect(parseColour("rebeccapurple")).toEqual([128, 128, 128]);
  });

  it("paint a map, an empty one too", () => {
    expect([...paint(Float32Array.of(-2, 0), 2, scale)]).toEqual([200, 100, 0, 255, 250, 250, 250, 255]);
    expect([...paint(Float32Array.of(0), 0, scale)]).toEqual([250, 250, 250, 255]);
  });

  it("have a legend whose ticks stand where their colours do", () => {
    const ticks = legendTicks(4);
    expect(ticks.map(({ value }) => value)).toEqual([-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4]);
    for (const { value, place } of ticks) expect(shareAtOffset(place)).toBeCloseTo(value / 4, 12);
    expect(legendTicks(0)).toEqual([{ value: 0, place: 0.5 }]);
  });
});

describe("the sentence", () => {
  const say = (of: string, slopeA: number) =>
    describeGate({
      experiment: read({ of, a: "2", b: "1" }),
      value: 2 * slopeA,
      slopeA,
      slopeB: 0.393,
    } as GateResult);

  it("speaks of a share for the sigmoid's gate, and of a factor for the others", () => {
    expect(say("glu", 0.731)).toBe(
      "With b = 1 the gate σ(b) lets 73.1 % of a = 2 through: GLU gives 1.462. Its slope is 0.731 along a and 0.393 along b.",
    );
    expect(say("reglu", 1)).toContain("the gate ReLU(b) multiplies a = 2 by 1: ReGLU gives 2.");
    expect(say("reglu", 0)).toContain("is shut: nothing of a = 2 comes through");
  });
});

describe("the numbers", () => {
  it("are a map from the largest b down, and a slope along each input", async () => {
    const inputs: Float32Array[] = [];
    const engine = {
      apply: async ({ input }: { input: Float32Array }) => {
        inputs.push(input);
        return Float32Array.from({ length: input.length / 2 }, (_, at) => input[2 * at + 1] ?? 0);
      },
      evaluateVector: async ({
        x,
        direction,
      }: {
        x: Float64Array;
        direction?: Float64Array | undefined;
      }) => ({
        value: Float64Array.of((x[0] ?? 0) * (x[1] ?? 0)),
        change: Float64Array.of((direction?.[0] ?? 0) * 3 + (direction?.[1] ?? 0) * 5),
      }),
    };
    const found = await calculateGate(engine, read({ a: "2", b: "-1" }), new AbortController().signal);
    expect([found.value, found.slopeA, found.slopeB]).toEqual([-2, 3, 5]);
    expect(found.map).toHaveLength(SIDE * SIDE);
    expect([found.map[0], found.map.at(-1), found.most]).toEqual([4, -4, 4]);
    expect([...(inputs[0] ?? []).slice(0, 2)]).toEqual([-4, 4]);
  });
});
