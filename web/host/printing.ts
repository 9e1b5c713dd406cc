import { answerSheet } from "./answer-sheet.ts";

/** A figure may compute for long; then it is printed as far as it is. */
const LONGEST_WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;

/** Folds that stay as they are on paper: code is long, and a question's answer is on the last page. */
const STAYING = ".code, .question details";

let putBack: (() => void) | undefined;

/**
 * On paper nobody can unfold or ask anything: there folds are open, and a last page has the answers. The button does what a
 * browser's own command has no time for: it lets every figure start, as wide as the paper and in light colours, and waits
 * for the numbers.
 */
export function preparePrinting(): void {
  addEventListener("beforeprint", () => prepare());
  addEventListener("afterprint", () => restore());
  const frame = document.getElementById("lesson-tools");
  if (!frame) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Print this lesson";
  button.addEventListener("click", () => void printLesson(button));
  frame.append(button);
}

async function printLesson(button: HTMLButtonElement): Promise<void> {
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  button.textContent = "Waiting for the figures …";
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  prepare();
  dataset.theme = "light";
  dataset.print = "lesson";
  try {
    await everyFigure();
    print();
  } finally {
    delete dataset.print;
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    restore();
    button.removeAttribute("aria-disabled");
    button.textContent = "Print this lesson";
    button.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/** Opens the folds of the text and adds the answers; once, whoever asks for it first. */
function prepare(): void {
  if (putBack) return;
  const folds = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
  const opened = folds.filter((fold) => !fold.matches(STAYING));
  for (const fold of opened) fold.open = true;
  const answers = answerSheet();
  if (answers) document.querySelector("main > article")?.append(answers);
  putBack = () => {
    for (const fold of opened) fold.open = false;
    answers?.remove();
  };
}

function restore(): void {
  putBack?.();
  putBack = undefined;
}

/** Resolves when no figure of the page waits for its turn or its numbers, or when that takes too long. */
async function everyFigure(): Promise<void> {
  document.dispatchEvent(new Event("figures-wanted"));
  const until = performance.now() + LONGEST_WAIT_MS;
  do await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  while (performance.now() < until && [...document.querySelectorAll(".figure")].some(isBusy));
}

function isBusy(figure: Element): boolean {
  const inside = figure.shadowRoot?.querySelector('[aria-busy="true"]') ?? null;
  return figure.hasAttribute("waiting") || inside !== null;
}
