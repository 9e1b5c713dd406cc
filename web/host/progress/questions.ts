import type { LessonProgress } from "../../model/progress.ts";
import type { QuestionAnswer } from "../../model/questions.ts";

/** What the host gives back to a question; without them it is as new. */
const ATTRIBUTES = ["given", "tries", "hints"] as const;

/** Shows every question of the page as it was left, or as new. Those that are not upgraded yet take it when they are. */
export function restoreQuestions(ids: readonly string[], { questions }: LessonProgress): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    const { answer, tries, hints } = questions[id] ?? {};
    const texts = { given: answer, tries, hints };
    for (const name of ATTRIBUTES) {
      const text = texts[name];
      if (text === undefined) element?.removeAttribute(name);
      else if (element?.getAttribute(name) !== String(text)) element?.setAttribute(name, String(text));
    }
  }
}

/** Listens for answers to the questions of the page; whatever else on it sends such an event is passed over. */
export function listenForAnswers(ids: readonly string[], tell: (answer: QuestionAnswer) => void): void {
  document.addEventListener("question-answered", (event) => {
    const { detail } = event as CustomEvent<QuestionAnswer>;
    if (ids.includes(detail.question)) tell(detail);
  });
}

/** What a question asks, as plain text. */
export function promptOf(id: string): string {
  return document.getElementById(id)?.querySelector(".question-prompt")?.textContent ?? "";
}
