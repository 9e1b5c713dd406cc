import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { stepsOf } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { judgements, MAX_TEXT_LENGTH, readReflection, writeReflection } from "./answer.ts";
import { schema } from "./question.ts";

/** An answer in one's own words: kept, then compared with a model answer and judged by oneself. */
export class QuizReflection extends QuizElement {
  static override schema = schema;
  static override styles = [
    QuizElement.styles,
    css`
      .words {
        display: grid;
        gap: var(--space-1);
      }
      textarea {
        inline-size: 100%;
        min-block-size: 7rem;
        padding: var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface-raised);
        color: inherit;
        font: inherit;
        resize: vertical;
        field-sizing: content;
      }
      .finding {
        margin-block: var(--space-3) 0;
      }
      .judge {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-3);
      }
      .button[aria-pressed="true"] {
        border-color: var(--accent);
        background: var(--accent-soft);
        font-weight: 600;
      }
    `,
  ];

  protected override readonly kind = "reflection";

  /** A teacher's own question (a preset) has none. */
  private get hasModel(): boolean {
    return stepsOf(this).length > 0;
  }

  protected override get checkLabel(): string {
    return this.hasModel ? "Compare with a model answer" : "Keep my answer";
  }

  protected override renderField(): TemplateResult {
    return html`<label class="words"><span class="label">In your own words</span>
      <textarea rows="4" maxlength=${MAX_TEXT_LENGTH} .value=${readReflection(this.draft).text}
        @input=${({ target }: Event) => this.write(writeReflection({ text: (target as HTMLTextAreaElement).value, judged: undefined }))}></textarea>
    </label>`;
  }

  protected override judge(answer: string): Verdict | string {
    const { text, judged } = readReflection(answer);
    if (text.trim() === "") {
      return this.hasModel
        ? "Write a sentence or two first, however rough: comparing works only with words of your own."
        : "Write a sentence or two first, however rough.";
    }
    if (!this.hasModel) return { share: 1, sentence: "Your words are kept here, on this device." };
    if (judged === undefined) return { share: 0, sentence: "How does yours compare with this one?" };
    const share = judgements[judged]?.share ?? 0;
    const sentence =
      share === 1
        ? "Good. Your words are kept here."
        : "That is what comparing is for. Change your words above to what you would say now, and compare again.";
    return { share, sentence };
  }

  /** The model answer is there to compare with, as a whole, and not before there is something to compare. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("verdict") && this.verdict) this.help.showAllSteps();
  }

  protected override renderButtons(): TemplateResult {
    return html`<div class="buttons">
      <button class="button primary" type="submit">${this.checkLabel}</button>${this.help.renderHintButton()}
    </div>`;
  }

  /** It stands in the outcome, above the question how one's own compares with it. */
  protected override renderWorking(): typeof nothing {
    return nothing;
  }

  protected override renderOutcome(): TemplateResult | typeof nothing {
    const { verdict } = this;
    if (!verdict) return super.renderOutcome();
    if (!this.hasModel) return html`<p class="finding right">${verdict.sentence}</p>`;
    const { judged, text } = readReflection(this.draft);
    return html`<slot name="answer"></slot>
      <p class="finding ${verdict.share === 1 ? "right" : ""}">${verdict.sentence}</p>
      <div class="judge" role="group" aria-label="How does yours compare?">
        ${judgements.map(
          ({ label }, at) =>
            html`<button class="button" type="button" aria-pressed=${judged === at ? "true" : "false"} @click=${() => this.settle(text, at)}>${label}</button>`,
        )}
      </div>`;
  }

  private settle(text: string, judged: number): void {
    this.write(writeReflection({ text, judged }));
    void this.check();
  }
}
