import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { judgeOrder, moved, readOrder } from "./judge.ts";
import { schema } from "./question.ts";

/** Lines to be put in order, with two buttons each. */
export class QuizOrder extends QuizElement {
  static override schema = schema;
  static override styles = [
    QuizElement.styles,
    css`
      ol {
        display: grid;
        gap: var(--space-1);
        margin: 0;
        grid-template-columns: minmax(0, 1fr);
        padding: 0;
        list-style: none;
        counter-reset: line;
      }
      li {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        counter-increment: line;
      }
      li::before {
        content: counter(line) ".";
        min-inline-size: 1.5em;
        color: var(--text-muted);
      }
      .text {
        flex: 1;
        min-inline-size: 0;
      }
      li .button {
        padding-inline: 0;
      }
      .button[aria-disabled="true"] {
        border-color: var(--line);
        color: var(--text-muted);
        cursor: default;
      }
      @media (forced-colors: active) {
        .button[aria-disabled="true"] {
          border-color: GrayText;
          color: GrayText;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = { news: { state: true } };

  protected override readonly kind = "order";
  /** What a screen reader is told after a move. */
  declare private news: string;

  constructor() {
    super();
    this.news = "";
  }

  protected override renderField(): TemplateResult {
    const order = this.order(this.draft);
    const last = order.length - 1;
    return html`<ol>
        ${order.map(
          (line, at) => html`<li>
            <span class="text"><slot name="option-${line}"></slot></span>
            ${this.moveButton(at, -1, at === 0)} ${this.moveButton(at, 1, at === last)}
          </li>`,
        )}
      </ol>
      <p class="visually-hidden" role="status">${this.news}</p>`;
  }

  protected override judge(answer: string): Verdict {
    const places = slotted(this, "option-").map(({ dataset }) => Number(dataset.place));
    return judgeOrder(this.order(answer), places);
  }

  protected override async check(): Promise<void> {
    // Left as it was found, the order is an answer too.
    if (this.draft === "") this.write(this.order("").join(","));
    await super.check();
  }

  private order(text: string): number[] {
    return readOrder(text, slotted(this, "option-").length);
  }

  /** Not disabled at the ends: a button that is disabled under one's finger takes the focus away. */
  private moveButton(at: number, by: -1 | 1, isEnd: boolean): TemplateResult {
    const [sign, word] = by < 0 ? ["↑", "up"] : ["↓", "down"];
    return html`<button class="button" type="button" data-at=${at} data-by=${by} aria-disabled=${isEnd ? "true" : "false"}
      aria-label="Move line ${at + 1} ${word}" @click=${() => isEnd || void this.move(at, by)}>${sign}</button>`;
  }

  /** The focus goes along with the line, so that the same key moves it further. */
  private async move(at: number, by: -1 | 1): Promise<void> {
    const next = moved(this.order(this.draft), at, by);
    this.write(next.join(","));
    this.news = `Line ${at + 1} is now line ${at + by + 1} of ${next.length}.`;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${at + by}"][data-by="${by}"]`)?.focus();
  }
}
