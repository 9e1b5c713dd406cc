import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { sharedEngine } from "../../engine/shared.ts";
import { slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { judgeNumber, readAnswer } from "./judge.ts";
import { schema } from "./question.ts";

/**
 * A number, or an expression that comes to one. The build had the engine compute the right one.
 *
 * @attr expect - the right number, as the lesson wrote it
 * @attr value - the right number
 * @attr tolerance - how far off an answer may be
 */
export class QuizNumber extends QuizElement {
  static override schema = schema;
  static override styles = [
    QuizElement.styles,
    css`
      label {
        display: grid;
        gap: var(--space-1);
        max-inline-size: 20rem;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    value: { type: Number },
    tolerance: { type: Number },
  };

  declare value: number;
  declare tolerance: number;
  protected override readonly kind = "number";

  constructor() {
    super();
    this.value = Number.NaN;
    this.tolerance = schema.tolerance.default;
  }

  protected override renderField(): TemplateResult {
    return html`<label><span class="label">Your answer</span>
      <input class="field" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
        aria-describedby="note" .value=${this.draft}
        @input=${({ target }: Event) => this.write((target as HTMLInputElement).value)}>
      <span class="note" id="note">A number, or a sum such as 3*sigmoid(2).</span>
    </label>`;
  }

  protected override async judge(answer: string): Promise<Verdict | string> {
    const given = await readAnswer(answer, sharedEngine);
    if (typeof given === "string") return given;
    const foreseen = slotted(this, "feedback-").map(({ dataset }) => Number(dataset.value ?? Number.NaN));
    return judgeNumber(given, { value: this.value, tolerance: this.tolerance, foreseen });
  }
}
