import type { Portrait } from "../../engine/calls.ts";
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

/** What kind of place it is, above its heading. */
export function stageText({ steps, here }: Walk): string {
  if (!here) return "";
  return here.answers.length > 0 ? `Question ${steps.length + 1}` : "Advice";
}

/** What is said about an address that leads off the path. */
export function lostText({ lost, here }: Walk): string {
  if (lost.length === 0 || !here) return "";
  return `The address leads on to “${lost.join(" ")}”, which this guide does not know. It stops at the last question it does know.`;
}

/** The facts, each with where it stands in a portrait. */
const FACTS: readonly (readonly [label: string, of: (portrait: Portrait) => number])[] = [
  ["least value", ({ least }) => least.value],
  ["greatest value", ({ greatest }) => greatest.value],
  ["steepest slope", ({ steepest }) => steepest.value],
  ["mean over a bell curve", ({ normalMean }) => normalMean],
  ["share of exact zeros", ({ normalZeros }) => normalZeros],
];

/** One column a function: there are few of them, and the table has to fit beside the text or on a telephone. */
export function factColumns(advised: readonly Advised[], name: Name): readonly Column[] {
  return [{ label: "fact" }, ...advised.map(({ id }) => ({ label: name(id), decimals: 3 }))];
}

/** One row a fact. */
export function factRows(advised: readonly Advised[]): Cell[][] {
  return FACTS.map(([label, of]) => [label, ...advised.map(({ portrait }) => of(portrait))]);
}
