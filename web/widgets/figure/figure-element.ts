import { functionWords } from "virtual:function-words";
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import type { Engine } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { sharedEngine } from "../../engine/shared.ts";
import {
  attributeName,
  decode,
  type Experiment,
  encode,
  ownFunctionsIn,
  type Refusals,
  type Schema,
} from "../../model/attributes.ts";
import type { ExperimentChange } from "../../model/experiment-change.ts";
import { type FigureRules, type FigureSettingsQuery, NO_RULES } from "../../model/figure-preset.ts";
import { ownFunctions } from "../../model/own-functions.ts";
import {
  type FunctionOption,
  type FunctionRow,
  functionNamed,
  functionOptions,
} from "../function-menu/function-options.ts";
import { figureStyles } from "./figure.styles.ts";
import { type OwnRow, ownRow } from "./own-rows.ts";
import { applyRules, lockedLabels, settingsOf } from "./preset-controls.ts";
import { isFolded, turns } from "./turns.ts";

declare global {
  interface HTMLElementEventMap {
    "experiment-change": CustomEvent<ExperimentChange>;
    "figure-preset": CustomEvent<FigureRules>;
    "figure-settings": CustomEvent<FigureSettingsQuery>;
  }
}

/** How long the sentence waits for things to settle before a screen reader is told. */
const SETTLE_MS = 400;

/**
 * A figure of the lesson: holds one experiment, asks the engine for its numbers, draws them and says in a sentence what
 * they show. Until its turn has come it shows the picture that the page gave it, if there is one (`slot="picture"`), and
 * has the attribute `waiting`. Subclasses give the schema (as `static schema` and to `super`), `calculate` and `renderFigure`.
 *
 * @fires experiment-change - the learner changed the experiment
 */
