import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { slotted, stepsOf } from "./parts.ts";

/** The question that is helped with. */
export interface Helped extends LitElement {
  hints: number;
  readonly tries: number;
  readonly fade: number;
}

/**
 * Hints, one at a time, and the worked answer, step by step. Later questions of a kind leave the last steps to the learner
 * (`fade`); they come one at a time as well.
 */
export class Help {
  /** Of the worked answer, how many steps are shown. */
  private steps = 0;

  constructor(private readonly question: Helped) {}

  showSteps(count: number): void {
    this.steps = count;
    for (const [at, step] of stepsOf(this.question).entries()) step.hidden = at >= count;
    this.question.requestUpdate();
  }

  showAllSteps(): void {
    this.showSteps(stepsOf(this.question).length);
  }

  renderHintButton(): TemplateResult | typeof nothing {
    const { hints } = this.question;
    if (hints >= slotted(this.question, "hint-").length) return nothing;
    const label = hints === 0 ? "A hint" : "Another hint";
    return html`<button class="button" type="button" @click=${this.showHint}>${label}</button>`;
  }

  renderHints(): TemplateResult[] {
    return Array.from({ length: this.question.hints }, (_, at) => html`<slot name="hint-${at + 1}"></slot>`);
  }

  /** The worked answer is the next thing after a try, and there on request before one. */
  renderAnswerButton(): TemplateResult | typeof nothing {
    if (this.steps > 0 || stepsOf(this.question).length === 0) return nothing;
    const look = this.question.tries > 0 ? "button" : "button quiet";
    return html`<button class=${look} type="button" @click=${this.showAnswer}>Show how it is worked out</button>`;
  }

  renderAnswer(): TemplateResult | typeof nothing {
    if (this.steps === 0) return nothing;
    const left = stepsOf(this.question).length - this.steps;
    return html`<slot name="answer"></slot>
      ${
        left > 0
          ? html`<p class="note">Can you go on from here by yourself?</p>
            <div class="buttons"><button class="button" type="button" @click=${this.showNextStep}>Show the next step</button></div>`
          : nothing
      }`;
  }

  private readonly showHint = async (): Promise<void> => {
    this.question.hints += 1;
    await this.question.updateComplete;
    focusOn(slotted(this.question, "hint-")[this.question.hints - 1]?.querySelector("summary"));
  };

  private readonly showAnswer = async (): Promise<void> => {
    this.showSteps(Math.max(1, stepsOf(this.question).length - this.question.fade));
    await this.question.updateComplete;
    focusOn(stepsOf(this.question)[0]);
  };

  private readonly showNextStep = async (): Promise<void> => {
    this.showSteps(this.steps + 1);
    await this.question.updateComplete;
    focusOn(stepsOf(this.question)[this.steps - 1]);
  };
}

/** The button that was pressed may be gone with the last hint or step, and what came is to be read next. */
function focusOn(text: HTMLElement | null | undefined): void {
  if (text && text.localName !== "summary") text.tabIndex = -1;
  text?.focus({ preventScroll: true });
}
