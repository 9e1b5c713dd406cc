import { vectorWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { isVerdict, type Verdict } from "../../model/verdict.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { type MythResult, TrialRun } from "./calculate.ts";
import { schema } from "./experiment.ts";
import { describeMyth, guesses, saidText, verdictText } from "./story.ts";
import { mythStyles } from "./styles.ts";
import { trials } from "./trials/index.ts";
import type { Finding, Trial } from "./trials/trial.ts";
import { verdictMark, verdictMarkStyles } from "./verdict-mark.ts";

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
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    verdictMarkStyles,
    mythStyles,
  ];

  private readonly trialRun = new TrialRun();

  constructor() {
    super(schema);
  }

  protected override async calculate(engine: Engine, signal: AbortSignal): Promise<MythResult> {
    const { run, seed } = this.experiment;
    const { trial } = this;
    if (!run || !trial) return { finding: undefined, seed };
    this.say(describeMyth(undefined, true));
    const name = (id: string): string => vectorWords[id]?.name ?? this.nameOf(id);
    return { finding: await this.trialRun.of(trial, { engine, name, seed, signal }), seed };
  }

  protected override describe({ finding }: MythResult): string {
    return describeMyth(finding, false);
  }

  protected override renderFigure(): TemplateResult {
    const { finding } = this;
    return html`
      <slot name="claim"></slot>
      <div class="ask">
        ${this.experiment.run ? this.renderSaid() : this.renderQuestion()}
        <div class="row">
          <button data-sets="run" class=${this.experiment.run ? "button" : "button primary"} type="button" @click=${this.turn}>${this.action}</button>
          ${finding?.drawn ? this.renderAgain() : nothing}
        </div>
      </div>
      ${
        finding === undefined
          ? nothing
          : html`<data-table class="found" wraps caption=${finding.caption} .columns=${finding.columns} .rows=${finding.rows}></data-table>`
      }
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { verdict } = this;
    return html`<div class=${this.finding === undefined ? "covered" : ""}>
      ${verdict ? html`<p class="verdict ${verdict}">${verdictMark(verdict)}<strong>${verdictText(verdict)}</strong></p>` : nothing}
      <slot name="truth"></slot>
    </div>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<choice-group data-sets="guess" label="What do you think?" .value=${this.experiment.guess} .options=${guesses}
      @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ guess: detail.value })}
    ></choice-group>`;
  }

  private renderSaid(): TemplateResult {
    const { verdict, finding } = this;
    const { guess } = this.experiment;
    return html`<p class="said">${saidText(guess, finding && verdict)}</p>`;
  }

  private renderAgain(): TemplateResult {
    const { seed } = this.experiment;
    const again = (seed + 1) % (schema.seed.max + 1);
    return html`
      <button data-sets="seed" class="button" type="button" @click=${() => this.change({ seed: again })}>Other random numbers</button>
      <span class="note">${this.working ? "at work" : `seed ${seed}`}</span>
    `;
  }

  /** What was found in the run that is asked for; in a run with other random numbers, what the last one found. */
  private get finding(): Finding | undefined {
    return this.experiment.run ? this.result?.finding : undefined;
  }

  private get working(): boolean {
    return this.experiment.run && this.result?.seed !== this.experiment.seed;
  }

  private get action(): string {
    if (!this.experiment.run) return "Run it";
    return this.finding === undefined ? "Stop" : "Cover it again";
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

  /** One button, which stays where it is: the focus has no need to move. */
  private readonly turn = (): void => {
    this.change(this.experiment.run ? { run: false, guess: "none" } : { run: true });
  };
}
