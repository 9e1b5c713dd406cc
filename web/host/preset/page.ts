import { readAddress } from "../../model/address.ts";
import type { FigureRules } from "../../model/figure-preset.ts";
import { placeIn } from "../../model/place.ts";
import { type Preset, readPreset } from "../../model/preset.ts";
import { observedBy } from "../panels.ts";
import { figureOf, narrow } from "./narrow.ts";
import { showPresetNote } from "./note.ts";

/** A teacher's preset that this page was opened with. */
export interface OpenedPreset {
  readonly preset: Preset;
  /** As it stands in an address. */
  readonly text: string;
}

/**
 * Prepares the page as the preset in its address says, or the one that a package was made with. Call before anything looks at the figures: what the preset sets
 * counts as what the lesson wrote. A preset that makes no sense leaves the lesson as it is, and a sentence.
 */
export function openPreset(lesson: string, say: (sentence: string) => void): OpenedPreset | undefined {
  const text = readAddress(placeIn(location.hash)).preset ?? document.body.dataset.preset;
  if (text === undefined) return undefined;
  const { preset, problem } = readPreset(text);
  if (problem !== undefined) say(problem);
  if (!preset) return undefined;
  if (preset.lesson !== lesson) {
    say("The preset in this link was made for another lesson, so this one opens as written.");
    return undefined;
  }
  if (!setFigures(preset)) {
    say(
      "Part of the teacher’s preset is about figures or settings that are not on this page; the rest is shown.",
    );
  }
  const wholeLesson = narrow(preset);
  showPresetNote(preset, text, wholeLesson);
  return { preset, text };
}

/** Whether all that it is about is here. */
function setFigures({ figures, only }: Preset): boolean {
  let complete = only.every((id) => figureOf(id));
  for (const [id, rules] of figures) {
    const figure = figureOf(id);
    const detail: FigureRules = rules;
    figure?.dispatchEvent(new CustomEvent("figure-preset", { detail }));
    const known = figure ? observedBy(figure) : [];
    const named = [...Object.keys(rules.set), ...rules.locked, ...rules.hidden];
    complete &&= figure !== null && named.every((attribute) => known.includes(attribute));
  }
  return complete;
}
