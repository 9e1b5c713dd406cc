import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { slotted, stepsOf } from "./parts.ts";

/** The question that is helped with. */
export interface Helped extends LitElement {
  hints: number;
  readonly tries: number;
  readonly fade: number;
  /** The answer that stands there is right. */
  readonly solved: boolean;
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

  /** Who has found it has nothing left to find alone. */
  finish(): void {
    if (this.steps > 0) this.showAllSteps();
  }

  renderHintButton(): TemplateResult | typeof nothing {
    const { hints, solved } = this.question;
    if (solved || hints >= slotted(this.question, "hint-").length) return nothing;
    const label = hints === 0 ? "A hint" : "Another hint";
    return html`<button class="button" type="button" @click=${this.showHint}>${label}</button>`;
  }

  renderHints(): TemplateResult | typeof nothing {
    const { hints } = this.question;
    if (hints === 0) return nothing;
    return html`<div class="hints">
      ${Array.from({ length: hints }, (_, at) => html`<slot name="hint-${at + 1}"></slot>`)}
    </div>`;
  }

  /** The worked answer is the next thing after a try, and there on request before one. */
  renderAnswerButton(): TemplateResult | typeof nothing {
    if (this.steps > 0 || stepsOf(this.question).length === 0) return nothing;
    const look = this.question.tries > 0 ? "button" : "button quiet";
    return html`<button class=${look} type="button" @click=${this.showAnswer}>Show the working</button>`;
  }

  renderAnswer(): TemplateResult | typeof nothing {
    if (this.steps === 0) return nothing;
    const left = stepsOf(this.question).length - this.steps;
    return html`<div class="working"><slot name="answer"></slot>
      ${
        left > 0
          ? html`<p class="note">Can you go on from here by yourself?</p>
            <div class="buttons"><button class="button" type="button" @click=${this.showNextStep}>Show the next step</button></div>`
          : nothing
      }</div>`;
  }

  private readonly showHint = async (): Promise<void> => {
    this.question.hints += 1;
    await this.question.updateComplete;
    focusOn(slotted(this.question, "hint-")[this.question.hints - 1]?.querySelector("summary"));
  };

  private readonly showAnswer = async (): Promise<void> => {
    const left = this.question.solved ? 0 : this.question.fade;
    this.showSteps(Math.max(1, stepsOf(this.question).length - left));
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
  text?.scrollIntoView({ block: "nearest" });
}
