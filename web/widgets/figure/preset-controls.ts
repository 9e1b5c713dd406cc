import { attributeName } from "../../model/attributes.ts";
import type { FigureRules, FigureSetting } from "../../model/figure-preset.ts";

/**
 * A control says with `data-sets` which key of the experiment it is there for, and with `data-label` what it is called where it
 * has no label of its own.
 */
const CONTROLS = "[data-sets]";

type Control = HTMLElement & { disabled?: boolean; label?: string };

/** What the controls of a figure set, each attribute once, in the order of the figure. */
export function settingsOf(root: ParentNode): readonly FigureSetting[] {
  const labels = new Map<string, string>();
  // A slider's label says more than that of a button which sets the same.
  for (const buttons of [false, true]) {
    for (const control of controlsIn(root)) {
      if (control instanceof HTMLButtonElement !== buttons) continue;
      const attribute = attributeOf(control);
      const label = labelOf(control);
      if (label !== "" && !labels.has(attribute)) labels.set(attribute, label);
    }
  }
  return [...labels].map(([attribute, label]) => ({ attribute, label }));
}

/** Hides and locks controls; again after each rendering, which may have made new ones or enabled old ones. */
export function applyRules(root: ParentNode, { locked, hidden }: FigureRules): void {
  for (const control of controlsIn(root)) {
    const attribute = attributeOf(control);
    // A button that does something else at present, such as pausing.
    const free = control.hasAttribute("data-free");
    if (hidden.includes(attribute)) control.hidden = !free;
    else if (locked.includes(attribute)) setLocked(control, !free);
  }
  const fixed = [...locked, ...hidden];
  for (const shortcut of root.querySelectorAll<HTMLElement>("[data-changes]")) {
    const changes = shortcut.dataset.changes?.split(" ") ?? [];
    shortcut.hidden = changes.some((key) => fixed.includes(attributeName(key)));
  }
}

/** The labels of what is locked and seen, for a sentence. */
export function lockedLabels(root: ParentNode, { locked, hidden }: FigureRules): readonly string[] {
  return settingsOf(root)
    .filter(({ attribute }) => locked.includes(attribute) && !hidden.includes(attribute))
    .map(({ label }) => label);
}

function setLocked(control: Control, locked: boolean): void {
  if ("disabled" in control) control.disabled = locked;
  // A group of controls, such as the parameters of several functions.
  else control.inert = locked;
}

function controlsIn(root: ParentNode): Control[] {
  return [...root.querySelectorAll<Control>(CONTROLS)];
}

function attributeOf(control: Control): string {
  return attributeName(control.dataset.sets ?? "");
}

function labelOf(control: Control): string {
  const text =
    control.dataset.label ??
    control.label ??
    control.querySelector("summary")?.textContent ??
    control.textContent ??
    "";
  return text.trim().replaceAll(/\s+/g, " ");
}
