import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { unsafeMathML } from "lit/directives/unsafe-mathml.js";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
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
import { ThemeController } from "../theme-controller.ts";
import { type Comparison, compareCurves, comparisonChart, comparisonRows } from "./comparison.ts";
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
    comparison: { state: true },
  };

  protected override readonly kind = "expression";
  declare private mistake: Mistake | undefined;
  /** How the engine reads what is typed. */
  declare private read: Notations | undefined;
  /** Of the answer that was last checked, where it is another function. */
  declare private comparison: Comparison | undefined;
  private resting = new AbortController();
  private chart: CurveChart | undefined;

  constructor() {
    super();
    new ThemeController(this);
    this.comparison = undefined;
    this.mistake = undefined;
    this.read = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resting.abort();
    this.chart?.destroy();
    this.chart = undefined;
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
    const engine = await sharedEngine();
    const grade = await gradeExpression(engine, task, answer, foreseen);
    if (grade.kind === "mistake") this.mistake = grade.mistake;
    if (grade.kind === "different") this.comparison = await compareCurves(engine, task, answer, grade);
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
    this.comparison = undefined;
    this.read = undefined;
    this.resting.abort();
    this.resting = new AbortController();
    void this.follow(draft, this.resting.signal);
  }

  protected override renderEvidence(): TemplateResult | typeof nothing {
    const { comparison, task } = this;
    if (!comparison || !this.verdict) return nothing;
    const columns = ["x", "yours", task.called].map((label) => ({ label, decimals: 3 }));
    return html`<div class="evidence">
      <div class="chart"><canvas role="img" aria-label="What you typed beside ${task.called}; the line marks the place named above, and the table below holds some of the points"></canvas></div>
      <p class="note">The solid line is yours, the dashed one ${task.called}.</p>
      <details>
        <summary>Table of numbers</summary>
        <data-table caption="Yours and ${task.called}" .columns=${columns} .rows=${comparisonRows(comparison)}></data-table>
      </details>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const canvas = this.renderRoot.querySelector("canvas");
    if (canvas && this.comparison) {
      const yours = getComputedStyle(canvas).getPropertyValue("--accent").trim();
      this.chart ??= new CurveChart(canvas);
      this.chart.show(
        comparisonChart(this.comparison, this.task.called, { yours, theirs: themeOf(canvas).text }),
      );
    } else {
      this.chart?.destroy();
      this.chart = undefined;
    }
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
