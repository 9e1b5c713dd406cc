import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { EngineError } from "../../engine/errors.ts";
import type { Schema } from "../../model/attributes.ts";
import { MAX_ANSWER_LENGTH, type QuestionAnswer, type QuestionKind } from "../../model/questions.ts";
import { controlStyles } from "../controls.styles.ts";
import { openFolds, slotted, stepsOf } from "./parts.ts";
import { quizStyles } from "./quiz.styles.ts";
import { Stopwatch } from "./stopwatch.ts";

/** What a question finds of an answer. */
export interface Verdict {
  /** The part of the points that it earns, from 0 to 1. */
  readonly share: number;
  /** What is true about the answer given, and a way on; never “wrong” alone. */
  readonly sentence: string;
  /** Feedback of the lesson's own to show below it: names of slots. */
  readonly feedback?: readonly string[];
}

/**
 * A question of a lesson. The lesson's compiler writes its text into the light DOM, so that it reads well without script:
 * `prompt`, `option-1`, `feedback-1`, `hint-1` and so on, and `answer` with a `.question-step` for each step (parts.ts).
 * Subclasses give the field to answer in and judge what was answered; the answer is always one line of text, `draft`.
 *
 * @attr given - the answer that was last checked
 * @attr tries - how many there were
 * @attr hints - how many are shown
 * @attr points - what a right answer earns
 * @attr fade - how many of the last steps of the worked answer the learner is asked to find alone
 * @fires question-answered - QuestionAnswer, for each try
 */
export abstract class QuizElement extends LitElement {
  static override styles: CSSResultGroup = [controlStyles, quizStyles];
  /** What an author may write in the tag beside `id` and `points`. */
  static schema: Schema = {};
  static override properties: PropertyDeclarations = {
    given: { reflect: true },
    tries: { type: Number, reflect: true },
    hints: { type: Number, reflect: true },
    points: { type: Number },
    fade: { type: Number },
    draft: { state: true },
    verdict: { state: true },
    problem: { state: true },
    steps: { state: true },
  };

  declare given: string | null;
  declare tries: number;
  declare hints: number;
  declare points: number;
  declare fade: number;
  /** The answer as it stands, in its text form; empty at first. */
  declare protected draft: string;
  /** Of `draft`, once it was checked. */
  declare protected verdict: Verdict | undefined;
  /** Why the answer cannot be judged yet. */
  declare private problem: string;
  /** Of the worked answer, how many are shown. */
  declare private steps: number;

  protected abstract readonly kind: QuestionKind;
  private readonly watch = new Stopwatch(this);
  private judging = 0;

  constructor() {
    super();
    this.given = null;
    this.tries = 0;
    this.hints = 0;
    this.points = 1;
    this.fade = 0;
    this.draft = "";
    this.verdict = undefined;
    this.problem = "";
    this.steps = 0;
  }

  /** What the learner answers with; calls `write` with each change. */
  protected abstract renderField(): TemplateResult;

  /** Judges an answer. A sentence in place of a verdict says why it cannot be judged yet, and is no try. */
  protected abstract judge(answer: string): Verdict | string | Promise<Verdict | string>;

  /** What the button says that hands the answer in. */
  protected get checkLabel(): string {
    return "Check";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    openFolds(this);
    this.watch.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.stop();
  }

  /** The learner changes the answer: what was found of the one before no longer holds. */
  protected write(draft: string): void {
    this.draft = draft.slice(0, MAX_ANSWER_LENGTH);
    this.verdict = undefined;
    this.problem = "";
    this.judging += 1;
  }

