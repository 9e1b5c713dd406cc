import { html, nothing, render, type TemplateResult } from "lit";
import { beginningOf } from "./beginning.ts";

/**
 * What is right, question by question: the last page on paper, where nobody can ask the page. It is taken from the text of
 * the questions, as the lesson compiler wrote it. Nothing where nothing is asked.
 */
export function answerSheet(): HTMLElement | undefined {
  const questions = [...document.querySelectorAll("main .question")].filter(
    (question) => question.closest("[hidden], [data-away]") === null,
  );
  const answers = questions.map(answerTo).filter((answer) => answer !== nothing);
  if (answers.length === 0) return undefined;
  const sheet = document.createElement("section");
  sheet.className = "answer-sheet";
  render(
    html`<h2>Answers</h2>
      ${answers}`,
    sheet,
  );
  return sheet;
}

function answerTo(question: Element): TemplateResult | typeof nothing {
  const parts = [...rightOptions(question), ...inOrder(question), ...pairs(question)];
  const worked = copyOf(question.querySelector(":scope > .question-answer"));
  if (parts.length + worked.length === 0) return nothing;
  const prompt = question.querySelector(".question-prompt")?.textContent ?? "";
  return html`<div>
    <p><strong>${beginningOf(prompt)}</strong></p>
    ${parts} ${worked}
  </div>`;
}

/** The right ones among the options, each with what is said about it. */
function rightOptions(question: Element): TemplateResult[] {
  return [...question.querySelectorAll(":scope > [data-right]")].map((option) => {
    const feedback = option.slot.replace("option", "feedback");
    return html`<p>${copyOf(option)}</p>
      ${copyOf(question.querySelector(`:scope > [slot="${feedback}"]`))}`;
  });
}

function inOrder(question: Element): TemplateResult[] {
  const options = [...question.querySelectorAll<HTMLElement>(":scope > [data-place]")];
  if (options.length === 0) return [];
  options.sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
  return [
    html`<ol>
      ${options.map((option) => html`<li>${copyOf(option)}</li>`)}
    </ol>`,
  ];
}

function pairs(question: Element): TemplateResult[] {
  const options = [...question.querySelectorAll<HTMLElement>(":scope > [data-partner]")];
  return options.map((option) => html`<p>${copyOf(option)}: <strong>${option.dataset.partner}</strong></p>`);
}

/** What an element holds, without the heading of a fold. */
function copyOf(element: Element | null): Node[] {
  const nodes = [...(element?.childNodes ?? [])].filter((node) => node.nodeName !== "SUMMARY");
  return nodes.map((node) => node.cloneNode(true));
}
