import type { Preset } from "../../model/preset.ts";

/** Shows only the figures that a preset names; gives what brings the rest back, if anything was put away. */
export function narrow({ only }: Pick<Preset, "only">): (() => void) | undefined {
  const figures = only.map(figureOf).filter((figure) => figure !== null);
  // A figure may wait behind a prediction, which has to be there to be made.
  const shown = figures.flatMap((figure) => [
    figure,
    ...document.querySelectorAll<HTMLElement>(`quiz-predict[for="${CSS.escape(figure.id)}"]`),
  ]);
  const article = document.querySelector("main > article");
  if (shown.length === 0 || !article) return undefined;
  const rest = article.querySelectorAll(":scope > :not(.lesson-header, h1)");
  const away = [...rest, ...document.querySelectorAll(".lesson-header > :not(h1)")].filter(
    (element) => !shown.some((figure) => element.contains(figure)),
  );
  for (const element of away) element.toggleAttribute("data-away", true);
  for (const figure of shown) {
    for (let fold = figure.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
  }
  return () => {
    for (const element of away) element.removeAttribute("data-away");
  };
}

export function figureOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.figure[id="${CSS.escape(id)}"]`);
}
