import { html, type TemplateResult } from "lit";

/** An experiment worth a press of a button; what it does not name stays as the learner has it. */
export interface Shortcut<E> {
  readonly label: string;
  readonly patch: Partial<E>;
}

/** The keys of the experiment that pressing the shortcut would change. */
export function changedBy<E extends object>({ patch }: Shortcut<E>, experiment: E): readonly string[] {
  const present = new Map(Object.entries(experiment));
  return Object.entries(patch)
    .filter(([key, value]) => String(present.get(key)) !== String(value))
    .map(([key]) => key);
}

/** The buttons; one that would change what a teacher has fixed is not there (`preset-controls.ts`). */
export function renderShortcuts<E extends object>(
  offered: readonly Shortcut<E>[],
  experiment: E,
  change: (patch: Partial<E>) => void,
  legend = "Try this",
): TemplateResult {
  return html`<fieldset class="shortcuts">
    <legend>${legend}</legend>
    <div class="presets">
      ${offered.map((shortcut) => {
        const keys = changedBy(shortcut, experiment);
        return html`<button data-changes=${keys.join(" ")} class="button" type="button" aria-pressed=${keys.length === 0 ? "true" : "false"}
          @click=${() => change(shortcut.patch)}>${shortcut.label}</button>`;
      })}
    </div>
  </fieldset>`;
}
