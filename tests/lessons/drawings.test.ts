import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DRAWINGS, readDrawings } from "../../build-scripts/lessons/drawings.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { mistakesOf } from "./fixtures.ts";

async function read(name: string, svg: string): Promise<{ drawing: string | undefined; mistakes: string[] }> {
  const root = await mkdtemp(join(tmpdir(), "activation-lab-drawings-"));
  try {
    await mkdir(join(root, DRAWINGS), { recursive: true });
    await writeFile(join(root, DRAWINGS, name), svg);
    const problems = new Problems();
    const drawings = await readDrawings(root, ["relu"], problems);
    return { drawing: drawings.get("relu"), mistakes: await mistakesOf(() => problems.throwIfAny()) };
  } finally {
    await rm(root, { recursive: true });
  }
}

describe("a drawing", () => {
  it("is written into the page as it is, marked as one", async () => {
    const { drawing, mistakes } = await read(
      "relu.svg",
      '<svg aria-hidden="true" viewBox="0 0 160 120"><path d="M0 0"/></svg>\n',
    );
    expect(mistakes).toEqual([]);
    expect(drawing).toBe(
      '<svg class="drawing" focusable="false" aria-hidden="true" viewBox="0 0 160 120"><path d="M0 0"/></svg>',
    );
  });

  it.each([
    ["relu.svg", '<svg><path style="stroke: red" d="M0 0"/></svg>', "may not use the attribute “style”"],
    ["relu.svg", "<svg><script></script></svg>", "may not hold <script>"],
    ["relu.svg", '<svg><path onclick="x()"/></svg>', "may not use the attribute “onclick”"],
    ["relu.svg", "<p>relu</p>", "A drawing begins with <svg …>."],
    ["rely.svg", "<svg></svg>", "There is no function “rely”"],
  ])("%s that is %s is refused", async (name, svg, sentence) => {
    expect((await read(name, svg)).mistakes.join("\n")).toContain(sentence);
  });
});
