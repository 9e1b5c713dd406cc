import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine, Parameter } from "../../engine/calls.ts";
import { parameterControls, withParameter } from "../activation-plot/parameter-controls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateChains, type FunctionChain, type TelephoneResult } from "./calculate.ts";
import { chartOf } from "./chart.ts";
import { listenedTo, MAX_DEPTH, MAX_START, schema } from "./experiment.ts";
import { isSet, presets } from "./presets.ts";
import { describeChains, notesOn } from "./story.ts";
import { telephoneStyles } from "./styles.ts";
import { comparisonTable, rowTable, type Table } from "./tables.ts";
import type { WhisperStep } from "./whisper-row.ts";

/**
 * A message passed back through a chain of layers: the slopes multiplied, on a log axis and as a row of people.
 *
 * @attr functions - ids, separated by spaces; each is a chain of its own
 * @attr depth - number of layers, 1 to 100
 * @attr x - what layer 1 takes in, -10 to 10
 * @attr listen - whose row of people is shown
 * @attr slip - shows the slopes taken at the activated value beside the truth
 * @attr bound - shows the most that a chain of the function in `listen` could leave
 * @attr scale - `log` or `linear`
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class TelephoneGame extends FigureElement<typeof schema, TelephoneResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    telephoneStyles,
  ];

  private readonly theme = new ThemeController(this);
  private chart: CurveChart | undefined;
  /** How many people have passed the message on; undefined while everybody is shown. */
  private heard: number | undefined;

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<TelephoneResult> {
    return calculateChains(engine, this.experiment, signal);
  }

  protected override describe(result: TelephoneResult): string {
    return describeChains(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const axis = this.experiment.scale === "log" ? "logarithmic" : "linear";
    return html`
      ${this.renderRow()}
      <div class="chart"><canvas role="img" aria-label="What is left of the message after each person, on a ${axis} axis; the table below the figure holds the same numbers"></canvas></div>
      ${this.renderZeroKey()}
    `;
  }

  protected override renderBelow(): TemplateResult {
    return html`<div class="controls">
      ${this.result ? notesOn(this.result, this.nameOf).map((note) => html`<p class="remark">${note}</p>`) : nothing}
      ${this.renderSliders()}
      ${this.renderPresets()}
      ${this.renderSettings()}
      <div>${this.renderParameters()} ${this.renderTables()}</div>
    </div>`;
  }

  protected override drawn(result: TelephoneResult): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const colour = (number: number) => this.theme.functionColour(number);
    this.chart.show(
      chartOf(result, this.heard, { options: this.options, colour, muted: themeOf(canvas).muted }),
    );
  }

  private renderSliders(): TemplateResult {
    const { depth, x, functions } = this.experiment;
    return html`
      <div class="sliders">
        <number-slider id="depth" label="Layers, one person each" min="1" max=${MAX_DEPTH} step="1"
          default=${this.written.depth} .value=${depth}
          @value-change=${({ detail }: CustomEvent<ValueChange>) =>
            this.change({ depth: Math.round(detail.value) }, detail)}
        ></number-slider>
        <number-slider id="start" label="x, what layer 1 takes in" min=${-MAX_START} max=${MAX_START} step="0.1"
          default=${this.written.x} .value=${x}
          @value-change=${({ detail }: CustomEvent<ValueChange>) => this.change({ x: detail.value }, detail)}
        ></number-slider>
      </div>
      <function-menu label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) =>
          this.change({ functions: detail.ids })}
      ></function-menu>
    `;
  }

  private renderPresets(): TemplateResult {
    return html`<fieldset>
      <legend>Try this</legend>
      <div class="presets">
        ${presets.map(
          (preset) => html`<button class="button" type="button" aria-pressed=${isSet(preset, this.experiment)}
            @click=${() => this.change(preset.patch)}>${preset.label}</button>`,
        )}
      </div>
    </fieldset>`;
  }

  private renderRow(): TemplateResult | typeof nothing {
    const listened = listenedTo(this.experiment);
    if (listened === undefined) return nothing;
    const { name, colour } = functionNamed(this.options, listened);
    const several = this.experiment.functions.length > 1;
    return html`
      ${
        several
          ? html`<choice-group id="listen" label="Listen to" value=${listened}
              .options=${this.options.filter(({ id }) => this.experiment.functions.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
              @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ listen: detail.value })}></choice-group>`
          : nothing
      }
      <whisper-row name=${name} colour=${colour} .chain=${this.chainOf(listened)?.chain}
        @whisper-step=${this.follow}></whisper-row>
    `;
  }

  private renderZeroKey(): TemplateResult | typeof nothing {
    const silent = this.result?.chains.some(({ chain }) => chain.passed32.includes(0));
    if (!silent || this.experiment.scale !== "log") return nothing;
    return html`<p class="key">○ exactly 0 in float32</p>`;
  }

  private renderSettings(): TemplateResult {
    const { slip, bound, scale } = this.experiment;
    return html`<div class="options">
      <toggle-switch id="bound" label="Best case, as a line" ?checked=${bound}
        @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.change({ bound: detail.checked })}></toggle-switch>
      <toggle-switch id="slip" label="The slip: slope at the activated value" ?checked=${slip}
        @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.change({ slip: detail.checked })}></toggle-switch>
      <choice-group id="scale" label="Axis" value=${scale}
        .options=${[{ value: "log", label: "Powers of ten" }, { value: "linear", label: "Linear" }]}
        @choice-change=${({ detail }: CustomEvent<{ value: "log" | "linear" }>) => this.change({ scale: detail.value })}></choice-group>
    </div>`;
  }

  private renderParameters(): TemplateResult | typeof nothing {
    const rows = this.functions.filter(
      ({ id, parameters }) => parameters.length > 0 && this.experiment.functions.includes(id),
    );
    if (rows.length === 0) return nothing;
    const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
      this.change({ parameters: withParameter(this.experiment.parameters, id, parameter, value) }, { final });
    return html`<details class="parameters">
      <summary>Parameters</summary>
      <div class="sliders">
        ${rows.map((row) => parameterControls(row, this.nameOf(row.id), this.experiment.parameters, set))}
      </div>
    </details>`;
  }

  private renderTables(): TemplateResult {
    const listened = this.chainOf(listenedTo(this.experiment));
    return html`<details class="tables">
      <summary>Table: every person’s numbers</summary>
      ${listened ? this.table(rowTable(listened, this.nameOf(listened.id))) : nothing}
      ${this.result && this.result.chains.length > 1 ? this.table(comparisonTable(this.result, this.nameOf)) : nothing}
    </details>`;
  }

  private table({ caption, columns, rows }: Table): TemplateResult {
    return html`<data-table caption=${caption} .columns=${columns} .rows=${rows}></data-table>`;
  }

  private chainOf(id: string | undefined): FunctionChain | undefined {
    return this.result?.chains.find((one) => one.id === id);
  }

  private readonly follow = ({ detail }: CustomEvent<WhisperStep>): void => {
    this.heard = detail.heard;
    this.requestUpdate();
  };
}
