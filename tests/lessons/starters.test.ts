import { afterAll, describe, expect, it } from "vitest";
import { startEngine } from "../../build-scripts/lessons/engine.ts";
import { type Language, type Outcome, type Task, Workshop } from "./run-starters.ts";

const engine = await startEngine(process.cwd());
const workshop = new Workshop();
afterAll(async () => {
  engine.close();
  await workshop.clear();
});

const LANGUAGES: readonly Language[] = ["C++", "JavaScript", "Python"];
const FUNCTIONS = ["relu", "leaky_relu", "tanh", "sigmoid", "elu", "swish"];

function fileOf(outcome: Outcome): Buffer {
  if ("complaint" in outcome) throw new Error(outcome.complaint);
  return outcome.file;
}

/** Every byte once in each channel, behind a header with a comment such as picture programs write. */
const header = Buffer.from("P6\n# painted by hand\n16 16\n255\n");
const everyByte = Uint8Array.from({ length: 3 * 256 }, (_, at) => Math.floor(at / 3));
const picture = Buffer.concat([header, everyByte]);

function filter(name: string, given: Uint8Array = picture): Task {
  return {
    name: "filter_image",
    arguments: ["in.ppm", name, "out.ppm"],
    given: { "in.ppm": given },
    leaves: "out.ppm",
  };
}

describe.each(LANGUAGES)("the starter files in %s", (language) => {
  it("plot the curves that the engine has, to the four digits they write", async () => {
    const svg = fileOf(
      await workshop.run(language, { name: "plot_curves", leaves: "curves.svg" }),
    ).toString();
    const curves = [...svg.matchAll(/<polyline[^>]* points="([^"]+)"/g)].map(([, points = ""]) =>
      points
        .trim()
        .split(" ")
        .map((point) => point.split(",").map(Number)),
    );
    const order = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "swish"];
    expect(curves).toHaveLength(order.length);
    for (const [at, id] of order.entries()) {
      const curve = curves[at] ?? [];
      expect(curve).toHaveLength(401);
      const x = Float64Array.from(curve, ([first = Number.NaN]) => first);
      const { value } = await engine.evaluate({ id, x });
      for (const [point, y = Number.NaN] of value.entries()) {
        expect(Math.abs((curve[point]?.[1] ?? Number.NaN) - y), `${id}(${x[point]})`).toBeLessThan(5.1e-5);
      }
    }
  });

  it("filter a picture byte for byte as the lesson does", async () => {
    for (const id of FUNCTIONS) {
      const out = fileOf(await workshop.run(language, filter(id)));
      expect(out.toString("latin1", 0, 13)).toBe("P6 16 16 255\n");
      const { table } = await engine.filterTable({ id, low: -2, high: 2, mapping: "fixed" });
      expect([...out.subarray(13)], id).toEqual([...everyByte].map((byte) => table[byte]));
    }
  });

  it("decline a function they do not have, and a file that is no picture, in a sentence", async () => {
    expect(await workshop.run(language, filter("softmax"))).toEqual({
      complaint: expect.stringContaining("leaky_relu"),
    });
    expect(await workshop.run(language, filter("relu", Buffer.from("P5 1 1 255 x")))).toEqual({
      complaint: expect.stringContaining("not a raw PPM"),
    });
  });
});

it("the three languages paint the same aurora from the same seed, and another from another", async () => {
  const paint = async (language: Language, seed: string): Promise<Buffer> =>
    fileOf(await workshop.run(language, { name: "aurora", arguments: [seed], leaves: "aurora.ppm" }));
  const [cpp, js, python, other] = await Promise.all([
    paint("C++", "3"),
    paint("JavaScript", "3"),
    paint("Python", "3"),
    paint("C++", "4"),
  ]);
  expect(cpp?.length).toBe("P6 480 240 255\n".length + 3 * 480 * 240);
  // The last bit of a tanh may tip a rounding: a byte may be one off, and hardly ever is.
  for (const painted of [js, python]) {
    expect(painted?.length).toBe(cpp?.length);
    const apart = [...(cpp ?? [])].map((byte, at) => Math.abs(byte - (painted?.[at] ?? 0)));
    expect(Math.max(0, ...apart.filter((one) => one > 0))).toBeLessThanOrEqual(1);
  }
  expect(other?.equals(cpp ?? Buffer.alloc(0))).toBe(false);
});
