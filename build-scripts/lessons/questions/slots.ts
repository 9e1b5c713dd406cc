import { writeValue } from "../engine-value.ts";
import { escapeHtml } from "../html.ts";
import type { Item } from "./items.ts";
import { shuffled } from "./shuffle.ts";

/** What stands in a question's tag, each part in the slot in which web/widgets/quiz looks for it. */
export interface Written {
  readonly prompt: string;
  readonly items: readonly Item[];
  readonly hints: readonly string[];
  /** What is to be found in the fold that holds `steps`. */
  readonly answerTitle: string;
  readonly steps: readonly string[];
}

export function writeSlots({ prompt, hints, answerTitle, steps }: Written, middle: string): string {
  const answer = steps.map((step) => `<div class="question-step">\n${step}</div>`).join("\n");
  return [
    `<div class="question-prompt" slot="prompt">\n${prompt}</div>`,
    middle,
    ...hints.map((hint, at) => fold(`hint-${at + 1}`, `Hint ${at + 1}`, hint)),
    ...(steps.length > 0 ? [fold("answer", answerTitle, answer)] : []),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Answers to choose from. */
export function writeOptions(items: readonly Item[]): string {
  return items
    .map(
      ({ html, right, feedback }, at) =>
        `${option(at, right ? " data-right" : "", html)}\n${fold(`feedback-${at + 1}`, "About this answer", feedback)}`,
    )
    .join("\n");
}

/** Answers that the author foresees; they are not to be seen before somebody gives them. */
export function writeForeseen(items: readonly Item[], values: readonly (number | undefined)[]): string {
  return items
    .map(({ text, feedback }, at) => {
      const number = values[at];
      const value = number === undefined ? "" : ` data-value="${number}"`;
      const shown = number === undefined ? `<code>${escapeHtml(text)}</code>` : writeValue(number, 4);
      return `<details class="question-note" slot="feedback-${at + 1}" data-text="${escapeHtml(text)}"${value}>
<summary>About the answer ${shown}</summary>
${feedback}</details>`;
    })
    .join("\n");
}

/** Lines to be put in order, in another one; `data-place` is where each belongs, from 1. */
export function writeOrder(id: string, items: readonly Item[]): string {
  return shuffled(id, items.length)
    .map((place, at) => {
      const item = items[place];
      if (!item) return "";
      const note =
        item.feedback === "" ? "" : `\n${fold(`feedback-${at + 1}`, "About its place", item.feedback)}`;
      return option(at, ` data-place="${place + 1}"`, item.html) + note;
    })
    .join("\n");
}

/** Pairs: the right-hand sides in another order, with a letter each; `data-partner` is the letter that belongs. */
export function writePairs(id: string, items: readonly Item[]): string {
  const order = shuffled(id, items.length);
  const lefts = items.map(({ html, feedback }, at) => {
    const letter = letterOf(order.indexOf(at));
    const note = fold(`feedback-${at + 1}`, "About this pair", feedback);
    return `${option(at, ` data-partner="${letter}"`, html)}\n${note}`;
  });
  const rights = order.map(
    (place, at) =>
      `<div class="question-partner" slot="partner-${at + 1}"><strong>${letterOf(at)}</strong> ${items[place]?.partner ?? ""}</div>`,
  );
  return [...lefts, ...rights].join("\n");
}

function option(at: number, attributes: string, html: string): string {
  return `<div class="question-option" slot="option-${at + 1}"${attributes}>${html}</div>`;
}

function fold(slot: string, title: string, html: string): string {
  const name = slot === "answer" ? "question-answer" : "question-note";
  return `<details class="${name}" slot="${slot}">\n<summary>${title}</summary>\n${html}</details>`;
}

function letterOf(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}
