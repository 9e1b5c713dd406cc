import { type CSSResultGroup, css, html, type TemplateResult } from "lit";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { verdictText } from "../myth-check/story.ts";
import { verdictMark, verdictMarkStyles } from "../myth-check/verdict-mark.ts";
import { schema } from "./experiment.ts";
import { type Claim, describeTally, readClaims } from "./tally.ts";

/** A mark for each claim of the page, which leads there: its number, and the verdict once the claim was run. */
export class MythTally extends FigureElement<typeof schema, readonly Claim[]> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    verdictMarkStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, 44px);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: grid;
        place-items: center;
        block-size: 44px;
        border-radius: var(--radius);
        color: var(--text-muted);
        font-size: 0.875rem;
        text-decoration: none;
      }
      .number {
        display: grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border: 1px solid var(--line-strong);
        border-radius: 50%;
      }
      a:hover {
        background: var(--accent-soft);
      }
      .sentence {
        min-block-size: 1.5em;
        margin-block-start: var(--space-1);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  private readonly watch = new MutationObserver(() => void this.recalculate());

  constructor() {
    super(schema);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const myth of document.querySelectorAll("myth-check")) {
      this.watch.observe(myth, { attributeFilter: ["run", "guess"] });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  protected override async calculate(): Promise<readonly Claim[]> {
    return readClaims(document);
  }

  protected override describe(claims: readonly Claim[]): string {
    return describeTally(claims);
  }

  protected override renderFigure(): TemplateResult {
    const claims = this.result ?? readClaims(document);
    return html`<nav aria-label="The claims of this page"><ol>
      ${claims.map(({ id, text, verdict }, at) => {
        const state = verdict ? verdictText(verdict) : "Not tried yet.";
        return html`<li><a href=${`#${id}`} class=${verdict ?? ""} title=${text} aria-label=${`${at + 1}. ${text} ${state}`}>
          ${verdict ? verdictMark(verdict) : html`<span class="number">${at + 1}</span>`}
        </a></li>`;
      })}
    </ol></nav>`;
  }
}
