import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Mistake } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { LONGEST_TEXT } from "./experiment.ts";
import { expressionFieldStyles } from "./expression-field.styles.ts";
import { markedText, quotedPieces } from "./mistake-place.ts";

export interface ExpressionInput {
  readonly text: string;
  /** False while the learner is typing. */
  readonly final: boolean;
}

/** When hands have rested this long, what stands there is worth remembering. */
const REST_MS = 1000;

/**
 * A field for a formula that grows with what is typed, with a mistake underlined where it is and said below.
 *
 * @slot - said below the field as long as nothing is wrong
 * @attr value - what stands in it
 * @attr limit - how many characters it takes
 * @prop mistake - what is wrong with the value, if something is
 * @fires expression-input - {text, final}, only when the learner acts
 */
export class ExpressionField extends LitElement {
  static override styles = [controlStyles, expressionFieldStyles];
  static override properties: PropertyDeclarations = {
    value: {},
    limit: { type: Number },
    mistake: { attribute: false },
  };

  declare value: string;
  declare limit: number;
  declare mistake: Mistake | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.value = "";
    this.limit = LONGEST_TEXT;
    this.mistake = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pagehide", this.settle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pagehide", this.settle);
    clearTimeout(this.resting);
  }

  override focus(): void {
    this.area?.focus();
  }

  protected override render(): TemplateResult {
    const { value, mistake } = this;
    const place = mistake && markedText(value, mistake);
    return html`
      <div class="row">
        <label for="area"><var>f</var>(<var>x</var>) =</label>
        <div class="box ${mistake ? "wrong" : ""}">
          <div class="text mirror" aria-hidden="true">${
            place
              ? html`${place.before}<mark class=${place.marked === "" ? "end" : ""}>${place.marked || " "}</mark>${place.after}`
              : value
          }${"\n"}</div>
          <textarea id="area" class="text" rows="1" maxlength=${this.limit} dir="ltr" wrap="soft"
            spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off" enterkeyhint="done"
            .value=${value} aria-invalid=${mistake ? "true" : "false"} aria-describedby="mistake"
            @input=${this.typed} @keydown=${this.keyPressed} @blur=${this.settle}></textarea>
        </div>
      </div>
      <div class="below">
        <p id="mistake" class="note warning" role="alert">${
          mistake
            ? quotedPieces(mistake.message).map(({ text, code }) =>
                code ? html`<code>${text}</code>` : text,
              )
            : nothing
        }</p>
        ${place ? html`<button class="button quiet" type="button" @click=${this.goToPlace}>Go there</button>` : nothing}
        <slot ?hidden=${mistake !== undefined}></slot>
      </div>
    `;
  }

  private get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private typed(event: Event): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(this.settle, REST_MS);
    this.give((event.target as HTMLTextAreaElement).value, false);
  }

  /** A formula is one line, however many it takes on the screen. */
  private keyPressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    this.settle();
  }

  private readonly settle = (): void => {
    if (this.resting === undefined) return;
    clearTimeout(this.resting);
    this.resting = undefined;
    this.give(this.value, true);
  };

  private goToPlace(): void {
    const place = this.mistake && markedText(this.value, this.mistake);
    if (!place || !this.area) return;
    this.area.focus();
    this.area.setSelectionRange(place.before.length, place.before.length + place.marked.length);
  }

  private give(text: string, final: boolean): void {
    this.value = text;
    const detail: ExpressionInput = { text, final };
    this.dispatchEvent(new CustomEvent("expression-input", { detail, bubbles: true, composed: true }));
  }
}
