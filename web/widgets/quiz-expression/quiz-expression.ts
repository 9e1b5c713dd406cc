import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { unsafeMathML } from "lit/directives/unsafe-mathml.js";
import type { Mistake, Notations } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { sharedEngine } from "../../engine/shared.ts";
import { decode } from "../../model/attributes.ts";
import { MAX_ANSWER_LENGTH } from "../../model/questions.ts";
import type { ExpressionInput } from "../function-builder/expression-field.ts";
import { pause } from "../function-builder/pause.ts";
import { mathStyles } from "../math.styles.ts";
import { slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { gradeExpression } from "./grade.ts";
import { type ExpressionTask, schema } from "./question.ts";
import { findings, hindrance } from "./story.ts";
import { expressionQuestionStyles } from "./styles.ts";

/** Half a word is no mistake: what is typed is read when the hands rest. */
const REST_MS = 500;

/**
 * A function of x to be typed. It is graded by what it is, not by how it is spelled, and where it is another one a plain
 * number shows it.
 *
 * @attr expect - the function that is asked for
 * @attr called - what sentences call it
 * @attr from, to - where the two have to be the same
 * @attr only - all that may be used beside x, numbers and + - * /
 * @attr without - what may not be used
 * @attr values - the parameters, and at which of their values an answer has to hold
 */
export class QuizExpression extends QuizElement {
  static override schema = schema;
  static override styles: CSSResultGroup = [QuizElement.styles, mathStyles, expressionQuestionStyles];
  static override properties: PropertyDeclarations = {
    mistake: { state: true },
    read: { state: true },
  };

  protected override readonly kind = "expression";
  declare private mistake: Mistake | undefined;
  /** How the engine reads what is typed. */
  declare private read: Notations | undefined;
  private resting = new AbortController();

  constructor() {
    super();
    this.mistake = undefined;
    this.read = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resting.abort();
  }

  protected override renderField(): TemplateResult {
    return html`<expression-field limit=${MAX_ANSWER_LENGTH} .value=${this.draft} .mistake=${this.mistake}
        @expression-input=${this.typed} @keydown=${this.keyPressed}>
        <div class="reading">${this.renderReading()}</div>
      </expression-field>`;
  }

  protected override async judge(answer: string): Promise<Verdict | string> {
    if (answer.trim() === "") return "Nothing is typed yet. A function of x is asked for, such as 2x + 1.";
    const { task } = this;
    const foreseen = slotted(this, "feedback-").map((feedback) => feedback.dataset.text ?? "");
    const grade = await gradeExpression(await sharedEngine(), task, answer, foreseen);
    if (grade.kind === "mistake") this.mistake = grade.mistake;
    const hindered = hindrance(grade, task);
    if (hindered !== "") return hindered;
    const met = grade.kind === "different" ? grade.foreseen : -1;
    return {
      share: grade.kind === "same" ? 1 : 0,
      sentence: findings(grade, task),
      feedback: met < 0 ? [] : [`feedback-${met + 1}`],
    };
  }

  protected override write(draft: string): void {
    super.write(draft);
    this.mistake = undefined;
    this.read = undefined;
    this.resting.abort();
    this.resting = new AbortController();
    void this.follow(draft, this.resting.signal);
  }

  private get task(): ExpressionTask {
    return decode(schema, (name) => this.getAttribute(name)).experiment;
  }

  private renderReading(): TemplateResult | typeof nothing {
    const { text, mathml } = this.read ?? {};
    if (!mathml) return nothing;
    return html`<span>read as</span>
      <div class="formula" role="group" aria-label="read as ${text ?? ""}" tabindex="0"><math display="block">${unsafeMathML(mathml)}</math></div>`;
  }

  private readonly typed = ({ detail }: CustomEvent<ExpressionInput>): void => {
    // That the hands rest is no change, and takes back nothing that was found.
    if (detail.text !== this.draft) this.write(detail.text);
  };

  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.isComposing) void this.check();
  };

  /** Shows how the engine reads what is typed, or where it cannot. */
  private async follow(text: string, signal: AbortSignal): Promise<void> {
    if (text.trim() === "") return;
    try {
      await pause(REST_MS, signal);
      const engine = await sharedEngine();
      const answer = await engine.understand({ text, signal });
      if (signal.aborted) return;
      this.mistake = answer.mistake;
      this.read = answer.mistake ? undefined : answer.typed;
    } catch (error) {
      // Without an engine there is nothing to follow; checking says why.
      if (!signal.aborted && !(error instanceof EngineError)) throw error;
    }
  }
}
