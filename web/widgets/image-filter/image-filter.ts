import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine } from "../../engine/calls.ts";
import { sharedEngine } from "../../engine/shared.ts";
import type { Pixels } from "../../pictures/pixel-source.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { type FunctionOption, functionNamed, functionOptions } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import { saveFile } from "../save-file.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateFilters, type FilterResult } from "./calculate.ts";
import type { StagePoint, StageView } from "./compose.ts";
import { describeFilters, signed } from "./describe.ts";
import { rulerOf, schema, viewed } from "./experiment.ts";
import { histogramStyles } from "./histogram.ts";
import { curveData, type Focus, lookSentence, looks, lookTable } from "./inspector.ts";
import { Intake } from "./intake.ts";
import { Job } from "./job.ts";
import { explain, mappingChoices } from "./mappings.ts";
import { openFile, type Picture, type Preview, paintSample } from "./picture.ts";
import { filteredPng, sheetPng } from "./save.ts";
import { filterSettings } from "./settings.ts";
import { type SourceActions, sourceBar } from "./source-bar.ts";
import { filterStyles } from "./styles.ts";
import { filterTables } from "./tables.ts";
import { contactSheet, type TileActions } from "./tiles.ts";

interface ValueEvent extends CustomEvent<ValueChange> {}
interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/**
 * Functions as filters on a picture: the contact sheet, the way of one value through the curve, and files to keep.
 *
 * @attr functions - ids, separated by spaces; up to seven beside the original
 * @attr low, high - what black and white stand for before the function
 * @attr mapping - how f(x) becomes brightness again: `fixed`, `stretched` or `clipped`
 * @attr view - the function whose picture is enlarged
 * @attr wipe - percent of the enlarged picture that is the original
 * @attr channel - what the histograms count: `all`, `red`, `green` or `blue`
 * @attr seed - of the sample picture
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class ImageFilter extends FigureElement<typeof schema, FilterResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    histogramStyles,
    filterStyles,
  ];

  private readonly theme = new ThemeController(this);
  private readonly job = new Job(this);
  private readonly intake = new Intake(this, {
    take: (file) => void this.open(file),
    refuse: (sentence) => this.job.refuse(sentence),
  });
  private picture: Picture | undefined;
  private focused: Focus | undefined;
  private withNames = false;
  private chart: CurveChart | undefined;
  private readonly drawnPixels = new WeakMap<HTMLCanvasElement, Pixels>();

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override async calculate(engine: Engine, signal: AbortSignal): Promise<FilterResult> {
    const picture = await this.currentPicture(engine, signal);
    return await calculateFilters(engine, picture, this.experiment, this.result, signal);
  }

  protected override describe(result: FilterResult): string {
    return describeFilters(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    const { functions, mapping, channel } = this.experiment;
    const { low, high } = rulerOf(this.experiment);
    return html`
      ${sourceBar({ picture: this.result?.picture, job: this.job, hovering: this.intake.hovering }, this.sourceActions)}
      <div class="mapping">
        <choice-group id="mapping" label="How f(x) becomes brightness again" .value=${mapping} .options=${mappingChoices}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ mapping: detail.value })}></choice-group>
        <p class="explanation">${explain(mapping, signed(low), signed(high))}</p>
      </div>
      ${contactSheet(this.options, functions, this.result, channel, viewed(this.experiment), this.tileActions)}
    `;
  }

  protected override renderBelow(): TemplateResult {
    return html`
      ${this.renderEnlarged()}
      ${filterSettings(this.experiment, this.written, this.options, this.engine?.catalogue ?? [], (patch, how) => this.change(patch, how))}
      <div class="row">
        <button class="button" type="button" ?disabled=${!this.result} @click=${this.saveSheet}>Save the contact sheet</button>
        <toggle-switch label="With names under the pictures" ?checked=${this.withNames}
          @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.setNames(detail.checked)}></toggle-switch>
      </div>
      <details class="numbers">
        <summary>The numbers behind it</summary>
        ${this.result ? filterTables(this.result, this.nameOf, this.experiment.channel) : nothing}
      </details>
    `;
  }

  protected override drawn(result: FilterResult): void {
    const { small } = result.picture;
    this.paint("original", small, small.pixels);
    for (const { id, pixels } of result.tiles) this.paint(id, small, pixels);
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(".curve canvas");
    if (!canvas) return;
    this.chart ??= new CurveChart(canvas);
    const theme = themeOf(canvas);
    const { colour, dash } = functionNamed(this.options, result.view?.id ?? "");
    const colours = { curve: this.theme.functionColour(colour), dash, muted: theme.muted };
    this.chart.show(curveData(result, looks(result, this.focusIn(result), theme.text), colours));
  }

  private get options(): readonly FunctionOption[] {
    return functionOptions(this.engine?.catalogue ?? [], functionWords);
  }

  private readonly nameOf = (id: string): string => functionNamed(this.options, id).name;

  private renderEnlarged(): TemplateResult {
    const { result } = this;
    const id = viewed(this.experiment);
    const name = id === undefined ? "no function" : this.nameOf(id);
    const focus = result && this.focusIn(result);
    const looked = result && focus ? looks(result, focus, "currentColor") : [];
    return html`<section class="enlarged" aria-label="Enlarged: ${name}">
      <div class="picture">
        <picture-stage label=${name} .view=${result && this.stageView(result)}
          @stage-point=${({ detail }: CustomEvent<StagePoint>) => this.look({ kind: "pixel", point: detail })}
          @stage-wipe=${({ detail }: CustomEvent<{ wipe: number; final: boolean }>) =>
            this.change({ wipe: detail.wipe }, detail)}></picture-stage>
        <number-slider id="wipe" label="Original on the left" min="0" max="100" step="1" unit="%" default="50"
          .value=${this.experiment.wipe}
          @value-change=${({ detail }: ValueEvent) => this.change({ wipe: Math.round(detail.value) }, detail)}
        ></number-slider>
      </div>
      <div class="inspector">
        <div class="curve" @pointermove=${this.pointAtCurve} @pointerdown=${this.pointAtCurve}>
          <canvas role="img" aria-label="The curve of ${name} with the values that are looked at; the table below it holds the same numbers"></canvas>
        </div>
        ${focus ? lookTable(name, focus, looked) : nothing}
        <p class="visually-hidden" role="status">${focus && this.focused ? lookSentence(focus, looked) : ""}</p>
        <number-slider id="byte" label="Look for a byte in the picture" min="0" max="255" step="1"
          .value=${focus?.kind === "byte" ? focus.byte : (looked[0]?.byte ?? 128)}
          @value-change=${({ detail }: ValueEvent) => this.look({ kind: "byte", byte: Math.round(detail.value) })}
        ></number-slider>
      </div>
    </section>`;
  }

  private stageView({ picture, view }: FilterResult): StageView {
    const { width, height, pixels } = picture.large;
    const focus = this.focused;
    return {
      width,
      height,
      before: pixels,
      after: view?.large ?? pixels,
      wipe: this.experiment.wipe,
      point: focus?.kind === "pixel" ? focus.point : undefined,
      byte: focus?.kind === "byte" ? focus.byte : undefined,
    };
  }

  /** Where the learner looks; in the middle until they do. */
  private focusIn({ picture }: FilterResult): Focus {
    const { width, height } = picture.large;
    return this.focused ?? { kind: "pixel", point: { x: Math.floor(width / 2), y: Math.floor(height / 2) } };
  }

  private look(focus: Focus): void {
    this.focused = focus;
    this.requestUpdate();
  }

  private readonly pointAtCurve = ({ clientX }: PointerEvent): void => {
    if (!this.result || !this.chart) return;
    const { low, high } = this.result;
    const share = (this.chart.xAt(clientX) - low) / (high - low);
    this.look({ kind: "byte", byte: Math.min(255, Math.max(0, Math.round(255 * share))) });
  };

  private paint(tile: string, { width, height }: Preview, pixels: Pixels): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`[data-tile="${tile}"] canvas`);
    if (!canvas || this.drawnPixels.get(canvas) === pixels) return;
    this.drawnPixels.set(canvas, pixels);
    canvas.width = width;
    canvas.height = height;
    const image = new ImageData(new Uint8ClampedArray(pixels), width, height);
    canvas.getContext("2d")?.putImageData(image, 0, 0);
  }

  private async currentPicture(engine: Engine, signal: AbortSignal): Promise<Picture> {
    const { seed } = this.experiment;
    const isStale = this.picture?.seed !== undefined && this.picture.seed !== seed;
    if (this.picture && !isStale) return this.picture;
    const sample = await paintSample(engine, seed, { signal, onProgress() {} });
    // A picture of the learner's own may have come in meanwhile.
    signal.throwIfAborted();
    this.setPicture(sample);
    return sample;
  }

  private setPicture(picture: Picture | undefined): void {
    if (this.picture?.seed === undefined || picture?.seed === undefined) this.focused = undefined;
    this.picture?.source.close();
    this.picture = picture;
  }

  private readonly sourceActions: SourceActions = {
    open: (file) => void this.open(file),
    useSample: () => {
      this.setPicture(undefined);
      this.job.refuse("");
      void this.recalculate();
    },
    cancel: () => {
      this.job.cancel();
      this.say("Cancelled; the picture before it stays.");
    },
  };

  private readonly tileActions: TileActions = {
    view: (id) => this.change({ view: id }),
    save: (id) => void this.savePicture(id),
  };

  private async open(file: File): Promise<void> {
    const picture = await this.job.run(`Reading ${file.name}`, async (options) => {
      const engine = this.engine ?? (await sharedEngine());
      return await openFile(engine, file, options);
    });
    if (!picture) return;
    this.setPicture(picture);
    await this.recalculate();
  }

  private async savePicture(id: string): Promise<void> {
    const { result, engine } = this;
    const tile = result?.tiles.find((candidate) => candidate.id === id);
    if (!engine || !result || !tile) return;
    const png = await this.job.run(`Writing the picture of ${this.nameOf(id)}`, (options) =>
      filteredPng(engine, result.picture, tile.filter.table, options),
    );
    if (png) this.keep(`${result.picture.name}-${id}.png`, png);
  }

  private readonly saveSheet = async (): Promise<void> => {
    const { result, engine } = this;
    if (!engine || !result) return;
    const cells = [
      { name: "Original", table: undefined },
      ...result.tiles.map(({ id, filter }) => ({ name: this.nameOf(id), table: filter.table })),
    ];
    const png = await this.job.run("Writing the contact sheet", (options) =>
      sheetPng(engine, result.picture, cells, this.withNames, options),
    );
    if (png) this.keep(`${result.picture.name}-sheet.png`, png);
  };

  private keep(name: string, png: Blob): void {
    saveFile(name, png);
    this.say(`${name} is saved.`);
  }

  private setNames(withNames: boolean): void {
    this.withNames = withNames;
    this.requestUpdate();
  }
}
