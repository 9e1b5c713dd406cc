import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { placeIn } from "../../model/place.ts";
import { optionList, optionStyles } from "../quiz/option-list.ts";
import { rightOptions, slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { readChoice } from "../quiz-choice/judge.ts";
import { cover, isAskedFor, isDemonstrating, uncover } from "./cover.ts";
import { schema } from "./question.ts";

/** The answer of somebody who would rather see it at once. */
const PASSED = "-";

/**
 * What will the figure show? It is covered until the learner has committed to an answer, or asks for it without one. Then
 * the answer stands beside what happened. A prediction earns its points by being made, right or not.
 *
 * @attr for - the id of the figure
 */
export class QuizPredict extends QuizElement {
  static override schema = schema;
  static override styles = [
    QuizElement.styles,
    optionStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--space-3);
        margin: 0;
      }
      dt {
        color: var(--text-muted);
        font-size: 0.875rem;
      }
      dd {
        margin: 0;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { for: {} };

  declare for: string;
  protected override readonly kind = "predict";
  /** Only an answer that is made now sets the figure going; one that is remembered has seen it already. */
  private isLive = false;

  constructor() {
    super();
    this.for = "";
  }

  protected override get checkLabel(): string {
    return "That is my prediction";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.followAddress);
    if (this.figure && this.given === null) cover(this.figure);
    this.followAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.followAddress);
    if (this.figure) uncover(this.figure);
  }

  protected override renderField(): TemplateResult {
    if (this.verdict) return this.renderComparison();
    return optionList({
      count: slotted(this, "option-").length,
      multiple: false,
      chosen: readChoice(this.draft),
      explained: new Map(),
      choose: (options) => this.write(options.join(",")),
    });
  }

  protected override renderButtons(): TemplateResult | typeof nothing {
    if (this.verdict) return nothing;
    return html`<div class="buttons">
      <button class="button primary" type="submit">${this.checkLabel}</button>
      <button class="button quiet" type="button" @click=${this.pass}>Show me anyway</button>
    </div>`;
  }

  protected override judge(answer: string): Verdict | string {
    if (answer === PASSED) return { share: 0, sentence: "" };
    const [chosen] = readChoice(answer);
    if (chosen === undefined)
      return "Settle on one of them first. A guess will do: it is there to be surprised by.";
    return { share: 1, sentence: "", feedback: [`feedback-${chosen}`] };
  }

  protected override renderOutcome(): TemplateResult | ReturnType<QuizElement["renderOutcome"]> {
    if (!this.verdict) return super.renderOutcome();
    const { feedback = [] } = this.verdict;
    return feedback.length === 0
      ? nothing
      : html`${feedback.map((name) => html`<slot name=${name}></slot>`)}`;
  }

  protected override async check(): Promise<void> {
    this.isLive = true;
    await super.check();
    await this.updateComplete;
    this.isLive = false;
    // The button that was pressed is gone; what stands in its place is to be read next.
    this.renderRoot.querySelector("dl")?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("given") && this.given === null && changed.get("given") && this.figure)
      cover(this.figure);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("verdict") && this.verdict) this.reveal();
  }

  private reveal(): void {
    const { figure } = this;
    this.help.showAllSteps();
    if (!figure) return;
    uncover(figure);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.isLive && !still && isDemonstrating(figure)) figure.demonstrate();
  }

  private readonly followAddress = (): void => {
    if (this.figure && isAskedFor(this.figure.id, placeIn(location.hash))) uncover(this.figure);
  };

  private readonly pass = (): void => {
    this.write(PASSED);
    void this.check();
  };

  /** An option's text stands in one slot only, so a right prediction is not said twice. */
  private renderComparison(): TemplateResult {
    const [chosen] = readChoice(this.draft);
    const right = rightOptions(this);
    const said = (title: string, shown: readonly number[]): TemplateResult =>
      html`<div><dt>${title}</dt>${shown.map((option) => html`<dd><slot name="option-${option}"></slot></dd>`)}</div>`;
    const compared = (): TemplateResult => {
      if (chosen === undefined) return said("What happens", right);
      if (right.includes(chosen)) return said("You said, and so it is", [chosen]);
      return html`${said("You said", [chosen])}${said("What happens", right)}`;
    };
    return html`<dl tabindex="-1">${compared()}</dl>`;
  }

  private get figure(): HTMLElement | null {
    return document.getElementById(this.for);
  }
}
