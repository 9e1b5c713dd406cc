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
import { quotedPieces } from "../function-builder/mistake-place.ts";
import { Help } from "./help.ts";
import { openFolds } from "./parts.ts";
import { quizStyles } from "./quiz.styles.ts";
import { Stopwatch } from "./stopwatch.ts";

/** From this share on an answer is called half right. */
const PARTLY = 0.25;

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

  protected abstract readonly kind: QuestionKind;
  protected readonly help: Help = new Help(this);
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
  }

  /** What the learner answers with; calls `write` with each change. */
  protected abstract renderField(): TemplateResult;

  /** Judges an answer. A sentence in place of a verdict says why it cannot be judged yet, and is no try. */
  protected abstract judge(answer: string): Verdict | string | Promise<Verdict | string>;

  /** The answer that stands there is right. */
  get solved(): boolean {
    return (this.verdict?.share ?? 0) >= 1;
  }

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
    if (this.solved) this.help.finish();
    this.tell(found.share);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isNew = (this.given ?? "") !== this.draft || (this.given !== null && !this.verdict);
    if (changed.has("given") && isNew) void this.restore();
  }

  /** Shows what the host remembers: the answer, and what was said about it then. */
  private async restore(): Promise<void> {
    this.write(this.given ?? "");
    if (this.given === null) {
      this.help.showSteps(0);
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
        ${this.renderField()} ${this.renderButtons()}
      </form>
      <div class="outcome" role="status">${this.renderOutcome()}</div>
      ${this.renderEvidence()}
      ${this.help.renderHints()} ${this.renderWorking()}
    </div>`;
  }

  /** The buttons below the field. */
  protected renderButtons(): TemplateResult | typeof nothing {
    return html`<div class="buttons">
      <button class="button primary" type="submit">${this.checkLabel}</button>
      ${this.help.renderHintButton()} ${this.help.renderAnswerButton()} ${this.renderMoreButtons()}
    </div>`;
  }

  /** What else can be done with the field. */
  protected renderMoreButtons(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The worked answer, as far as it is shown. */
  protected renderWorking(): TemplateResult | typeof nothing {
    return this.help.renderAnswer();
  }

  /** What is found of the answer; a live region. */
  protected renderOutcome(): TemplateResult | typeof nothing {
    if (this.problem !== "") return html`<div class="finding"><p>${said(this.problem)}</p></div>`;
    const { verdict } = this;
    if (!verdict) return nothing;
    const [look, word] = lookOf(verdict.share);
    return html`<div class="finding ${look}"><p><strong>${word}</strong> ${said(verdict.sentence)}</p>
      ${verdict.feedback?.map((name) => html`<slot name=${name}></slot>`)}</div>`;
  }

  /** What shows the finding to be true. */
  protected renderEvidence(): TemplateResult | typeof nothing {
    return nothing;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    void this.check();
  };
}

function lookOf(share: number): readonly [string, string] {
  if (share >= 1) return ["right", "That is right."];
  return ["not-yet", share >= PARTLY ? "Partly." : "Not yet."];
}

/** What somebody typed stands between backticks, and no line ends within “x = 2”. */
function said(sentence: string): readonly (TemplateResult | string)[] {
  return quotedPieces(sentence).map(({ text, code }) =>
    code ? html`<code>${text}</code>` : text.replaceAll(/(\p{L}) = /gu, "$1\u00a0=\u00a0"),
  );
}
