import type { PanelStates } from "../../model/address.ts";
import type { FigureSettingsQuery } from "../../model/figure-preset.ts";
import type { FigurePreset } from "../../model/preset.ts";
import type { ListedFigure } from "./draft.ts";

/**
 * The figures of the page, asked what they are and how they stand. `states` is what was changed in them, and `before` what the
 * preset had set that the page was opened with.
 */
export function listFigures(
  states: PanelStates,
  before: ReadonlyMap<string, FigurePreset> = new Map(),
): readonly ListedFigure[] {
  return [...document.querySelectorAll<HTMLElement>("main .figure[id]")].flatMap((figure) => {
    const listed: ListedFigure[] = [];
    const detail: FigureSettingsQuery = {
      tell: (settings, attributes) =>
        listed.push({
          id: figure.id,
          name: nameOf(figure),
          settings,
          attributes,
          changed: [
            ...new Set([
              ...Object.keys(before.get(figure.id)?.set ?? {}),
              ...Object.keys(states.get(figure.id) ?? {}),
            ]),
          ],
        }),
    };
    figure.dispatchEvent(new CustomEvent("figure-settings", { detail }));
    return listed;
  });
}

/** `Telephone game, in “The same chain, deeper”`: figures have no titles of their own. */
function nameOf(figure: HTMLElement): string {
  const words = figure.localName.replaceAll("-", " ");
  const kind = words.charAt(0).toUpperCase() + words.slice(1);
  const headings = [...document.querySelectorAll("main :is(h2, h3)[id]")];
  const before = headings.filter(
    (heading) => heading.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const place = before.filter((heading) => !heading.closest(".lesson-header, .preset-note")).at(-1);
  return place?.textContent ? `${kind}, in “${place.textContent.trim()}”` : kind;
}
