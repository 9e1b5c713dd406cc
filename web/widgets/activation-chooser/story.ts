import type { Cell, Column } from "../data-table/data-table.ts";
import type { Advised } from "./calculate.ts";
import type { Walk } from "./guide.ts";

type Name = (id: string) => string;

/** One sentence on where the learner stands: the live region. */
export function describeWalk({ steps, here }: Walk): string {
  if (!here) return "The guide has no text on this page.";
  const { answers, title } = here;
  if (answers.length > 0)
    return `Question ${steps.length + 1}: ${title} There are ${answers.length} answers.`;
  return `The advice after ${steps.length === 1 ? "one answer" : `${steps.length} answers`}: ${title}.`;
}

/** What is said about an address that leads off the path. */
export function lostText({ lost, here }: Walk): string {
  if (lost.length === 0 || !here) return "";
  return `The address leads on to “${lost.join(" ")}”, which this guide does not know. It stops at the last question it does know.`;
}

export const factColumns: readonly Column[] = [
  "function",
  "least value",
  "greatest value",
  "steepest slope",
  "mean over a bell curve",
  "share of exact zeros",
].map((label) => ({ label }));

/** One row a function. */
export function factRows(advised: readonly Advised[], name: Name): Cell[][] {
  return advised.map(({ id, portrait }) => [
    name(id),
    portrait.least.value,
    portrait.greatest.value,
    portrait.steepest.value,
    portrait.normalMean,
    portrait.normalZeros,
  ]);
}
