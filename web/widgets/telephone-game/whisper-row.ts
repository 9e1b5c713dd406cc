import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import type { Chain } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { person } from "./person.ts";
import { counted, inputText, shareText } from "./share-text.ts";
import { canBeHeard, Voice } from "./voice.ts";
import { strength, whisper } from "./whisper.ts";
import { rowStyles } from "./whisper-row.styles.ts";

/** A short row takes its time; a long one still ends within about this. */
const SLOWEST_MS = 1000;
const LONGEST_MS = 20_000;

/** What the row has to know: of a chain, or of the layers of a network, which take in no single x. */
export type WhisperChain = Pick<Chain, "slope" | "passed" | "passed32" | "zeroLayer"> &
  Partial<Pick<Chain, "input">>;

/** How many people have passed the message on; undefined while everybody is shown. */
export interface WhisperStep {
  readonly heard: number | undefined;
}

declare global {
  interface HTMLElementEventMap {
    "whisper-step": CustomEvent<WhisperStep>;
  }
}

/**
 * The row of people: the last layer's on the left, layer 1 on the right, each whispering on a share of what arrives.
 * Shows the whole row until the learner plays or steps it.
 *
 * @attr name - the function that everybody in the row uses
 * @attr colour - 1 to 8, the function's colour token
 * @prop chain - the engine's answer
 * @fires whisper-step - {heard}, when playing, stepping and showing everybody of playing or stepping
 */
export class WhisperRow extends LitElement {
  static override styles = [controlStyles, rowStyles];
  static override properties: PropertyDeclarations = {
    name: {},
    colour: { type: Number },
    chain: { attribute: false },
    heard: { state: true },
    playing: { state: true },
    voice: { state: true },
    spoken: { state: true },
  };

