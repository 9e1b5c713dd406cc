import { html, type TemplateResult } from "lit";
import { readNumber, sentenceNumber, writeNumber } from "../../model/number-text.ts";
import { type Drawing, HANDLE_SPACES, HANDLES, placeOf, withHandle } from "./drawing.ts";

interface Fields {
  /** What each number is: “slope”, “value”. */
  readonly what: string;
  readonly drawing: Drawing;
  readonly from: number;
  readonly to: number;
  readonly set: (drawing: Drawing) => void;
}

/** The drawing as numbers to type, one a handle, for whom a pen is of no use. */
export function handleFields({ what, drawing, from, to, set }: Fields): TemplateResult {
  const typed = (handle: number, field: HTMLInputElement): void => {
    const y = readNumber(field.value);
    const before = drawing[handle * HANDLE_SPACES] ?? Number.NaN;
    field.setAttribute("aria-invalid", y === undefined && field.value.trim() !== "" ? "true" : "false");
    if (y !== undefined && y !== before) set(withHandle(drawing, handle, y));
  };
  return html`<details>
    <summary>Type the points instead</summary>
    <div class="fields">
      ${Array.from({ length: HANDLES }, (_, handle) => {
        const y = drawing[handle * HANDLE_SPACES] ?? Number.NaN;
        return html`<label>
          <span><span class="visually-hidden">${what} at </span>x = ${sentenceNumber(placeOf(handle * HANDLE_SPACES, from, to))}</span>
          <input class="field" inputmode="decimal" autocomplete="off" .value=${Number.isNaN(y) ? "" : writeNumber(y)}
            @change=${(event: Event) => typed(handle, event.target as HTMLInputElement)}>
        </label>`;
      })}
    </div>
  </details>`;
}
