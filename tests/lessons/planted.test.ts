import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileCourse } from "../../build-scripts/lessons/compile.ts";
import { startEngine } from "../../build-scripts/lessons/engine.ts";
import { mistakesOf } from "./fixtures.ts";

/** A lesson's file, and what stands in it that is false, unknown or leads nowhere. */
const LESSON = "lessons/en/11-how-fast/lesson.md";
const PLANTED = `
## Planted

GELU gives 0.85 at 1.

<activation-plod id="planted"></activation-plod>

See [there](../close-up/#nowhere), as in [@nobody1999].

<quiz-expression id="planted-question" expect="max(0, x)">

Write ReLU.

- \`(x + |x|)/2\` :: Not yet.

</quiz-expression>
`;

// It compiles the whole course, which takes long on a busy machine.
it("The course as it stands compiles, and stops at each fault that is planted in it", async () => {
  const root = mkdtempSync(join(tmpdir(), "planted-"));
  const engine = await startEngine(process.cwd());
  try {
    cpSync("lessons", join(root, "lessons"), { recursive: true });
    for (const folder of ["web", "node_modules", "dist"])
      symlinkSync(join(process.cwd(), folder), join(root, folder));
    appendFileSync(join(root, LESSON), PLANTED);
    const mistakes = await mistakesOf(() => compileCourse(root, engine));
    const sentences = [
      "There is no tag <activation-plod>. Did you mean “activation-plot”?",
      "There is no “nobody1999” in lessons/references/references.yaml.",
      "<quiz-expression>: “(x + |x|)/2” is right, and stands among the wrong answers.",
      "“0.85” is typed by hand.",
      "The link to “../close-up/#nowhere” leads nowhere",
    ];
    expect(mistakes).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) {
      expect(mistakes[at]).toContain(sentence);
      expect(mistakes[at]).toMatch(new RegExp(`^${LESSON}:\\d{3}: `));
    }
  } finally {
    engine.close();
    rmSync(root, { recursive: true, force: true });
  }
}, 180_000);
