import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { MeasureChart } from "../../charts/measures.ts";
import type { Engine, Parameter } from "../../engine/calls.ts";
import { parameterControls, withParameter } from "../activation-plot/parameter-controls.ts";
import type { Choice } from "../choice-group/choice-group.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { saveFile } from "../save-file.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateSpeeds, type SpeedResult } from "./calculate.ts";
import { chartOf } from "./chart.ts";
import { measuresAlike, schema, UNITS, type Unit, WAYS, type Way } from "./experiment.ts";
import { Race } from "./race.ts";
import { describeSpeeds, notesOn, type Stage } from "./story.ts";
import { speedStyles } from "./styles.ts";
import { samplesFile, speedTable } from "./tables.ts";
import { countText, UNIT_NAMES } from "./units.ts";
import { wayOption, wayStyles } from "./way-option.ts";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
/** Heights in CSS pixels: a bar, the gap between two functions, and what stands around them all. */
const BAR = 17;
const GAP = 12;
const AROUND = 84;

/**
 * How long the functions take on the learner's own device, as C++ in WebAssembly with SIMD and without, and as a plain
 * JavaScript loop. Measures in threads of its own, only when asked, and pauses while the page is hidden.
 *
 * @attr functions - ids, separated by spaces
 * @attr ways - `simd`, `scalar`, `javascript`
 * @attr count - elements in a batch, 10000 to 10000000
 * @attr derivative - times the derivative
 * @attr sorted - takes the same random numbers in ascending order
 * @attr unit - `copies`, `milliseconds`, `rate` or `traffic`
 * @attr rounds - how often everything is measured, 5 to 100
 * @attr seed - of the order and of the input
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class SpeedBench extends FigureElement<typeof schema, SpeedResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    wayStyles,
    speedStyles,
  ];

  private readonly theme = new ThemeController(this);
  private chart: MeasureChart | undefined;
  private readonly race = new Race({
    progressed: (share) => this.showProgress(share),
    changed: () => this.recalculate(),
  });

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.race.stop();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<SpeedResult> {
    this.race.stopUnlessFor(this.experiment);
    const { measured } = this.race;
    const fitting = measured && measuresAlike(measured.experiment, this.experiment) ? measured : undefined;
    return calculateSpeeds(engine, this.experiment, fitting, signal);
  }

  protected override describe(result: SpeedResult): string {
    return describeSpeeds(result, this.race.stage, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      ${this.renderStart()} ${this.renderWays()}
      <div class="chart"><canvas role="img" aria-label="How long each function takes, each way of computing it a bar; the table below the figure holds the same numbers"></canvas></div>
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { functions } = this.experiment;
    return html`<div class="controls">
      ${this.result ? notesOn(this.result, this.race.clockStep).map((note) => html`<p class="remark">${note}</p>`) : nothing}
      <div class="row">${this.renderUnit()} ${this.renderSize()}</div>
      <function-menu data-sets="functions" label="Functions" multiple .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) =>
          this.change({ functions: detail.ids })}
      ></function-menu>
      <div class="row">${this.renderSwitches()}</div>
      <div>${this.renderParameters()} ${this.renderTable()}</div>
      ${this.renderSaving()}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const box = this.renderRoot.querySelector<HTMLElement>(".chart");
    const { functions, ways } = this.experiment;
    const height = AROUND + Math.max(1, functions.length) * (GAP + BAR * Math.max(1, ways.length));
    if (box) box.style.blockSize = `${height}px`;
    super.updated(changed);
  }

  protected override drawn(result: SpeedResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new MeasureChart(canvas);
    this.chart.show(chartOf(result, this.options, (number) => this.theme.functionColour(number)));
  }

  /** One button for both, so that the focus stays where it is. */
  private renderStart(): TemplateResult {
    const { stage } = this.race;
    const running = stage !== "idle";
    const { functions, ways } = this.experiment;
    const ready = this.engine !== undefined && functions.length > 0 && ways.length > 0;
    return html`<div class="start">
      <button class="button primary" type="button" ?disabled=${!ready && !running}
        @click=${() => (running ? this.race.stop() : this.measure())}>${running ? "■ Stop" : "▶ Start"}</button>
      <progress max="1" aria-label="Measured so far" ?hidden=${!running}></progress>
      <span class="note">${this.stageText(stage)}</span>
    </div>`;
  }

  private stageText(stage: Stage): string {
    const { rounds } = this.experiment;
    const done = this.result?.rounds ?? 0;
    if (stage === "hidden") return "Paused";
    if (stage === "idle")
      return done > 0 ? `${done} of ${rounds} rounds measured` : "Nothing starts by itself";
    return done === 0 ? "Warming up" : `Round ${Math.min(rounds, done + 1)} of ${rounds}`;
  }

  private renderWays(): TemplateResult {
    const { ways } = this.experiment;
    const switched = (way: Way, on: boolean): readonly Way[] =>
      WAYS.filter((one) => (one === way ? on : ways.includes(one)));
    return html`<fieldset>
      <legend class="visually-hidden">Computed as</legend>
      <div class="ways">
        ${WAYS.map((way) => wayOption(way, ways.includes(way), (on) => this.change({ ways: switched(way, on) })))}
      </div>
    </fieldset>`;
  }

  private renderUnit(): TemplateResult {
    const options: readonly Choice[] = UNITS.map((unit) => ({ value: unit, label: UNIT_NAMES[unit] }));
    return html`<choice-group data-sets="unit" id="unit" label="Shown as" value=${this.experiment.unit} .options=${options}
      @choice-change=${({ detail }: CustomEvent<{ value: Unit }>) => this.change({ unit: detail.value })}></choice-group>`;
  }

  private renderSize(): TemplateResult {
    const { count } = this.experiment;
    const sizes = [...new Set([...SIZES, count])].sort((a, b) => a - b);
    const options: readonly Choice[] = sizes.map((size) => ({ value: String(size), label: countText(size) }));
    return html`<choice-group data-sets="count" id="count" label="Elements in a batch" value=${String(count)} .options=${options}
      @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ count: Number(detail.value) })}></choice-group>`;
  }

  private renderSwitches(): TemplateResult {
    const { derivative, sorted } = this.experiment;
    return html`
      <toggle-switch data-sets="derivative" id="derivative" label="The slope f′ instead of f" ?checked=${derivative}
        @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.change({ derivative: detail.checked })}></toggle-switch>
      <toggle-switch data-sets="sorted" id="sorted" label="The same numbers, sorted" ?checked=${sorted}
        @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.change({ sorted: detail.checked })}></toggle-switch>
    `;
  }

  private renderParameters(): TemplateResult | typeof nothing {
    const rows = this.functions.filter(
      ({ id, parameters }) => parameters.length > 0 && this.experiment.functions.includes(id),
    );
    if (rows.length === 0) return nothing;
    const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
      this.change({ parameters: withParameter(this.experiment.parameters, id, parameter, value) }, { final });
    return html`<details data-sets="parameters" class="parameters">
      <summary>Parameters</summary>
      <div class="sliders">
        ${rows.map((row) => parameterControls(row, this.nameOf(row.id), this.experiment.parameters, set))}
      </div>
    </details>`;
  }

  private renderTable(): TemplateResult | typeof nothing {
    if (!this.result || this.result.timings.length === 0) return nothing;
    const { caption, columns, rows } = speedTable(this.result, this.nameOf);
    return html`<details class="tables">
      <summary>Table: every number behind the bars</summary>
      <data-table caption=${caption} .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  private renderSaving(): TemplateResult {
    const none = this.race.stage !== "idle" || (this.result?.timings.length ?? 0) === 0;
    return html`<div class="row">
      <button class="button" type="button" ?disabled=${none} @click=${this.saveImage}>Save as PNG</button>
      <button class="button" type="button" ?disabled=${none} @click=${this.saveSamples}>Save every sample as CSV</button>
    </div>`;
  }

  private measure(): void {
    void this.attempt((engine) => this.race.run(this.experiment, engine));
  }

  /** By hand rather than by rendering: a page that draws disturbs what is being measured. */
  private showProgress(share: number): void {
    const bar = this.renderRoot.querySelector("progress");
    if (bar) bar.value = share;
  }

  private readonly saveImage = (): void => {
    void this.attempt(async () => {
      const image = await this.chart?.image();
      if (image) saveFile("speed.png", image);
    });
  };

  private readonly saveSamples = (): void => {
    const { measured } = this.race;
    if (measured) saveFile("speed.csv", samplesFile(measured));
  };
}
