import { describe, expect, it } from "vitest";
import type { Comparison, Portrait } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import {
  calculateMaxout,
  idlePieces,
  type MaxoutResult,
} from "../../web/widgets/maxout-builder/calculate.ts";
import { schema } from "../../web/widgets/maxout-builder/experiment.ts";
import { PieceDrag } from "../../web/widgets/maxout-builder/piece-drag.ts";
import {
  expressionOf,
  held,
  MOST,
  type Piece,
  piecesText,
  RELU,
  readPieces,
  withOneMore,
} from "../../web/widgets/maxout-builder/pieces.ts";
import { tangents } from "../../web/widgets/maxout-builder/shapes.ts";
import { anchorsOf, heightAt, sheetScale } from "../../web/widgets/maxout-builder/sheet.ts";
import { describeMaxout, goalText, slopesText, winsText } from "../../web/widgets/maxout-builder/story.ts";

const read = (attributes: Record<string, string>) => decode(schema, (name) => attributes[name] ?? null);
const line = (slope: number, intercept: number): Piece => ({ slope, intercept });

/** Answers as the engine does for max(0,x,-1): its lines by their text, its corner at 0. */
const answers: Readonly<Record<string, (x: number) => number>> = {
  "=max(0,x,-1)": (x) => Math.max(0, x, -1),
  "=0": () => 0,
  "=x": (x) => x,
  "=-1": () => -1,
};
const asked: string[] = [];
const engine = {
  portrait: async () => ({ kinks: Float64Array.of(0, 1e-16) }) as Portrait,
  evaluate: async ({ id, x }: { id: string; x: Float64Array }) => {
    const f = answers[id];
    if (!f) throw new Error(`nobody told what ${id} is`);
    return { value: x.map(f), derivative: x.map((at) => (f(at + 1e-3) - f(at - 1e-3)) / 2e-3) };
  },
  compare: async ({ b, from }: { b: { id: string }; from: number }) => {
    asked.push(b.id);
    return { largest: b.id === "relu" ? 0 : 1, x: from } as Comparison;
  },
  sample: async () => {
    throw new Error("no goal was set");
  },
};

const calculated = (pieces: string): Promise<MaxoutResult> =>
  calculateMaxout(engine, read({ pieces }).experiment, new AbortController().signal);

describe("lines in text", () => {
  it("are a slope and a height each, and come back as they were written", () => {
    const text = "0,0 -0.5,1.25";
    expect(readPieces(text)).toEqual({ pieces: [line(0, 0), line(-0.5, 1.25)], problems: [] });
    expect(piecesText(readPieces(text).pieces)).toBe(text);
  });

  it.each([
    ["1;2", "pieces cannot hold “1”"],
    ["1,2,3", "pieces cannot hold “1,2,3”"],
    ["one,2", "pieces cannot hold “one,2”"],
    ["99,0", "“99,0” became “10,0”"],
    ["1,1e9", "“1,1e9” became “1,5”"],
    ["", "pieces holds no line, so the two of ReLU are shown"],
    ["1,0 ".repeat(9), "pieces takes at most 8 lines"],
  ])("end in a sentence where they make no sense: %s", (pieces, sentence) => {
    const { experiment, problems } = read({ pieces });
    expect(problems.join(" ")).toContain(sentence);
    const { length } = readPieces(experiment.pieces).pieces;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(MOST);
  });

  it("are held where the engine finds all their corners, and never at minus 0", () => {
    expect(held(line(-0.001, -1e-9))).toEqual(line(0, 0));
    expect(held(line(123, -123))).toEqual(line(10, -5));
  });

  it("become a function in as few signs as it takes", () => {
    expect(expressionOf(RELU)).toBe("max(0,x)");
    expect(expressionOf([line(-1, 2)])).toBe("-x+2");
    expect(expressionOf([line(0.01, 0), line(1, -0.5), line(0, -3)])).toBe("max(0.01*x,x-0.5,-3)");
  });

  it("grow by one of a slope that is new, up to eight", () => {
    let pieces = RELU;
    for (let count = 3; count <= MOST; count++) {
      pieces = withOneMore(pieces);
      expect(pieces).toHaveLength(count);
    }
    expect(new Set(pieces.map(({ slope }) => slope)).size).toBe(MOST);
    expect(withOneMore(pieces)).toHaveLength(MOST);
  });
});

describe("the largest of the lines", () => {
  it("is told stretch by stretch, with corners found twice counted once", async () => {
    const result = await calculated("0,0 1,0 0,-1");
    expect(result.stretches.map(({ winner }) => winner)).toEqual([0, 1]);
    expect(result.corners).toEqual([{ x: 0, y: 0 }]);
    expect(result.outline.map(({ x, y }) => [x, y])).toEqual([
      [-3, 0],
      [0, 0],
      [3, 3],
    ]);
    expect(idlePieces(result)).toEqual([2]);
  });

  it("is called by its name when the engine finds no difference", async () => {
    expect((await calculated("0,0 1,0 0,-1")).known).toEqual({ name: "relu" });
    expect(asked).toContain("=|x|");
    expect(asked).not.toContain("leaky_relu");
  });
});