  declare name: string;
  declare colour: number;
  declare chain: WhisperChain | undefined;
  /** Undefined while the whole row is shown. */
  declare private heard: number | undefined;
  declare private playing: boolean;
  /** There while the learner wants to hear the row. */
  declare private voice: Voice | undefined;
  declare private spoken: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.name = "";
    this.colour = 1;
    this.chain = undefined;
    this.heard = undefined;
    this.playing = false;
    this.voice = undefined;
    this.spoken = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    this.hush();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another chain is another game: it is shown whole, and nothing goes on moving.
    if (changed.has("chain") && this.heard !== undefined) {
      this.pause();
      this.moveTo(undefined, "");
    }
  }

  protected override render(): TemplateResult {
    const { chain } = this;
    const depth = chain?.slope.length ?? 0;
    const at = this.heard ?? depth;
    return html`
      <div class="controls">
        ${
          this.playing
            ? html`<button class="button" type="button" @click=${this.pause}>❚❚ Pause</button>`
            : html`<button class="button primary" type="button" ?disabled=${!chain} @click=${this.play}>▶ Whisper it on</button>`
        }
        <button class="button" type="button" ?disabled=${!chain || this.heard === 0} @click=${() => this.step(-1)}>Back</button>
        <button class="button" type="button" ?disabled=${!chain || this.heard === depth} @click=${() => this.step(1)}>Step</button>
        <button class="button quiet" type="button" ?disabled=${this.heard === undefined} @click=${this.showAll}>Show all</button>
        ${
          chain && chain.zeroLayer > 0
            ? html`<button class="button quiet" type="button" @click=${this.goToSilence}>To where it falls silent</button>`
            : nothing
        }
        ${
          canBeHeard()
            ? html`<button class="button quiet" type="button" aria-pressed=${this.voice ? "true" : "false"} @click=${this.toggleSound}>♪ Hear it</button>`
            : nothing
        }
      </div>
      <div class="scroller" role="region" tabindex="0" aria-label="The row of people, ${this.name}, ${counted(depth, "layer")}">
        <ol>
          ${this.sender()}
          ${chain ? Array.from({ length: depth }, (_, place) => this.place(chain, place, at)) : nothing}
        </ol>
      </div>
      <p class="visually-hidden" role="status">${this.spoken}</p>
    `;
  }

  private sender(): TemplateResult {
    return html`<li class=${this.heard === 0 ? "now" : ""}>
      <div class="bubble"><span class="words" aria-hidden="true">${whisper(1)}</span><b>100 %</b></div>
      ${person({ strength: 1, colour: this.colour, leaning: this.heard === 0 })}
      <span class="who">the error</span><span class="does">speaks up</span>
    </li>`;
  }

  /** The person at `place` of the row, 0 for the last layer's, when `at` people have passed the message on. */
  private place(chain: WhisperChain, place: number, at: number): TemplateResult {
    const layer = chain.slope.length - place;
    const share = chain.slope[layer - 1] ?? 0;
    const left = chain.passed[layer - 1] ?? 0;
    const silent = chain.passed32[layer - 1] === 0;
    const reached = place < at;
    const now = this.heard !== undefined && place === at - 1;
    return html`<li class=${now ? "now" : reached ? "" : "waiting"}>
      <div class="bubble ${silent ? "silent" : ""}">${
        reached
          ? html`<span class="words" aria-hidden="true">${silent ? "(silence)" : whisper(left)}</span>
            <b>${silent && left !== 0 ? html`0 <small>in float32</small>` : shareText(left)}</b>`
          : nothing
      }</div>
      ${person({ strength: reached && !silent ? strength(left) : 0, colour: this.colour, leaning: now })}
      <span class="who">layer ${layer}</span>
      <span class="does">${
        reached
          ? html`passes on <span class="amount">${shareText(share)}</span>`
          : chain.input &&
            html`takes in <span class="amount">${inputText(chain.input[layer - 1] ?? 0)}</span>`
      }</span>
    </li>`;
  }

  private readonly play = (): void => {
    const depth = this.chain?.slope.length ?? 0;
    // What has come to its end, or never begun, starts anew.
    const start = this.heard === undefined || this.heard >= depth ? 0 : this.heard;
    this.playing = true;
    this.moveTo(start, "");
    this.hear();
    this.tick();
  };

  private tick(): void {
    const depth = this.chain?.slope.length ?? 0;
    this.timer = setTimeout(() => {
      const heard = (this.heard ?? 0) + 1;
      this.moveTo(heard, heard >= depth ? this.sentence(heard) : "");
      this.hear();
      if (heard >= depth) this.playing = false;
      else this.tick();
    }, this.pace);
  }

  /** Milliseconds from one person to the next. */
  private get pace(): number {
    return Math.min(SLOWEST_MS, LONGEST_MS / Math.max(1, this.chain?.slope.length ?? 0));
  }

  /** What the last to whisper has passed on, for those who listen; float32 decides what is silence, as in the bubbles. */
  private hear(): void {
    const { chain, heard, voice } = this;
    if (!chain || heard === undefined || !voice) return;
    const layer = chain.slope.length - heard;
    voice.say(heard === 0 ? 1 : (chain.passed32[layer] ?? 0), this.pace / 1000);
  }

  private readonly toggleSound = (): void => {
    if (this.voice) {
      this.hush();
      return;
    }
    this.voice = new Voice();
    this.hear();
  };

  private hush(): void {
    this.voice?.close();
    this.voice = undefined;
  }

  private readonly pause = (): void => {
    clearTimeout(this.timer);
    if (this.playing && this.heard !== undefined) this.spoken = this.sentence(this.heard);
    this.playing = false;
  };

  private step(by: number): void {
    const depth = this.chain?.slope.length ?? 0;
    this.pause();
    const from = this.heard ?? (by > 0 ? 0 : depth);
    const heard = Math.min(depth, Math.max(0, from + by));
    this.moveTo(heard, this.sentence(heard));
    this.hear();
  }

  private readonly showAll = (): void => {
    this.pause();
    this.moveTo(undefined, "");
  };

  private readonly goToSilence = (): void => {
    const { chain } = this;
    if (!chain) return;
    this.pause();
    const heard = chain.slope.length - chain.zeroLayer + 1;
    this.moveTo(heard, this.sentence(heard));
  };

  private moveTo(heard: number | undefined, spoken: string): void {
    this.heard = heard;
    this.spoken = spoken;
    const detail: WhisperStep = { heard };
    this.dispatchEvent(new CustomEvent("whisper-step", { detail, bubbles: true, composed: true }));
    void this.updateComplete.then(() => this.bringIntoView());
  }

  private sentence(heard: number): string {
    const { chain } = this;
    if (!chain) return "";
    const layer = chain.slope.length - heard + 1;
    if (heard === 0) return "The error speaks up: nobody has passed the message on yet.";
    const share = shareText(chain.slope[layer - 1] ?? 0);
    const left = chain.passed[layer - 1] ?? 0;
    const silent = left !== 0 && chain.passed32[layer - 1] === 0 ? ", in float32 exactly 0" : "";
    return `Layer ${layer} passes on ${share}: ${shareText(left)} of the message is left${silent}.`;
  }

  /** Scrolls the row alone: scrollIntoView would move the page as well. */
  private bringIntoView(): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>(".scroller");
    const now = this.renderRoot.querySelector<HTMLElement>(".now");
    if (!scroller || !now) return;
    scroller.scrollLeft = now.offsetLeft - (scroller.clientWidth - now.offsetWidth) / 2;
  }
}
