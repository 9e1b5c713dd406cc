import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import type { Engine } from "../../engine/calls.ts";
import { Scrubber } from "../activation-plot/scrubber.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { mathStyles } from "../math.styles.ts";
import { Portraits } from "../portraits.ts";
import { saveFile } from "../save-file.ts";
import { ThemeController } from "../theme-controller.ts";
import { type BuilderResult, calculateBuilder } from "./calculate.ts";
import { type Look, slopeChart, valueChart } from "./charts.ts";
import { codePanel, languageFrom } from "./code-panel.ts";
import { comparisonSentence, describeBuilder, twinSentence } from "./describe.ts";
import { axisOf, schema } from "./experiment.ts";
import type { ExpressionField, ExpressionInput } from "./expression-field.ts";
import { checkTable, findings } from "./findings.ts";
import { formulas } from "./formulas.ts";
import { EXAMPLES, languageHelp } from "./language.ts";
import { axisSliders, calledWith, comparison, parameterSliders, type Settings } from "./settings.ts";
import { takenNames } from "./shelf-names.ts";
import { cutNote, key, stage } from "./stage.ts";
import { builderStyles } from "./styles.ts";
import { tableFile } from "./table-file.ts";
import { Twins } from "./twins.ts";

/** Narrower than this (CSS pixels), half of the circles have to do. */
const CROWDED = 460;

/**
 * A function typed by the learner: understood, drawn, differentiated, checked, judged, compared, and kept by name for
 * every other figure.
 *
 * @attr expression - what stands in the field, such as `x*sigmoid(2x)`
 * @attr settings - of its named parameters: `a=2 b=0.5`
 * @attr from, to - the x axis
 * @attr x - where f is read out
 * @attr compare - the id of the function it is compared with
 * @attr parameters - of that function, such as `swish.beta=2`
 * @attr language - of the code: `cpp`, `javascript`, `numpy` or `pytorch`
 * @fires experiment-change - the learner changed something
 */