describe("tangents", () => {
  it("touch in the middle of equal shares, with what the engine says of slope and height", async () => {
    const ids: string[] = [];
    const pieces = await tangents(
      {
        evaluate: async ({ id, x }) => {
          ids.push(id);
          return { value: x.map((at) => -at * 10), derivative: x.map((at) => 2 * at) };
        },
      },
      2,
    );
    expect(ids).toEqual(["=x^2", "=-x^2/4"]);
    expect(pieces).toEqual([held(line(-2, 20)), held(line(2, -20))]);
  });
});

describe("handles", () => {
  it("stand where their line is the largest, and apart from each other", async () => {
    const scale = sheetScale(420);
    const result = await calculated("0,0 1,0 0,-1");
    const anchors = anchorsOf(result, scale);
    expect(anchors[0]?.lift).toBeLessThan(0);
    expect(anchors[1]?.lift).toBeGreaterThan(0);
    const places = anchors.map(({ lift }, at) => {
      const piece = result.pieces[at] ?? line(0, 0);
      return [scale.x(lift), scale.y(heightAt(piece, lift))] as const;
    });
    for (const [at, [x, y]] of places.entries()) {
      for (const [otherX, otherY] of places.slice(at + 1)) {
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(44);
      }
    }
    for (const { turn } of anchors) expect(Math.abs(turn)).toBeGreaterThanOrEqual(0.6);
  });

  it("do not vanish when a line is too steep for them, or off the sheet", async () => {
    const result = await calculated("0,0 1,0 0,-1");
    const stretches = result.stretches.map((each) => ({ ...each, winner: 0 }));
    const anchors = anchorsOf({ ...result, pieces: [line(10, 0), line(0, -5)], stretches }, sheetScale(420));
    expect(anchors.map(({ turn }) => Math.abs(turn))).toEqual([0.6, 0.6]);
  });

  function held(grip: "lift" | "turn", piece: Piece) {
    const set: (readonly [Piece, boolean])[] = [];
    const holding: boolean[] = [];
    const drag = new PieceDrag(grip, {
      get piece() {
        return set.at(-1)?.[0] ?? piece;
      },
      x: 2,
      at: ({ clientX, clientY }) => ({ x: clientX, y: clientY }),
      hold: (is) => holding.push(is),
      set: (to, final) => set.push([to, final]),
    });
    const pointer = (clientY: number) =>
      ({
        button: 0,
        pointerId: 1,
        clientX: 2,
        clientY,
        currentTarget: { setPointerCapture: () => {} },
      }) as unknown as PointerEvent;
    return { drag, set, holding, pointer };
  }

  it("move a line up by as much as they are dragged, from wherever they are taken", () => {
    const { drag, set, holding, pointer } = held("lift", line(1, 0.5));
    drag.down(pointer(2.7));
    drag.move(pointer(3.7));
    drag.up(pointer(1.7));
    expect(set).toEqual([
      [line(1, 1.5), false],
      [line(1, -0.5), true],
    ]);
    expect(holding).toEqual([true, false]);
  });

  it("turn a line about its height at 0", () => {
    const { drag, set, pointer } = held("turn", line(1, 0.5));
    drag.down(pointer(2.5));
    drag.up(pointer(4.5));
    expect(set).toEqual([[line(2, 0.5), true]]);
  });

  it("follow the arrow keys, by a hundredth with Shift, and are done when the key is let go", () => {
    const { drag, set } = held("turn", line(1, 0));
    const key = (name: string, shiftKey = false) =>
      ({ key: name, shiftKey, preventDefault: () => {} }) as KeyboardEvent;
    drag.keyDown(key("PageUp"));
    drag.keyDown(key("ArrowDown", true));
    drag.keyUp(key("ArrowDown"));
    drag.keyDown(key("a"));
    expect(set).toEqual([
      [line(1.5, 0), false],
      [line(1.49, 0), false],
      [line(1.49, 0), true],
    ]);
  });
});

describe("the sentences", () => {
  const goal = (largest: number, within: number | undefined) => ({
    goal: { id: "=x^2", name: "x²", from: -2, to: 2, within },
    apart: { largest, x: -2 },
    worst: { x: -2, wanted: 4, got: 4 - largest },
    curve: { x: [], y: [] },
    ends: [],
  });

  it("say where the corner is, what the function is, and who is idle", async () => {
    expect(describeMaxout(await calculated("0,0 1,0 0,-1"))).toBe(
      "The largest of 3 lines has one corner, at x = 0. This is ReLU, exactly. Line 3 never wins: it is idle.",
    );
  });

  it("say where each line wins, and that the slope never falls", async () => {
    const result = await calculated("0,0 1,0 0,-1");
    expect([0, 1, 2].map((at) => winsText(result, at))).toEqual([
      "wins below 0",
      "wins above 0",
      "never wins",
    ]);
    expect(
      slopesText({ ...result, stretches: result.stretches.map((each, at) => ({ ...each, slope: at })) }),
    ).toBe("From left to right the slope climbs in one step, from 0 to 1, and never falls.");
  });

  it("say that a goal is met only when it is", () => {
    expect(goalText(goal(0.1001, 0.1), 6)).toContain("within 0.101 of x²");
    expect(goalText(goal(0.1001, 0.1), 6)).toContain("Not near enough yet");
    expect(goalText(goal(0.1, 0.1), 7)).toContain("Near enough, with 7 lines! Can you do it with fewer?");
    expect(goalText(goal(0.08, 0.1), 5)).toContain("With fewer it cannot be done.");
    expect(goalText(goal(1, undefined), 3)).toBe("It is up to 1 away from x², at x = −2.");
  });
});
