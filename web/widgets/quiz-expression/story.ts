import { sentenceNumber } from "../../model/number-text.ts";
import type { Grade } from "./grade.ts";
import { parameterNames, type Setting } from "./parameter-values.ts";
import { type ExpressionTask, namesIn } from "./question.ts";

/** Below this share of a unit two curves look like one. */
const CLOSE = 0.02;
/** Digits after the point until two numbers that differ look different. */
const [FEWEST, MOST] = [2, 12];

/** Why an answer cannot be judged yet; empty when it can. */
export function hindrance(grade: Grade, task: ExpressionTask): string {
  switch (grade.kind) {
    case "mistake":
      return "This cannot be read yet; below the field stands why.";
    case "refused":
      return grade.reason;
    case "unknown-names": {
      const known = ["x", ...parameterNames(task.values)];
      const one = grade.names.length === 1;
      return `${listed(grade.names)} ${one ? "has" : "have"} no meaning here: the answer is made of ${listed(known)}, numbers and functions.`;
    }
    case "not-allowed":
      return `${listed(grade.used.map(spoken))} cannot be used here. ${permitted(task)}`;
    default:
      return "";
  }
}

/** What is true about the answer, and a way on. */
export function findings(grade: Grade, task: ExpressionTask): string {
  const { from, to, called } = task;
  const stretch = `from x = ${short(Math.min(from, to))} to x = ${short(Math.max(from, to))}`;
  if (grade.kind === "same") {
    return `What you typed and ${called} are the same function ${stretch}, however they are written.`;
  }
  if (grade.kind !== "different") return "";
  const { example, setting, largest, agreement } = grade;
  const [yours, theirs] = apart(example.a, example.b);
  const where = `${withSetting(setting)}at x = ${exact(example.x)}`;
  const sentence = `${capital(where)} yours ${gives(yours, example.a)}, ${called} ${gives(theirs, example.b)}.`;
  return [sentence, wayOn(largest, agreement, called)].join(" ");
}

function wayOn(
  largest: number,
  agreement: { readonly from: number; readonly to: number } | null,
  called: string,
): string {
  if (largest === 0) return "Where both have a value they agree.";
  if (agreement) {
    return `Between x = ${short(agreement.from)} and x = ${short(agreement.to)} the two agree already; look at what happens outside.`;
  }
  if (largest < CLOSE) {
    return `They are never more than ${sentenceNumber(Number(largest.toPrecision(2)), MOST)} apart: close, and yet not the same.`;
  }
  return `Put that x into both, step by step, and see where yours and ${called} part.`;
}

/** "with a = 0.25, " */
function withSetting(setting: Setting): string {
  const parts = Object.entries(setting).map(([name, value]) => `${name} = ${short(value)}`);
  return parts.length === 0 ? "" : `with ${listed(parts)}, `;
}

function gives(text: string, value: number): string {
  if (Number.isNaN(value)) return "has no value";
  if (!Number.isFinite(value)) return `is ${value > 0 ? "infinity" : "minus infinity"}`;
  return `gives ${text}`;
}

/** Both with as few digits as it takes to tell them apart. */
function apart(a: number, b: number): readonly [string, string] {
  for (let digits = FEWEST; digits < MOST; digits++) {
    const pair = [rounded(a, digits), rounded(b, digits)] as const;
    if (pair[0] !== pair[1]) return pair;
  }
  return [rounded(a, MOST), rounded(b, MOST)];
}

function rounded(value: number, digits: number): string {
  return sentenceNumber(Number(value.toFixed(digits)), digits);
}

/** An x that nothing plainer would do for. */
function exact(value: number): string {
  return sentenceNumber(Number(value.toPrecision(4)), MOST);
}

function short(value: number): string {
  return sentenceNumber(Number(value.toFixed(2)), 2);
}

function permitted({ only, without }: ExpressionTask): string {
  const names = namesIn(only).map(spoken);
  if (names.length > 0) return `Use only ${listed(names)}, beside x, numbers, +, −, × and ÷.`;
  const banned = namesIn(without).map(spoken);
  return `Find a way without ${listed(banned)}.`;
}

function spoken(name: string): string {
  const signs: Readonly<Record<string, string>> = {
    "^": "powers",
    "<": "comparisons",
    abs: "the absolute value",
  };
  return signs[name] ?? name;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
