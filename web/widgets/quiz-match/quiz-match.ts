import { css, html, nothing, type TemplateResult } from "lit";
import { slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { judgePairs, readPairs, writePairs } from "./judge.ts";
import { schema } from "./question.ts";

/** Each on the left gets the letter of its partner on the right. */
export class QuizMatch extends QuizElement {
  static override schema = schema;
  static override styles = [
    QuizElement.styles,
    css`
      .pairs,
      .partners {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .pairs label {
        display: grid;
        grid-template-columns: 6rem minmax(0, 1fr);
        gap: var(--space-3);
        align-items: center;
      }
      @media (min-width: 40rem) {
        .why {
          padding-inline-start: calc(6rem + var(--space-3));
        }
      }
      .partners {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius);
        background: var(--surface-sunken);
      }
    `,
  ];

  protected override readonly kind = "match";

  protected override renderField(): TemplateResult {
    const lefts = slotted(this, "option-");
    const letters = readPairs(this.draft, lefts.length);
    const choices = slotted(this, "partner-").map((_, at) => String.fromCharCode("A".charCodeAt(0) + at));
    return html`<ul class="partners">
        ${choices.map((_, at) => html`<li><slot name="partner-${at + 1}"></slot></li>`)}
      </ul>
      <ul class="pairs">
        ${lefts.map(({ dataset }, at) => {
          const chosen = letters[at] ?? "";
          const isRight = this.verdict !== undefined && chosen === dataset.partner;
          return html`<li>
            <label>
              <select class="field" @change=${({ target }: Event) => this.pair(at, (target as HTMLSelectElement).value)}>
                <option value="" ?selected=${chosen === ""}>choose</option>
                ${choices.map((letter) => html`<option value=${letter} ?selected=${letter === chosen}>${letter}</option>`)}
              </select>
              <slot name="option-${at + 1}"></slot>
            </label>
            ${isRight ? html`<div class="why"><slot name="feedback-${at + 1}"></slot></div>` : nothing}
          </li>`;
        })}
      </ul>`;
  }

  protected override judge(answer: string): Verdict | string {
    const partners = slotted(this, "option-").map(({ dataset }) => dataset.partner ?? "");
    return judgePairs(readPairs(answer, partners.length), partners);
  }

  private pair(at: number, letter: string): void {
    const letters = readPairs(this.draft, slotted(this, "option-").length);
    this.write(writePairs(letters.with(at, letter)));
  }
}
