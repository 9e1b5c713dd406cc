import { css, html, LitElement, type PropertyDeclarations } from "lit";
import { controlStyles } from "../controls.styles.ts";

/**
 * On or off.
 *
 * @attr label - what is on or off
 * @attr checked - present when it is on
 * @fires toggle-change - {checked}, only when the learner acts
 */
export class ToggleSwitch extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: inline-block;
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 44px;
        font-size: 0.9375rem;
        cursor: pointer;
      }
      input {
        appearance: none;
        flex: none;
        inline-size: 44px;
        block-size: 24px;
        margin: 0;
        border: 1px solid var(--line-strong);
        border-radius: 12px;
        background: var(--surface-raised);
        cursor: inherit;
      }
      input::before {
        content: "";
        display: block;
        inline-size: 16px;
        block-size: 16px;
        margin: 3px;
        border-radius: 50%;
        background: var(--text-muted);
      }
      input:checked {
        border-color: var(--accent);
        background: var(--accent);
      }
      input:checked::before {
        margin-inline-start: 23px;
        background: var(--accent-text);
      }
      label:has(:disabled) {
        color: var(--text-muted);
        cursor: default;
      }
      @media (forced-colors: active) {
        input::before {
          forced-color-adjust: none;
          background: ButtonText;
        }
        input:checked::before {
          background: Highlight;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    checked: { type: Boolean },
    disabled: { type: Boolean },
  };

  declare label: string;
  declare checked: boolean;
  declare disabled: boolean;

  constructor() {
    super();
    this.label = "";
    this.checked = false;
    this.disabled = false;
  }

  protected override render() {
    return html`<label>
      <input type="checkbox" role="switch" .checked=${this.checked} ?disabled=${this.disabled} @change=${this.toggled}>
      <span>${this.label}</span>
    </label>`;
  }

  private toggled(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    const detail = { checked: this.checked };
    this.dispatchEvent(new CustomEvent("toggle-change", { detail, bubbles: true, composed: true }));
  }
}
