/** A figure may compute for long; then it is printed as far as it is. */
const LONGEST_WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;

/** Folds that stay as they are on paper: code is long, and a question decides for itself what it gives away. */
const STAYING = ".code, .question details";

/**
 * On paper nobody can unfold anything, so folds are open there. The button does what a browser's own command has no time
 * for: it lets every figure start, in light colours, and waits for the numbers.
 */
export function preparePrinting(): void {
  let restore = (): void => {};
  addEventListener("beforeprint", () => {
    restore = unfold();
  });
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
  const restore = unfold();
  dataset.theme = "light";
  try {
    await everyFigure();
    print();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    restore();
    button.removeAttribute("aria-disabled");
    button.textContent = "Print this lesson";
  }
}

/** Opens the folds of the text; returns what closes them again. */
function unfold(): () => void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
  const opened = folds.filter((fold) => !fold.matches(STAYING));
  for (const fold of opened) fold.open = true;
  return () => {
    for (const fold of opened) fold.open = false;
  };
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
