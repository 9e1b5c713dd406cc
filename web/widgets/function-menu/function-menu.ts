import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { controlStyles } from "../controls.styles.ts";
import { type FunctionOption, inGroups, quickPicks, switched } from "./function-options.ts";
import { lineSwatch, swatchStyles } from "./line-swatch.ts";

/**
 * Chooses functions, each shown with its name, colour and line style, so that the menu is the figure's key as well.
 * The seven and the identity come first, then those of the learner's own; the others wait behind "More functions", open
 * as soon as one is chosen.
 *
 * @attr label - what the functions are chosen for
 * @attr multiple - several (checkboxes) rather than one (radio buttons)
 * @attr disabled - shown as the figure's key, and nothing can be chosen
 * @attr max - the most that can be chosen with `multiple`
 * @prop options - the functions on offer, from `functionOptions`
 * @prop values - the ids that are chosen
 * @fires functions-change - {ids}, in the order of the options, only when the learner acts
 */
export class FunctionMenu extends LitElement {
  static override styles = [
    controlStyles,
    swatchStyles,
    css`
      :host {
        display: block;
      }
      .options,
      .picks {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
      }
      .options {
        margin-block-start: var(--space-1);
      }
      summary {
        inline-size: fit-content;
        min-block-size: 44px;
        padding-inline: var(--space-1);
        border-radius: var(--radius);
        font-size: 0.875rem;
        line-height: 44px;
        cursor: pointer;
      }
      summary:focus-visible {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 44px;
        padding: 0 0.625rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: var(--text-muted);
        font-size: 0.875rem;
        line-height: 1.15;
        cursor: pointer;
      }
      /* A formula may be a name. */
      .own span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      label:hover {
        border-color: var(--accent);
      }
      label:has(:checked) {
        border-color: var(--line-strong);
        background: var(--surface-raised);
        color: var(--text);
      }
      label:not(:has(:checked)) .swatch {
        opacity: 0.45;
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      label:has(:disabled) {
        cursor: default;
        border-style: dashed;
      }
      input {
        flex: none;
        inline-size: 1.125rem;
        block-size: 1.125rem;
        margin: 0;
        accent-color: var(--accent);
        cursor: inherit;
      }
      input:focus-visible {
        outline: none;
      }
      .picks .button {
        padding: 0 var(--space-2);
      }
      @media (max-width: 30rem) {
        .options {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
        }
        .own {
          grid-template-columns: 1fr;
        }
        label {
          gap: 0.375rem;
          padding-inline: 0.5rem;
        }
        .swatch {
          inline-size: 24px;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    multiple: { type: Boolean },
    max: { type: Number },
    disabled: { type: Boolean },
    options: { attribute: false },
    values: { attribute: false },
  };

  declare label: string;
  declare multiple: boolean;
  declare max: number;
  declare disabled: boolean;
  declare options: readonly FunctionOption[];
  declare values: readonly string[];
  /** Sticky: the others do not close under the learner who switches the last of them off. */
  private opened = false;

  constructor() {
    super();
    this.label = "Functions";
    this.multiple = false;
    this.max = Number.POSITIVE_INFINITY;
    this.disabled = false;
    this.options = [];
    this.values = [];
  }

  protected override render() {
    const { first, more, own } = inGroups(this.options);
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend>${this.label}</legend>
        <div class="options">${first.map((option) => this.option(option))}</div>
        ${own.length > 0 ? this.own(own) : nothing}
        ${more.length > 0 ? this.others(more) : nothing}
        ${this.multiple ? this.picks() : nothing}
      </fieldset>
    `;
  }

  private own(own: readonly FunctionOption[]): TemplateResult {
    return html`<div class="options own" role="group" aria-label="Of your own">
      ${own.map((option) => this.option(option))}
    </div>`;
  }

  private others(more: readonly FunctionOption[]): TemplateResult {
    this.opened ||= more.some(({ id }) => this.values.includes(id));
    return html`<details ?open=${this.opened}>
      <summary>More functions</summary>
      <div class="options">${more.map((option) => this.option(option))}</div>
    </details>`;
  }

  private option(option: FunctionOption): TemplateResult {
    const checked = this.values.includes(option.id);
    const full = this.multiple && !checked && this.values.length >= this.max;
    return html`<label>
      <input type=${this.multiple ? "checkbox" : "radio"} name="function" value=${option.id} .checked=${checked}
        ?disabled=${full} @change=${() => this.choose(option.id)}>
      ${lineSwatch(option)}<span>${option.name}</span>
    </label>`;
  }

  private picks(): TemplateResult {
    return html`<div class="picks" role="group" aria-label="Choose at once">
      ${quickPicks(this.options, this.max).map(
        ({ name, ids }) =>
          html`<button class="button quiet" type="button" @click=${() => this.give(ids)}>${name}</button>`,
      )}
    </div>
    ${
      this.values.length >= this.max && this.options.length > this.max
        ? html`<p class="note" role="status">At most ${this.max} at a time: switch one off to choose another.</p>`
        : nothing
    }`;
  }

  private choose(id: string): void {
    this.give(this.multiple ? switched(this.options, this.values, id, this.max) : [id]);
  }

  private give(ids: readonly string[]): void {
    this.values = ids;
    const detail = { ids };
    this.dispatchEvent(new CustomEvent("functions-change", { detail, bubbles: true, composed: true }));
  }
}
