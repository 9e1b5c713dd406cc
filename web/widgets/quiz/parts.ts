/** The parts of a question that the lesson's compiler writes into it, each in a slot of its own. */

/** `option-1`, `option-2` and so on, in this order. */
export function slotted(question: Element, prefix: string): HTMLElement[] {
  return [...question.querySelectorAll<HTMLElement>(`:scope > [slot^="${prefix}"]`)];
}

/** The numbers of the options that are right. */
export function rightOptions(question: Element): number[] {
  const options = slotted(question, "option-");
  return options.flatMap(({ dataset }, at) => (dataset.right === undefined ? [] : [at + 1]));
}

/** The steps of the worked answer. */
export function stepsOf(question: Element): HTMLElement[] {
  return [...question.querySelectorAll<HTMLElement>(":scope > [slot=answer] > .question-step")];
}

/** Without script hints, feedback and answer are folds; with it the question decides what is seen. */
export function openFolds(question: Element): void {
  for (const fold of question.querySelectorAll<HTMLDetailsElement>(":scope > details")) fold.open = true;
}
