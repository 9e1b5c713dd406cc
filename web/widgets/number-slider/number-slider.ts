import { html, LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { writeNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import { positionOf, positions, type Range, readTyped, valueAt } from "./scale.ts";
import { sliderStyles } from "./styles.ts";

export interface ValueChange {
  readonly value: number;
  /** False while the thumb is being dragged. */
  readonly final: boolean;
}

/**
 * A number by slider and by field, with its unit and a way back to its default.
 *
 * @attr label - what the number is, shown above
 * @attr min, max, step - the range; typed values may lie between two steps
 * @attr value, default - the number now, and what the reset button gives
 * @attr unit - shown after the field and read out with the value
 * @attr scale - `linear` (standard) or `log`, which needs a `min` above 0
 * @fires value-change - {value, final}, only when the learner acts
 */
export class NumberSlider extends LitElement {
  static override styles = [controlStyles, sliderStyles];
  static override properties: PropertyDeclarations = {
    label: {},
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    value: { type: Number },
    default: { type: Number },
    unit: {},
    scale: {},
    disabled: { type: Boolean },
    sentence: { state: true },
  };

  declare label: string;
  declare min: number;
  declare max: number;
  declare step: number;
  declare value: number;
  declare default: number | undefined;
  declare unit: string;
  declare scale: "linear" | "log";
  declare disabled: boolean;
  declare private sentence: string;

  constructor() {
    super();
    this.label = "";
    this.min = 0;
    this.max = 1;
    this.step = 0.01;
    this.value = 0;
    this.default = undefined;
    this.unit = "";
    this.scale = "linear";
    this.disabled = false;
    this.sentence = "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A value set from outside is a fresh start: an old complaint about what was typed no longer applies.
    if (changed.has("value") && this.value !== this.reported) this.sentence = "";
  }

  protected override render() {
    const range = this.range;
    const spoken = `${writeNumber(this.value)}${this.unit === "" ? "" : ` ${this.unit}`}`;
    const standard = this.default;
    return html`
      <label class="label" for="slider">${this.label}</label>
      <div class="row">
        <input id="slider" type="range" min="0" max=${positions(range)} step="1"
          .value=${String(positionOf(this.value, range))} aria-valuetext=${spoken} ?disabled=${this.disabled}
          @input=${this.dragged} @change=${this.dropped}>
        <span class="exact">
        <input id="field" class="field" type="text" inputmode=${this.min < 0 ? "text" : "decimal"}
          autocomplete="off" spellcheck="false" .value=${writeNumber(this.value)} ?disabled=${this.disabled}
          aria-label="${this.label}, as a number" aria-invalid=${this.sentence === "" ? "false" : "true"}
          aria-describedby="sentence" @change=${this.typed} @input=${this.typing} @keydown=${this.keyPressed}>
        <span class="unit">${this.unit}</span>
        ${
          standard === undefined
            ? ""
            : html`<button class="button quiet reset" type="button" title="Back to ${writeNumber(standard)}"
                aria-label="Reset ${this.label} to ${writeNumber(standard)}"
                ?disabled=${this.disabled || this.value === standard} @click=${this.reset}>↺</button>`
        }
        </span>
      </div>
      <p class="note warning" id="sentence" role="status">${this.sentence}</p>
    `;
  }

  /** The last value given out, to tell an echo of it from a value set by somebody else. */
  private reported: number | undefined;

  private get range(): Range {
    const { min, max, step, scale } = this;
    return { min, max, step, scale };
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector("#field");
  }

  private dragged(event: Event): void {
    this.give(this.valueOfThumb(event), false);
  }

  private dropped(event: Event): void {
    this.give(this.valueOfThumb(event), true);
  }

  private valueOfThumb(event: Event): number {
    const position = (event.target as HTMLInputElement).valueAsNumber;
    // A typed value between two steps must not jump to a step because the thumb was merely touched.
    return position === positionOf(this.value, this.range) ? this.value : valueAt(position, this.range);
  }

  /** Who types again need not read on about what was typed before. */
  private typing(): void {
    this.sentence = "";
  }

  private typed(event: Event): void {
    const field = event.target as HTMLInputElement;
    // What stands there may be shorter than the value: leaving the field must not round it.
    if (field.value === writeNumber(this.value)) return;
    const { value, sentence } = readTyped(field.value, this.range, this.value);
    if (value !== undefined) this.give(value, true);
    this.sentence = sentence ?? "";
    field.value = writeNumber(this.value);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key === "Enter") this.typed(event);
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    this.give(valueAt(positionOf(this.value, this.range) + direction, this.range), true);
  }

  private reset(): void {
    if (this.default === undefined) return;
    this.give(this.default, true);
    // The button is about to be disabled, which would drop the focus on the floor.
    this.field?.focus();
  }

  private give(value: number, final: boolean): void {
    this.reported = value;
    this.value = value;
    this.sentence = "";
    const detail: ValueChange = { value, final };
    this.dispatchEvent(new CustomEvent("value-change", { detail, bubbles: true, composed: true }));
  }
}
