import { html, nothing, type TemplateResult } from "lit";
import { LONGEST, MOST_ANSWERS, type PresetAnswer } from "../../model/preset.ts";
import { type Draft, EMPTY_ANSWER, type ListedFigure, type Rule, withRule } from "./draft.ts";

interface Fields {
  readonly draft: Draft;
  readonly figures: readonly ListedFigure[];
  readonly change: (patch: Partial<Draft>) => void;
}

/** Which figures are shown, and what may be set in each. */
export function figureFields(fields: Fields): TemplateResult | typeof nothing {
  const { draft, figures, change } = fields;
  if (figures.length === 0) return nothing;
  const toggle = (id: string, shown: boolean): void =>
    change({ only: shown ? [...draft.only, id] : draft.only.filter((one) => one !== id) });
  return html`<fieldset>
    <legend>Figures</legend>
    <p>Tick those that should stand alone. With none ticked, the whole lesson is shown.</p>
    ${figures.map(
      (figure) => html`<div class="preset-figure">
        <label class="preset-tick"><input type="checkbox" .checked=${draft.only.includes(figure.id)}
          @change=${(event: Event) => toggle(figure.id, (event.target as HTMLInputElement).checked)}>
          <span>${figure.name}</span></label>
        ${figure.settings.length === 0 ? nothing : settingFields(figure, fields)}
      </div>`,
    )}
  </fieldset>`;
}

const RULES: Readonly<Record<Rule, string>> = {
  free: "Free",
  locked: "Locked",
  hidden: "Hidden",
};

function settingFields(figure: ListedFigure, { draft, change }: Fields): TemplateResult {
  const rules = draft.rules.get(figure.id) ?? {};
  const fixed = Object.values(rules).filter((rule) => rule !== "free").length;
  const changed = figure.settings
    .filter(({ attribute }) => figure.changed.includes(attribute))
    .map(({ label }) => label)
    .join("; ");
  const set = (rule: Rule, attribute?: string): void => change(withRule(draft, figure, rule, attribute));
  return html`<details>
    <summary>Settings<span class="visually-hidden"> of ${figure.name}</span>: ${fixed === 0 ? "all free" : `${fixed} not free`}</summary>
    ${changed === "" ? nothing : html`<p>Not as in the lesson: ${changed}.</p>`}
    <div class="preset-row">
      ${(["free", "locked", "hidden"] as const).map(
        (rule) =>
          html`<button class="button" type="button" @click=${() => set(rule)}>All ${RULES[rule].toLowerCase()}</button>`,
      )}
    </div>
    ${figure.settings.map(
      ({ attribute, label }) => html`<label class="preset-setting"><span>${label}</span>
        <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value as Rule, attribute)}>
          ${Object.entries(RULES).map(
            ([rule, name]) =>
              html`<option value=${rule} .selected=${(rules[attribute] ?? "free") === rule}>${name}</option>`,
          )}
        </select></label>`,
    )}
  </details>`;
}

/** A question, with answers to choose from or without. */
export function questionFields({ draft, change }: Fields): TemplateResult {
  const { question, answers } = draft;
  const replace = (at: number, patch: Partial<PresetAnswer>): void =>
    change({ answers: answers.map((answer, index) => (index === at ? { ...answer, ...patch } : answer)) });
  return html`<fieldset>
    <legend>Something to answer</legend>
    <label>Question
      <textarea rows="2" maxlength=${LONGEST.question} .value=${question}
        @input=${(event: Event) => change({ question: textOf(event) })}></textarea>
    </label>
    <p>Without answers, it is one to think and write about.</p>
    ${answers.map((answer, at) => answerFields(answer, at + 1, (patch) => replace(at, patch)))}
    <div class="preset-row">
      <button class="button" type="button" ?disabled=${answers.length >= MOST_ANSWERS}
        @click=${() => change({ answers: [...answers, EMPTY_ANSWER] })}>Add an answer</button>
      ${
        answers.length === 0
          ? nothing
          : html`<button class="button" type="button"
              @click=${() => change({ answers: answers.slice(0, -1) })}>Remove the last</button>`
      }
    </div>
  </fieldset>`;
}

function answerFields(
  { text, right, feedback }: PresetAnswer,
  number: number,
  replace: (patch: Partial<PresetAnswer>) => void,
): TemplateResult {
  return html`<div class="preset-answer" role="group" aria-label="Answer ${number}">
    <label>Answer ${number}
      <input type="text" maxlength=${LONGEST.answer} .value=${text}
        @input=${(event: Event) => replace({ text: textOf(event) })}>
    </label>
    <label>What is true about it
      <input type="text" maxlength=${LONGEST.feedback} .value=${feedback}
        @input=${(event: Event) => replace({ feedback: textOf(event) })}>
    </label>
    <label class="preset-tick"><input type="checkbox" .checked=${right}
      @change=${(event: Event) => replace({ right: (event.target as HTMLInputElement).checked })}>
      <span>It is right</span></label>
  </div>`;
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
