import { describe, expect, it } from "vitest";
import type { Descent } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { PointDrag, planePoint } from "../../web/widgets/plane/point-drag.ts";
import { calculateDescents } from "../../web/widgets/zigzag-descent/calculate.ts";
import { MAX_STEPS, schema } from "../../web/widgets/zigzag-descent/experiment.ts";
import { describeDescents } from "../../web/widgets/zigzag-descent/story.ts";
import { walkOf } from "../../web/widgets/zigzag-descent/walk.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;

/** Three steps, the second with a weight that stays. */
const path: Descent = {
  steps: 3,
  weights: Float64Array.of(0, 0.5, 0, 0, 1, -1),
  inputs: Float64Array.of(1, 1, 0, 1, 1, 1),
  gradients: Float64Array.of(-2, 1, 0, 1, -2, 2),
  length: Float64Array.of(1, 2, 4.5),
  straight: Float64Array.of(1, 1.4, 2.83),
  distance: Float64Array.of(2, 1.5, 0.001),
  sameSign: Float64Array.of(1, 1, 1),
  opposite: Float64Array.of(0, 0, 1),
  valley: { along: [1, 0], flat: 1, steep: 2 },
  oneSign: false,
};

const name = (id: string) => id.toUpperCase();
const sentence = (steps: number, descent = path) =>
  describeDescents({ experiment: read({ steps: String(steps) }), descents: [{ id: "tanh", descent }] }, name);

describe("a walk", () => {
  it("counts what has been shown so far", () => {
    expect(walkOf(path, read({ steps: "0" }))).toMatchObject({ steps: 0, length: 0, sameSign: undefined });
    expect(walkOf(path, read({ steps: "2" }))).toMatchObject({ length: 2, distance: 1.5, sameSign: 1 });
    expect(walkOf(path, read({ steps: "3" }))).toMatchObject({ sameSign: 0.5, arrival: 3, burst: false });
  });

  it("that is shorter than asked for has left the numbers", () => {
    expect(walkOf(path, read({ steps: "5" }))).toMatchObject({ steps: 3, burst: true });
  });
});

describe("the sentence", () => {
  it("invites at the start and then tells each path", () => {
    expect(sentence(0)).toContain("Press Step");
    expect(sentence(1)).toBe(
      "After 1 step: TANH walked 1 to come 1 far and is 2 from the target (both gradients of one sign in 100 % of the steps).",
    );
    expect(sentence(3)).toContain("is less than 0.01 from the target");
  });

  it("says when the weights grew without end, and when there is no function", () => {
    expect(sentence(9)).toContain("try a smaller learning rate");
    expect(describeDescents({ experiment: read({}), descents: [] }, name)).toContain("pick one");
  });
});

describe("the numbers", () => {
  it("are whole paths, in the catalogue's order, whatever is shown of them", async () => {
    const asked: unknown[] = [];
    const engine = {
      catalogue: [{ id: "tanh" }, { id: "relu" }],
      descent: async (call: object) => {
        asked.push(call);
        return path;
      },
    };
    const experiment = read({ functions: "relu tanh", start1: "-0.5" });
    const { descents } = await calculateDescents(engine, experiment, new AbortController().signal);
    expect(descents.map(({ id }) => id)).toEqual(["tanh", "relu"]);
    expect(asked[0]).toMatchObject({ id: "tanh", start: [-0.5, 1], target: [1, -1], steps: MAX_STEPS });
  });
});

describe("a point of the plane", () => {
  it("is where the pointer is, y upwards", () => {
    const box = { left: 100, top: 50, width: 200, height: 200 } as DOMRect;
    const at = (clientX: number, clientY: number) => planePoint({ clientX, clientY } as PointerEvent, box, 2);
    expect(at(200, 150)).toEqual({ x: 0, y: 0 });
    expect(at(300, 50)).toEqual({ x: 2, y: 2 });
  });

  it("moves by arrow keys, further with Shift, and stays on the plane", () => {
    const moves: unknown[] = [];
    let point = { x: 0, y: 1.8 };
    const drag = new PointDrag({
      get point() {
        return point;
      },
      limit: 2,
      at: () => undefined,
      move: (next, final) => {
        point = next;
        moves.push([next.x, next.y, final]);
      },
    });
    const press = (key: string, shiftKey = false) =>
      drag.keyDown({ key, shiftKey, preventDefault: () => {} } as KeyboardEvent);
    press("ArrowLeft");
    press("ArrowUp", true);
    press("Enter");
    drag.keyUp({ key: "ArrowUp" } as KeyboardEvent);
    expect(moves).toEqual([
      [-0.1, 1.8, false],
      [-0.1, 2, false],
      [-0.1, 2, true],
    ]);
  });
});
