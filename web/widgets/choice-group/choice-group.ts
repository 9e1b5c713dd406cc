import { css, html, LitElement, type PropertyDeclarations } from "lit";
import { controlStyles } from "../controls.styles.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * One of a few, as a row of segments that are radio buttons underneath.
 *
 * @attr label - the question, shown above
 * @attr value - the value of the chosen option
 * @prop options - [{value, label}]
 * @fires choice-change - {value}, only when the learner acts
 */
export class ChoiceGroup extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      .options {
        display: inline-flex;
        flex-wrap: wrap;
        max-inline-size: 100%;
        gap: 2px;
        margin-block-start: var(--space-1);
        padding: 2px;
        border: 1px solid var(--line-strong);
        border-radius: calc(var(--radius) + 2px);
        background: var(--surface-raised);
      }
      label {
        position: relative;
        display: inline-flex;
        flex: 1 0 auto;
        align-items: center;
        justify-content: center;
        min-block-size: 44px;
        min-inline-size: 44px;
        padding: 0 var(--space-3);
        border-radius: var(--radius);
        font-size: 0.9375rem;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:hover {
        color: var(--accent);
      }
      label:has(:checked) {
        background: var(--accent);
        color: var(--accent-text);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
        z-index: 1;
      }
      label:has(:disabled) {
        color: var(--text-muted);
        cursor: default;
      }
      label:has(:disabled:checked) {
        background: var(--text-muted);
        color: var(--surface);
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
        label:has(:disabled:checked) {
          background: GrayText;
          color: Canvas;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    value: {},
    options: { attribute: false },
    disabled: { type: Boolean },
  };

  declare label: string;
  declare value: string;
  declare options: readonly Choice[];
  declare disabled: boolean;

  constructor() {
    super();
    this.label = "";
    this.value = "";
    this.options = [];
    this.disabled = false;
  }

  protected override render() {
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend>${this.label}</legend>
        <div class="options">
          ${this.options.map(
            ({ value, label }) => html`<label>
              <input type="radio" name="choice" .value=${value} .checked=${value === this.value} @change=${() => this.choose(value)}>
              <span>${label}</span>
            </label>`,
          )}
        </div>
      </fieldset>
    `;
  }

  private choose(value: string): void {
    this.value = value;
    const detail = { value };
    this.dispatchEvent(new CustomEvent("choice-change", { detail, bubbles: true, composed: true }));
  }
}
