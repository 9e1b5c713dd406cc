import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import { CODE, readSnippets } from "../../build-scripts/lessons/snippets.ts";
import { mistakesOf } from "./fixtures.ts";

it("a function without code in one of the languages is refused, with the file that is missing", async () => {
  const root = await mkdtemp(join(tmpdir(), "activation-lab-snippets-"));
  try {
    await mkdir(join(root, CODE), { recursive: true });
    for (const extension of ["cpp", "py"]) await writeFile(join(root, CODE, `relu.${extension}`), extension);
    const problems = new Problems();
    const snippets = await readSnippets(root, ["relu"], problems);
    expect(snippets.get("relu")).toEqual({ cpp: "cpp", js: "", py: "py" });
    expect(await mistakesOf(() => problems.throwIfAny())).toEqual([
      "lessons/code/relu.js:1: The function “relu” has no code in JavaScript yet.",
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});
