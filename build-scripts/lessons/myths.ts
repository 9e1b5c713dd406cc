import { isVerdict, verdicts } from "../../web/model/verdict.ts";
import { type Content, compilePlain, type PlainKnowledge } from "./contents.ts";
import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import type { WordsFile } from "./function-words.ts";
import { escapeHtml } from "./html.ts";
import type { Problems } from "./problems.ts";

const TAG = "myth-check";

/** One content for each claim, for the figure that has the claim's id. */
export async function compileMyths(
  files: readonly WordsFile[],
  knowledge: PlainKnowledge,
  problems: Problems,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  for (const { id, file, text } of files) {
    const source = splitFrontMatter(file, text, problems);
    const fields = new FieldReader(source, problems);
    const [claim, verdict, trial] = [fields.text("claim"), fields.text("verdict"), fields.text("trial")];
    fields.refuseOthers();
    if (!isVerdict(verdict)) {
      problems.report({ file, line: 1 }, `The verdict is one of ${verdicts.join(", ")}, not “${verdict}”.`);
    }
    const body = await compilePlain(source, knowledge, problems);
    contents.set(`${TAG}#${id}`, {
      html: `<p class="myth-claim" slot="claim">“${escapeHtml(claim)}”</p>
<div class="myth-truth" slot="truth" data-verdict="${escapeHtml(verdict)}" data-trial="${escapeHtml(trial)}">
${body.html}
</div>`,
      cited: body.cited.map(({ key }) => key),
      anchors: [],
    });
  }
  return contents;
}
