import { vectorWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { isVerdict, type Verdict } from "../../model/verdict.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { type MythResult, TrialRun } from "./calculate.ts";
import { schema } from "./experiment.ts";
import { describeMyth, guesses, guessText, verdictText } from "./story.ts";
import { mythStyles } from "./styles.ts";
import { trials } from "./trials/index.ts";
import type { Trial } from "./trials/trial.ts";

/**
 * A popular claim that is tried: the learner says what they think of it, the engine runs a trial, and the numbers stand
 * beside a verdict. Claim and explanation are on the page within the tag (slots `claim` and `truth`); the latter names the
 * trial and the verdict.
 *
 * @attr guess - what the learner says: false, partly, true, open, or none
 * @attr run - present once it was run
 * @attr seed - of what is random in the trial
 * @slot claim - what is claimed
 * @slot truth - what to make of it, with data-trial and data-verdict
 * @fires experiment-change - the learner said something, or ran it
 */
export class MythCheck extends FigureElement<typeof schema, MythResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [FigureElement.styles, controlStyles, mythStyles];

  private readonly trialRun = new TrialRun();

  constructor() {
    super(schema);
  }

  protected override async calculate(engine: Engine, signal: AbortSignal): Promise<MythResult> {
    const { run, seed } = this.experiment;
    const { trial } = this;
    if (!run || !trial) return { finding: undefined };
    this.say(describeMyth(undefined, true));
    const name = (id: string): string => vectorWords[id]?.name ?? this.nameOf(id);
    return { finding: await this.trialRun.of(trial, { engine, name, seed, signal }) };
  }

  protected override describe({ finding }: MythResult): string {
    return describeMyth(finding, false);
  }

  protected override renderFigure(): TemplateResult {
    const { run } = this.experiment;
    const finding = run ? this.result?.finding : undefined;
    return html`
      <slot name="claim"></slot>
      ${
        finding === undefined
          ? nothing
          : html`<div class="found"><data-table caption=${finding.caption} .columns=${finding.columns} .rows=${finding.rows}></data-table></div>`
      }
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { run } = this.experiment;
    return html`
      ${run ? this.renderVerdict() : this.renderQuestion()}
      <div class=${run ? "" : "covered"}><slot name="truth"></slot></div>
      ${run ? this.renderAfterwards() : nothing}
    `;
  }

  private renderQuestion(): TemplateResult {
    return html`<div class="ask">
      <choice-group data-sets="guess" label="What do you think?" .value=${this.experiment.guess} .options=${guesses}
        @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ guess: detail.value })}
      ></choice-group>
      <button data-sets="run" class="button primary" type="button" @click=${this.run}>Run it</button>
    </div>`;
  }

  private renderVerdict(): TemplateResult | typeof nothing {
    const { verdict } = this;
    const { guess } = this.experiment;
    if (!verdict || this.result?.finding === undefined) return nothing;
    const said = isVerdict(guess) ? guessText(guess, verdict) : "";
    return html`<p class="verdict"><strong>${verdictText(verdict)}</strong> ${said}</p>`;
  }

  private renderAfterwards(): TemplateResult {
    const { seed } = this.experiment;
    const again = (seed + 1) % (schema.seed.max + 1);
    return html`<div class="row">
      <button data-sets="run" id="cover" class="button" type="button" @click=${this.cover}>Cover it again</button>
      ${
        this.result?.finding?.drawn
          ? html`<button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: again })}>Run it with other random numbers</button>
              <span class="note">seed ${seed}</span>`
          : nothing
      }
    </div>`;
  }

  private get trial(): Trial | undefined {
    return trials.get(this.truth?.dataset.trial ?? "");
  }

  private get verdict(): Verdict | undefined {
    const word = this.truth?.dataset.verdict ?? "";
    return isVerdict(word) ? word : undefined;
  }

  private get truth(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [slot="truth"]');
  }

  /** The control that was pressed is gone: the focus goes to the one that undoes it. */
  private readonly run = async (): Promise<void> => {
    this.change({ run: true });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#cover")?.focus();
  };

  private readonly cover = async (): Promise<void> => {
    this.change({ run: false, guess: "none" });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".ask .button")?.focus();
  };
}