export class FunctionBuilder extends FigureElement<typeof schema, BuilderResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    mathStyles,
    builderStyles,
  ];

  private readonly theme = new ThemeController(this);
  private readonly portraits = new Portraits();
  private readonly twins = new Twins();
  private readonly charts = new Map<HTMLCanvasElement, CurveChart>();
  private readonly scrubber: Scrubber;
  private typing = false;
  /** The calculation that is under way; the next begins when it is done, and those in between never do. */
  private underWay: Promise<unknown> = Promise.resolve();

  constructor() {
    super(schema);
    const builder = this;
    this.scrubber = new Scrubber({
      get range() {
        return { ...axisOf(builder.experiment), x: builder.experiment.x };
      },
      xAt: ({ clientX }) => [...builder.charts.values()][0]?.xAt(clientX),
      scrub: (x, final) => builder.change({ x }, { final }),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const chart of this.charts.values()) chart.destroy();
    this.charts.clear();
  }

  protected override async calculate(engine: Engine, signal: AbortSignal): Promise<BuilderResult> {
    const { portraits, twins, typing } = this;
    this.typing = false;
    await this.underWay;
    const circumstances = { portraits, twins, typing, before: this.result, signal };
    signal.throwIfAborted();
    const calculation = calculateBuilder(engine, this.experiment, circumstances);
    this.underWay = calculation.catch(() => undefined);
    const result = await calculation;
    // Overtaken while it was computed, as under a slider that is dragged: still nearer to the truth than what is shown.
    if (signal.aborted) {
      this.result = result;
      this.requestUpdate();
    }
    return result;
  }

  protected override describe(result: BuilderResult): string {
    return describeBuilder(result);
  }

  protected override renderFigure(): TemplateResult {
    const { experiment, result } = this;
    const last = result?.last;
    const mistake = result?.experiment.expression === experiment.expression ? result.mistake : undefined;
    const stale = result?.mistake ? "stale" : "";
    return html`<div class="top ${stale}">
        <div>
          <expression-field .value=${experiment.expression} .mistake=${mistake} @expression-input=${this.typed}>
            <p class="twin">${last ? twinSentence(last, this.nameOf) : nothing}</p>
          </expression-field>
          <div role="group" aria-labelledby="examples">
            <span class="label" id="examples">Or begin with</span>
            <div class="chips">${EXAMPLES.map((one) => html`<button class="button" type="button" @click=${() => this.use(one)}>${one}</button>`)}</div>
          </div>
        </div>
        ${languageHelp(this.engine?.catalogue.map(({ id }) => id) ?? [], (one) => this.use(one))}
        ${formulas(last?.understood)}
        ${parameterSliders(this.settings, last?.understood.parameters ?? [])}
      </div>
      <div class="view ${stale}">
        ${key(last?.other && functionNamed(this.options, last.other.id))}
        ${stage(experiment, this.scrubber)}
        <p class="note cut">${cutNote(last)}</p>
      </div>`;
  }

  protected override renderBelow(): TemplateResult {
    const { experiment, result, settings } = this;
    const last = result?.last;
    const row = this.functions.find(({ id }) => id === last?.other?.id);
    const other = row ? calledWith(row, functionNamed(this.options, row.id).name, experiment) : "";
    const options = this.options.filter(({ id }) => id !== last?.choice.id);
    return html`<div class="findings ${result?.mistake ? "stale" : ""}">${findings(last)}</div>
    <div class="controls">
      ${axisSliders(settings)}
      ${comparison(settings, options, row, last ? comparisonSentence(last, other) : "")}
      ${codePanel(last?.understood, languageFrom(experiment.language), {
        choose: (language) => this.change({ language }),
        copy: (code) => void this.copy(code),
      })}
      <section>
        <function-shelf expression=${result?.mistake ? "" : (last?.understood.typed.text ?? "")} .taken=${takenNames(this.engine, functionWords)}
          @function-edit=${this.edit}></function-shelf>
      </section>
      <details class="table">
        <summary>Table of numbers</summary>
        ${
          last
            ? html`${checkTable(last, experiment.x)}
              <button class="button" type="button" @click=${() => saveFile("function.csv", tableFile(last))}>Save as CSV</button>`
            : nothing
        }
      </details>
    </div>`;
  }

  protected override drawn({ last }: BuilderResult): void {
    const { experiment } = this;
    const look = this.look(last?.other?.id);
    const data = [valueChart(experiment, last, look), slopeChart(experiment, last, look)];
    for (const [at, canvas] of [...this.renderRoot.querySelectorAll("canvas")].entries()) {
      const chart = this.charts.get(canvas) ?? new CurveChart(canvas);
      this.charts.set(canvas, chart);
      const shown = data[at];
      if (shown) chart.show(shown);
    }
    // A formula that has to be scrolled is scrolled by keys as well.
    for (const formula of this.renderRoot.querySelectorAll<HTMLElement>(".formula")) {
      formula.tabIndex = formula.scrollWidth > formula.clientWidth ? 0 : -1;
    }
  }

  private look(other: string | undefined): Look {
    const token = (name: string) => getComputedStyle(this).getPropertyValue(name).trim();
    const option = other === undefined ? undefined : functionNamed(this.options, other);
    return {
      own: token("--accent"),
      check: token("--text"),
      every: this.offsetWidth < CROWDED ? 2 : 1,
      other: option && { ...option, colour: this.theme.functionColour(option.colour) },
    };
  }

  private get settings(): Settings {
    const { experiment, written } = this;
    return { experiment, written, change: (patch, how) => this.change(patch, how) };
  }

  private typed({ detail: { text, final } }: CustomEvent<ExpressionInput>): void {
    this.typing = !final;
    this.change({ expression: text }, { final });
  }

  /** A press of a button: understood without waiting. */
  private use(expression: string): void {
    this.change({ expression });
  }

  /** Taken from the shelf far below, to be gone on with. */
  private edit({ detail: { expression } }: CustomEvent<{ expression: string }>): void {
    this.use(expression);
    this.renderRoot.querySelector<ExpressionField>("expression-field")?.focus();
  }

  private async copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.say("The code is copied.");
    } catch {
      this.say("The browser did not let the page copy this. Select the code and copy it by hand.");
    }
  }
}