export abstract class FigureElement<S extends Schema, Result> extends LitElement {
  static override styles: CSSResultGroup = [figureStyles];
  static schema: Schema = {};

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...Object.keys(this.schema).map(attributeName)];
  }

  /** What is being tried, decoded from the attributes; immutable. */
  protected experiment: Experiment<S>;
  /** The experiment as the lesson wrote it: what reset buttons go back to. */
  protected written: Experiment<S>;
  /** The numbers that belong to the last experiment the engine answered for. */
  protected result: Result | undefined;
  /** There once the engine has started. */
  protected engine: Engine | undefined;
  /** All there is to choose from, the catalogue first; empty until the engine has started. */
  protected functions: readonly FunctionRow[] = [];

  private readonly schema: S;
  private problems: readonly string[] = [];
  private failure = "";
  private sentence = "";
  private spoken = "";
  private settling: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;
  private reflecting = false;
  private refusals: Refusals = new Map();
  private unlisten: (() => void) | undefined;
  private rules: FigureRules = NO_RULES;
  private fixed: readonly string[] = [];
  private hasControls = false;

  constructor(schema: S) {
    super();
    this.schema = schema;
    this.addEventListener("figure-preset", ({ detail }) => this.takeRules(detail));
    this.addEventListener("figure-settings", ({ detail }) => this.tellSettings(detail));
    this.experiment = decode(schema, () => null).experiment;
    this.written = this.experiment;
  }

  /** The numbers for the present experiment. Called anew at each change; the signal tells when a newer one took over. */
  protected abstract calculate(engine: Engine, signal: AbortSignal): Promise<Result>;

  /** The figure itself. `this.result` may be undefined (not there yet) or one experiment behind. */
  protected abstract renderFigure(): TemplateResult;

  /** What the learner sets; stands below the sentence and any failure, so that both are read beside the figure. */
  protected renderBelow(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** All functions as menus, keys and charts show them; the catalogue is known by its words before the engine has come. */
  protected get options(): readonly FunctionOption[] {
    const expected = Object.keys(functionWords).map((id) => ({ id }));
    return functionOptions(this.functions.length > 0 ? this.functions : expected, functionWords);
  }

  protected readonly nameOf = (id: string): string => functionNamed(this.options, id).name;

  /** One sentence on what `result` shows; the live region. */
  protected abstract describe(result: Result): string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.readAttributes();
    // Moved within the page, it has been connected before, and the attributes may hold what the learner made of them.
    if (!this.hasUpdated) this.written = this.experiment;
    this.toggleAttribute("waiting", true);
    this.unlisten = ownFunctions.listen(() => void this.readFunctions());
    void turns.wait(this).then(() => this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    turns.leave(this);
    this.unlisten?.();
    this.running?.abort();
    clearTimeout(this.settling);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (!this.isConnected || this.reflecting || old === value) return;
    void this.takeAttributes();
  }

  /** The learner acted: a new experiment takes the old one's place, shows in the attributes and is announced. */
  protected change(patch: Partial<Experiment<S>>, { final = true } = {}): void {
    this.experiment = { ...this.experiment, ...this.allowed(patch) };
    this.problems = [];
    const attributes = encode(this.schema, this.experiment);
    this.reflecting = true;
    for (const [name, text] of Object.entries(attributes)) this.setAttribute(name, text);
    this.reflecting = false;
    const detail: ExperimentChange = {
      attributes,
      initial: encode(this.schema, this.written),
      final,
    };
    this.dispatchEvent(
      new CustomEvent("experiment-change", {
        detail,
        bubbles: true,
        composed: true,
      }),
    );
    void this.recalculate();
  }

  /** What of a change is not fixed by a preset; whoever drags in a chart passes by the controls. */
  private allowed(patch: Partial<Experiment<S>>): Partial<Experiment<S>> {
    const { locked, hidden } = this.rules;
    if (locked.length + hidden.length === 0) return patch;
    const fixed = new Set([...locked, ...hidden]);
    const kept = Object.entries(patch).filter(([key]) => !fixed.has(attributeName(key)));
    return Object.fromEntries(kept) as Partial<Experiment<S>>;
  }

  /** A teacher's preset: what it sets counts as what the lesson wrote. */
  private takeRules(rules: FigureRules): void {
    this.rules = rules;
    const known = Object.keys(this.schema).map(attributeName);
    this.reflecting = true;
    for (const [name, text] of Object.entries(rules.set)) {
      if (known.includes(name)) this.setAttribute(name, text);
    }
    this.reflecting = false;
    this.readAttributes();
    this.written = this.experiment;
    if (this.engine) void this.takeAttributes();
  }

  /** What a teacher may fix. A figure that waits has shown no more than a picture so far. */
  private tellSettings({ tell }: FigureSettingsQuery): void {
    this.hasControls = true;
    this.requestUpdate();
    this.performUpdate();
    tell(settingsOf(this.renderRoot), encode(this.schema, this.experiment));
  }

  /** Runs a job beside the figure (an export, say); a failure ends in the sentence below the figure. */
  protected async attempt<T>(work: (engine: Engine) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(this.engine ?? (await sharedEngine()));
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Says something other than what the result shows, such as that a download is ready. */
  protected say(sentence: string): void {
    if (sentence === this.sentence) return;
    this.sentence = sentence;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.spoken = this.sentence;
      this.requestUpdate();
    }, SETTLE_MS);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const waiting = this.hasAttribute("waiting");
    const pictured = waiting && !this.hasControls && this.querySelector(":scope > [slot=picture]");
    if (pictured) return html`<slot name="picture"></slot>`;
    const busy = this.result === undefined && this.failure === "" && !(waiting && isFolded(this));
    return html`
      <div class="figure" part="figure" aria-busy=${busy ? "true" : "false"}>
        ${this.renderFigure()}
        <p class="sentence" part="sentence" aria-hidden="true">${this.sentence}</p>
        <p class="visually-hidden" role="status">${this.spoken}</p>
        ${this.problems.map((problem) => html`<p class="problem">${problem}</p>`)}
        ${this.failure === "" ? nothing : this.renderFailure()}
        ${this.renderBelow()}
        ${this.fixed.length === 0 ? nothing : html`<p class="fixed">Fixed here by your teacher: ${this.fixed.join("; ")}.</p>`}
      </div>
    `;
  }

  private renderFailure(): TemplateResult {
    return html`
      <div class="failure" role="alert">
        <p>${this.failure} What you set is kept.</p>
        <button type="button" class="button" @click=${() => void this.start()}>Try again</button>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.keepToRules();
    if (this.result !== undefined && this.failure === "") this.drawn(this.result);
  }

  private keepToRules(): void {
    if (this.rules === NO_RULES) return;
    applyRules(this.renderRoot, this.rules);
    const fixed = lockedLabels(this.renderRoot, this.rules);
    if (fixed.join() === this.fixed.join()) return;
    this.fixed = fixed;
    this.requestUpdate();
  }

  /** Hook for canvases: called after each render that has a result. */
  protected drawn(_result: Result): void {}

  private async start(): Promise<void> {
    this.removeAttribute("waiting");
    this.requestUpdate();
    try {
      this.engine = await sharedEngine();
      await this.readFunctions();
    } catch (error) {
      this.fail(error);
      return;
    }
    await this.takeAttributes();
  }

  /** The attributes may name functions of the learner's own, which the engine has to have understood first. */
  private async takeAttributes(): Promise<void> {
    const known = new Set([...this.functions.map(({ id }) => id), ...this.refusals.keys()]);
    const own = ownFunctionsIn(this.schema, (name) => this.getAttribute(name));
    if (this.engine && own.some((id) => !known.has(id))) {
      try {
        await this.readFunctions();
      } catch (error) {
        this.fail(error);
        return;
      }
    }
    this.readAttributes();
    await this.recalculate();
  }

  private readAttributes(): void {
    const known = this.engine && this.functions;
    const read = (name: string): string | null => this.getAttribute(name);
    const { experiment, problems } = decode(this.schema, read, known, this.refusals);
    this.experiment = experiment;
    this.problems = problems;
    this.requestUpdate();
  }

  private async readFunctions(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const written = ownFunctionsIn(this.schema, (name) => this.getAttribute(name));
    const ids = [...new Set([...ownFunctions.all, ...written])];
    const rows = await Promise.all(ids.map((id) => ownRow(engine, id)));
    const understood = rows.filter((row) => "parameters" in row);
    const refused = rows.filter((row): row is OwnRow & { problem: string } => "problem" in row);
    this.functions = [...engine.catalogue, ...understood];
    this.refusals = new Map(refused.map(({ id, problem }) => [id, problem]));
    this.requestUpdate();
    ownFunctions.meet(written.filter((id) => !this.refusals.has(id)));
  }

  /** Asks for the numbers anew; for subclasses whose figure hangs on more than its attributes. */
  protected async recalculate(retry = true): Promise<void> {
    this.requestUpdate();
    const { engine } = this;
    if (!engine) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    try {
      const result = await this.calculate(engine, running.signal);
      if (running.signal.aborted) return;
      this.result = result;
      this.failure = "";
      this.say(this.describe(result));
    } catch (error) {
      if (running.signal.aborted) return;
      // A lost worker is replaced at once, so the first loss is no news to the learner.
      if (retry && error instanceof EngineError && error.code === "engine-lost") {
        await this.recalculate(false);
        return;
      }
      this.fail(error);
    }
    this.requestUpdate();
  }

  private fail(error: unknown): void {
    if (error instanceof EngineError && error.code === "cancelled") return;
    this.failure =
      error instanceof EngineError ? error.message : "The numbers for this figure could not be computed.";
    if (!(error instanceof EngineError)) console.error(error);
    this.requestUpdate();
  }
}
