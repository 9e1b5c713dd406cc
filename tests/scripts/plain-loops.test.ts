import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loopsOf, moduleText } from "../../build-scripts/plain-loops.ts";

interface Loops {
  readonly loops: Readonly<
    Record<
      string,
      Record<"value" | "slope", (x: Float32Array, y: Float32Array, ...p: readonly number[]) => void>
    >
  >;
}

const code = `
export function value(x, alpha = 0.5, shift = 0) { return x > 0 ? x : alpha * x + shift; }
export function slope(x) { return x > 0 ? 1 : 0.5; }
`;

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plain-loops-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function loaded(ids: readonly string[]): Promise<Loops> {
  const parts = await Promise.all(
    ids.map(async (id) => {
      const path = join(folder, `${id}.js`);
      await writeFile(path, code);
      return loopsOf(id, pathToFileURL(path).href, code);
    }),
  );
  const file = join(folder, "loops.js");
  await writeFile(file, moduleText(parts));
  return (await import(pathToFileURL(file).href)) as Loops;
}

test("each function gets a loop of its own text, over value and slope, with its parameters", async () => {
  const { loops } = await loaded(["one", "another"]);
  const x = Float32Array.of(-2, 0, 3);
  const y = new Float32Array(3);
  loops.one?.value(x, y, 0.25, 1);
  expect([...y]).toEqual([0.5, 1, 3]);
  loops.another?.slope(x, y);
  expect([...y]).toEqual([0.5, 0.5, 1]);
  // Two texts, although the functions inside are alike: a shared loop would have met both.
  expect(loops.one?.value).not.toBe(loops.another?.value);
  expect(String(loops.one?.value)).toContain("for (let i = 0; i < x.length; i++)");
});

test("code without one of the two functions fails the build by name", () => {
  expect(() => loopsOf("half", "/half.js", "export function value(x) { return x; }")).toThrow(
    "lessons/code/half.js exports no function “slope”.",
  );
});
