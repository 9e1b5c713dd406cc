import { decode } from "../../../web/model/attributes.ts";
import { type Grade, gradeExpression } from "../../../web/widgets/quiz-expression/grade.ts";
import { schema } from "../../../web/widgets/quiz-expression/question.ts";
import { hindrance } from "../../../web/widgets/quiz-expression/story.ts";
import type { ProseEngine } from "../engine-value.ts";
import type { Tag } from "../html.ts";
import type { Item } from "./items.ts";

/** What is wrong with the answers to a question that an expression answers, found by grading them as a learner’s. */
export async function expressionProblems(
  { attributes }: Tag,
  items: readonly Item[],
  engine: ProseEngine,
): Promise<string[]> {
  const { experiment } = decode(schema, (name) => attributes.get(name) ?? null);
  // The author may name what the learner has to do without.
  const task = { ...experiment, only: "", without: "" };
  const graded = async (text: string): Promise<Grade> => gradeExpression(engine, task, text, []);
  const whyNot = (grade: Grade): string =>
    grade.kind === "mistake" ? grade.mistake.message : hindrance(grade, task);
  const expected = await graded(task.expect);
  if (expected.kind !== "same") return [`The answer “${task.expect}” cannot be: ${whyNot(expected)}`];
  const problems: string[] = [];
  for (const { text } of items) {
    const grade = await graded(text);
    if (grade.kind === "same") problems.push(`“${text}” is right, and stands among the wrong answers.`);
    else if (grade.kind !== "different") problems.push(`“${text}” cannot be answered: ${whyNot(grade)}`);
  }
  return problems;
}