  /** Hands the answer in: judges it, says what is found and tells the host. */
  protected async check(): Promise<void> {
    const { draft } = this;
    const found = await this.find(draft);
    if (found === undefined) return;
    this.problem = typeof found === "string" ? found : "";
    if (typeof found === "string") return;
    this.tries += 1;
    this.given = draft;
    this.verdict = found;
    this.tell(found.share);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("given") && (this.given ?? "") !== this.draft) void this.restore();
    else if (changed.has("given") && this.given !== null && !this.verdict) void this.restore();
  }

  /** Shows what the host remembers: the answer, and what was said about it then. */
  private async restore(): Promise<void> {
    this.write(this.given ?? "");
    if (this.given === null) {
      this.steps = 0;
      return;
    }
    const found = await this.find(this.draft);
    if (typeof found === "object") this.verdict = found;
  }

  /** Undefined when a newer answer took over meanwhile. */
  private async find(answer: string): Promise<Verdict | string | undefined> {
    this.judging += 1;
    const turn = this.judging;
    try {
      const found = await this.judge(answer);
      return turn === this.judging ? found : undefined;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return turn === this.judging ? error.message : undefined;
    }
  }

  private tell(share: number): void {
    const detail: QuestionAnswer = {
      question: this.id,
      kind: this.kind,
      answer: this.draft,
      score: share * this.points,
      points: this.points,
      tries: this.tries,
      hints: this.hints,
      seconds: this.watch.lap(),
    };
    this.dispatchEvent(new CustomEvent("question-answered", { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    return html`<div class="question" part="question" role="group" aria-labelledby="prompt">
      <div id="prompt"><slot name="prompt"></slot></div>
      <form @submit=${this.submitted} novalidate>
        ${this.renderField()}
        ${this.renderHints()}
        <div class="buttons">${this.renderButtons()}</div>
      </form>
      <div class="outcome" role="status">${this.renderOutcome()}</div>
      ${this.steps === 0 ? nothing : html`<slot name="answer"></slot>`}
      ${this.renderNextStep()}
    </div>`;
  }

  /** The buttons below the field. */
  protected renderButtons(): TemplateResult {
    const hints = slotted(this, "hint-").length;
    const left = hints - this.hints;
    return html`<button class="button primary" type="submit">${this.checkLabel}</button>
      ${left > 0 ? html`<button class="button" type="button" @click=${this.showHint}>${this.hints === 0 ? "A hint" : "Another hint"}</button>` : nothing}
      ${this.renderAnswerButton()}`;
  }

  /** The worked answer is the next thing after a try, and there on request before one. */
  protected renderAnswerButton(): TemplateResult | typeof nothing {
    if (this.steps > 0 || stepsOf(this).length === 0) return nothing;
    return html`<button class=${this.tries > 0 ? "button" : "button quiet"} type="button" @click=${this.showAnswer}>Show how it is worked out</button>`;
  }

  /** What is found of the answer; a live region. */
  protected renderOutcome(): TemplateResult | typeof nothing {
    if (this.problem !== "") return html`<p class="problem">${this.problem}</p>`;
    const { verdict } = this;
    if (!verdict) return nothing;
    const [look, word] = lookOf(verdict.share);
    return html`<p class="verdict ${look}"><strong>${word}</strong> ${verdict.sentence}</p>
      ${verdict.feedback?.map((name) => html`<slot name=${name}></slot>`)}`;
  }

  private renderHints(): TemplateResult[] {
    return Array.from({ length: this.hints }, (_, at) => html`<slot name="hint-${at + 1}"></slot>`);
  }

  /** Later questions of a kind leave the last steps to the learner; they come one at a time. */
  private renderNextStep(): TemplateResult | typeof nothing {
    const left = stepsOf(this).length - this.steps;
    if (this.steps === 0 || left <= 0) return nothing;
    return html`<div class="buttons">
      <p class="note">Can you go on from here by yourself?</p>
      <button class="button" type="button" @click=${this.showNextStep}>Show the next step</button>
    </div>`;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    void this.check();
  };

  private readonly showHint = async (): Promise<void> => {
    this.hints += 1;
    await this.updateComplete;
    focusOn(slotted(this, "hint-")[this.hints - 1]?.querySelector("summary"));
  };

  private readonly showAnswer = async (): Promise<void> => {
    this.showSteps(Math.max(1, stepsOf(this).length - this.fade));
    await this.updateComplete;
    focusOn(stepsOf(this)[0]);
  };

  private readonly showNextStep = async (): Promise<void> => {
    this.showSteps(this.steps + 1);
    await this.updateComplete;
    focusOn(stepsOf(this)[this.steps - 1]);
  };

  protected showSteps(count: number): void {
    this.steps = count;
    for (const [at, step] of stepsOf(this).entries()) step.hidden = at >= count;
  }
}

function lookOf(share: number): readonly [string, string] {
  if (share >= 1) return ["right", "That is right."];
  return share > 0 ? ["partly", "Partly."] : ["not-yet", "Not yet."];
}

/** The button that was pressed may be gone with the last hint or step, and what came is to be read next. */
function focusOn(text: HTMLElement | null | undefined): void {
  if (text && text.localName !== "summary") text.tabIndex = -1;
  text?.focus({ preventScroll: true });
}
