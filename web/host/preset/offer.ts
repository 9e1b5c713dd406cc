import type { PanelStates } from "../../model/address.ts";
import type { Preset } from "../../model/preset.ts";
import type { Draft } from "./draft.ts";

export interface PresetSource {
  readonly lesson: string;
  readonly opened: Preset | undefined;
  /** What the figures show that the lesson, or the preset, did not write. */
  readonly states: () => PanelStates;
  /** The address of another lesson’s page; undefined when there is no such lesson. */
  readonly pageOf: (lesson: string) => string | undefined;
  readonly say: (sentence: string) => void;
}

/** The button below each lesson that opens the dialog for teachers; its code comes when it is pressed. */
export function offerPreset(source: PresetSource): void {
  const button = document.getElementById("prepare");
  if (!(button instanceof HTMLButtonElement)) return;
  // Who goes back to set a figure finds what was filled in.
  let draft: Draft | undefined;
  const keep = (filledIn: Draft): void => {
    draft = filledIn;
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      const { openPresetDialog } = await import("./dialog.ts");
      openPresetDialog(source, { draft, keep });
    } catch {
      source.say("The dialog for teachers could not be loaded. Reload the page and try again.");
    }
  });
}
