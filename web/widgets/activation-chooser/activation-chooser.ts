import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { type ChooserResult, calculateAdvice } from "./calculate.ts";
import { schema } from "./experiment.ts";
import { type Guide, pathOf, pathTo, readGuide, type Step, type Walk, walk } from "./guide.ts";
import { describeWalk, factColumns, factRows, lostText, stageText } from "./story.ts";
import { chooserStyles } from "./styles.ts";

/** The one section that is shown stands in this slot. */
const HERE = "here";

/**
 * A decision guide that the learner walks from question to question until it ends in advice. Its text is on the page
 * within the tag, sections with `data-place` whose links have `data-to`; without script the links alone lead through it.
 *
 * @attr path - where each answer led
 * @fires experiment-change - the learner answered, or went back
 */
export class ActivationChooser extends FigureElement<typeof schema, ChooserResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, chooserStyles];

  private guide: Guide = new Map();

  constructor() {
    super(schema);
    this.addEventListener("click", (event) => this.answer(event));
  }

  override connectedCallback(): void {
    this.guide = readGuide(this);
    super.connectedCallback();
    window.addEventListener("hashchange", this.follow);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.follow);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<ChooserResult> {
    return calculateAdvice(engine, this.walk, signal);
  }

  protected override describe(result: ChooserResult): string {
    return describeWalk(result.walk);
  }

  protected override renderFigure(): TemplateResult {
    const walked = this.walk;
    this.place(walked);
    const lost = lostText(walked);
    return html`
      ${walked.steps.length === 0 ? nothing : this.renderWay(walked.steps)}
      <p class="stage">${stageText(walked)}</p>
      <div class="guide">
        <slot name=${HERE}></slot>
        ${this.renderFacts(walked)}
      </div>
      <div class="others"><slot></slot></div>
      ${lost === "" ? nothing : html`<p class="problem">${lost}</p>`}
    `;
  }

  protected override renderBelow(): TemplateResult | typeof nothing {
    const { steps } = this.walk;
    if (steps.length === 0) return nothing;
    return html`<div class="row">
      <button data-sets="path" class="button" type="button" @click=${() => this.goTo(pathOf(steps, steps.length - 1))}>Back one question</button>
      <button data-sets="path" class="button" type="button" @click=${() => this.goTo("")}>Start again</button>
    </div>`;
  }

  private get walk(): Walk {
    return walk(this.guide, this.experiment.path);
  }

  private renderWay(steps: readonly Step[]): TemplateResult {
    return html`<nav class="way" aria-label="Your answers so far"><ol>
      ${steps.map(
        ({ question, answer }, at) => html`<li>
          <button class="button quiet" type="button" title="Answer this question anew" @click=${() => this.goTo(pathOf(steps, at))}>
            <span class="question">${question.title}</span> <strong>${answer.text}</strong>
          </button>
        </li>`,
      )}
    </ol></nav>`;
  }

  private renderFacts({ here }: Walk): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result || result.walk.here !== here || result.advised.length === 0) return nothing;
    return html`<data-table wraps caption="What the engine finds"
      .columns=${factColumns(result.advised, this.nameOf)} .rows=${factRows(result.advised)}
    ></data-table>`;
  }

  /** Shows the section where the walk has come to, and no other. */
  private place({ here }: Walk): void {
    for (const section of this.querySelectorAll<HTMLElement>(":scope > [data-place]")) {
      if (section.dataset.place === here?.id) section.slot = HERE;
      else section.removeAttribute("slot");
    }
  }

  /** An answer is a link of the page, which would lead to a section that is not shown. */
  private answer(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-to]") : null;
    const { to } = target?.dataset ?? {};
    if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.goTo(`${pathOf(this.walk.steps)} ${to}`.trim());
  }

  /** A link may lead to any section, and it is to be the one that is shown. */
  private readonly follow = (): void => {
    const place = this.querySelector<HTMLElement>(":scope > :target")?.dataset.place;
    const path = place === undefined ? undefined : pathTo(this.guide, place);
    if (path !== undefined) void this.goTo(path);
  };

  /** The control that was pressed is gone afterwards: reading goes on at the heading of the new place. */
  private async goTo(path: string): Promise<void> {
    this.change({ path });
    await this.updateComplete;
    const heading = this.querySelector<HTMLElement>(`:scope > [slot="${HERE}"] h3`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}
