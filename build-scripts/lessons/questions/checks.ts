import type { Token } from "markdown-it";
import type { Schema } from "../../../web/model/attributes.ts";
import { readTags, type Tag } from "../html.ts";
import { checkTag } from "../tags.ts";
import { closingOf } from "./parts.ts";
import type { Surroundings } from "./question-writer.ts";

const HIGHEST_POINTS = 20;
const POINTS = {
  points: { kind: "integer", default: 1, min: 1, max: HIGHEST_POINTS },
} as const satisfies Schema;
const INNER = ["quiz-hint", "quiz-answer"];

export function isInner(name: string): boolean {
  return INNER.includes(name);
}

/** The tag of a question: its kind, its attributes and its id. */
export function checkQuestionTag(tag: Tag, line: number, { knowledge, report, claimId }: Surroundings): void {
  const schemas = new Map([...knowledge.questions].map(([name, own]) => [name, { ...POINTS, ...own }]));
  for (const problem of checkTag(tag, schemas, knowledge.engine.catalogue)) report(line, problem);
  const id = tag.attributes.get("id") ?? "";
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    const rest = "(small letters, digits, hyphens): what was answered is kept under it.";
    report(line, `<${tag.name}> needs an id of its own ${rest}`);
  }
  claimId(id, line);
}

/** Only hints and worked answers stand inside a question, and say nothing in their tags. */
export function checkInner(inner: readonly Token[], { lineOf, report }: Surroundings): void {
  for (const [at, token] of inner.entries()) {
    if (token.type !== "question_open") continue;
    const line = lineOf(token);
    const [tag] = readTags(token.content);
    if (!isInner(token.tag)) report(line, `<${token.tag}> cannot stand inside a question.`);
    else if (tag && tag.attributes.size > 0) report(line, `<${token.tag}> takes no attributes.`);
    if (inner[closingOf(inner, at)]?.hidden !== false) report(line, `<${token.tag}> is never closed.`);
  }
}
