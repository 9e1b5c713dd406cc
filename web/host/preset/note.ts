import type { Preset, PresetQuestion } from "../../model/preset.ts";
import type { QuestionAnswer } from "../../model/questions.ts";
import { PresetAnswers } from "./answers.ts";

/** The id of the teacher's own question. */
export const PRESET_QUESTION = "preset-question";
const PREPARED = "The figures on this page are set as your teacher prepared them.";

/** The teacher's words at the top of the lesson, and the question below them. Everything in it is text, never markup. */
export function showPresetNote(preset: Preset, text: string, wholeLesson: (() => void) | undefined): void {
  const { title, instruction, question, figures, lesson } = preset;
  const heading = document.querySelector("main h1");
  // Hand-made presets need not ask for anything.
  if (!heading || (title === "" && instruction === "" && !question && figures.size === 0 && !wholeLesson))
    return;
  const note = element("section", { class: "preset-note", "aria-labelledby": "preset-title" });
  note.append(element("h2", { id: "preset-title" }, title === "" ? "From your teacher" : title));
  const words = instruction === "" && figures.size > 0 ? PREPARED : instruction;
  for (const paragraph of words.split(/\n\s*\n/).filter((part) => part.trim() !== "")) {
    note.append(element("p", {}, paragraph));
  }
  if (wholeLesson) note.append(wholeLessonButton(wholeLesson));
  heading.after(note);
  if (!question) return;
  const asked = questionElement(question);
  // After the figures, where they are few; the lesson as a whole would bury it.
  (wholeLesson ? (document.querySelector("main > article") ?? note) : note).append(asked);
  const answers = new PresetAnswers(lesson, text);
  answers.restore(asked);
  document.addEventListener("question-answered", (event) => {
    const { detail } = event as CustomEvent<QuestionAnswer>;
    if (detail.question === PRESET_QUESTION) answers.keep(detail);
  });
}

function wholeLessonButton(wholeLesson: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "button" }, "Show the whole lesson");
  button.addEventListener("click", () => {
    wholeLesson();
    const main = document.getElementById("main");
    button.remove();
    // The focus would fall out of the page together with the button.
    main?.focus({ preventScroll: true });
  });
  return button;
}

/** The form that the lesson compiler gives a question. */
function questionElement({ text, answers }: PresetQuestion): HTMLElement {
  const several = answers.filter(({ right }) => right).length > 1;
  const question = element(answers.length > 0 ? "quiz-choice" : "quiz-reflection", {
    id: PRESET_QUESTION,
    class: "question",
    ...(several ? { multiple: "" } : {}),
  });
  const prompt = element("div", { class: "question-prompt", slot: "prompt" });
  prompt.append(element("p", {}, text));
  question.append(prompt);
  for (const [at, answer] of answers.entries()) {
    const option = element("div", {
      class: "question-option",
      slot: `option-${at + 1}`,
      "data-text": answer.text,
      ...(answer.right ? { "data-right": "" } : {}),
    });
    option.append(element("p", {}, answer.text));
    question.append(option);
    if (answer.feedback === "") continue;
    const feedback = element("details", { class: "question-note", slot: `feedback-${at + 1}` });
    feedback.append(element("summary", {}, "About this answer"), element("p", {}, answer.feedback));
    question.append(feedback);
  }
  return question;
}

function element(name: string, attributes: Readonly<Record<string, string>>, text?: string): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
