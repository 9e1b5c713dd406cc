import { html, type TemplateResult } from "lit";
import type { ProgressStore } from "./store.ts";

/**
 * Forgets what was done in some lessons, and brings it back: one button, so that the keyboard's focus stays where it is.
 * What it did is said beside it.
 */
export function clearButton(store: ProgressStore, lessons: readonly string[], what: string): TemplateResult {
  const isCleared = lessons.length > 0 && lessons.every((lesson) => store.cleared.includes(lesson));
  const act = (): void => (isCleared ? store.bringBack() : store.clear(lessons));
  return html`<p class="clear-progress">
    <button type="button" @click=${act}>${isCleared ? "Bring it back" : `Clear what I did in ${what}`}</button>
    <span role="status">${isCleared ? `What you did in ${what} is cleared.` : ""}</span>
  </p>`;
}
