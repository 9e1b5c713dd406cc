import { css, html, nothing, type TemplateResult } from "lit";

export interface OptionList {
  readonly count: number;
  readonly multiple: boolean;
  readonly chosen: readonly number[];
  /** Options whose feedback stands below them, and whether each belongs. */
  readonly explained: ReadonlyMap<number, boolean>;
  readonly choose: (chosen: readonly number[]) => void;
}

/** The lesson's options as radio buttons or checkboxes, each with its text from the slot of its number. */
export function optionList({ count, multiple, chosen, explained, choose }: OptionList): TemplateResult {
  const toggled = (option: number, on: boolean): readonly number[] => {
    if (!multiple) return [option];
    return on ? [...chosen, option].sort((a, b) => a - b) : chosen.filter((other) => other !== option);
  };
  return html`<div class="options">
    ${Array.from({ length: count }, (_, at) => at + 1).map(
      (option) => html`<label class="option">
          <input type=${multiple ? "checkbox" : "radio"} name="answer" value=${option} .checked=${chosen.includes(option)}
            @change=${({ target }: Event) => choose(toggled(option, (target as HTMLInputElement).checked))}>
          <slot name="option-${option}"></slot>
          ${renderMark(explained.get(option))}
        </label>
        ${explained.has(option) ? html`<div class="explained"><slot name="feedback-${option}"></slot></div>` : nothing}`,
    )}
  </div>`;
}

function renderMark(belongs: boolean | undefined): TemplateResult | typeof nothing {
  if (belongs === undefined) return nothing;
  return belongs ? html`<span class="mark right">right</span>` : html`<span class="mark">not this one</span>`;
}

export const optionStyles = css`
  .options {
    display: grid;
    gap: var(--space-1);
  }
  .option {
    display: flex;
    gap: var(--space-2);
    align-items: start;
    min-block-size: 44px;
    padding: calc((44px - 1lh) / 2 - 1px) var(--space-2);
    border: 1px solid transparent;
    border-radius: var(--radius);
    cursor: pointer;
  }
  .option:hover,
  .option:has(:checked) {
    border-color: var(--accent);
  }
  .option:has(:checked) {
    background: var(--accent-soft);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: calc((1lh - 1.25rem) / 2) 0;
    accent-color: var(--accent);
    outline: none;
    cursor: pointer;
  }
  .mark {
    flex: none;
    color: var(--warning);
    font-weight: 600;
  }
  .mark.right {
    color: var(--good);
  }
  .explained {
    padding-inline: calc(1.25rem + 2 * var(--space-2)) var(--space-2);
  }
`;
