import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { Engine } from "../../engine/calls.ts";
import { sharedEngine } from "../../engine/shared.ts";
import type { Pixels } from "../../pictures/pixel-source.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { saveFile } from "../save-file.ts";
import { calculateFilters, type FilterResult } from "./calculate.ts";
import { describeFilters, signed } from "./describe.ts";
import { rulerOf, schema, viewed } from "./experiment.ts";
import { histogramStyles } from "./histogram.ts";
import { Intake } from "./intake.ts";
import { Job } from "./job.ts";
import { explain, mappingChoices } from "./mappings.ts";
import { openFile, type Picture, type Preview, paintSample } from "./picture.ts";
import type { WipeChange } from "./picture-inspector.ts";
import { filteredPng, sheetPng } from "./save.ts";
import { filterSettings } from "./settings.ts";
import { type SourceActions, sourceBar } from "./source-bar.ts";
import { filterStyles } from "./styles.ts";
import { filterTables } from "./tables.ts";
import { contactSheet, type TileActions } from "./tiles.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

/**
 * Functions as filters on a picture: the contact sheet, the way of one value through the curve, and files to keep.
 *
 * @attr functions - ids, separated by spaces; up to eleven beside the original
 * @attr low, high - what black and white stand for before the function
 * @attr mapping - how f(x) becomes brightness again: `fixed`, `stretched` or `clipped`
 * @attr view - the function whose picture is enlarged
 * @attr wipe - percent of the enlarged picture that is the original
 * @attr channel - what the histograms count: `all`, `red`, `green` or `blue`
 * @attr seed - of the sample picture
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @attr controls - `few` leaves the mapping and the ruler
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

  private readonly job = new Job(this);
  private readonly intake = new Intake(this, {
    take: (file) => void this.open(file),
    refuse: (sentence) => this.job.refuse(sentence),
  });
  private picture: Picture | undefined;
  /** The learner has chosen no file, or has gone back to the sample. */
  private wantsSample = true;
  private withNames = false;
  private readonly drawnPixels = new WeakMap<HTMLCanvasElement, Pixels>();

  constructor() {
    super(schema);
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
        <choice-group data-sets="mapping" id="mapping" label="How f(x) becomes brightness again" .value=${mapping} .options=${mappingChoices}
          @choice-change=${({ detail }: ChoiceEvent) => this.change({ mapping: detail.value })}></choice-group>
        <p class="explanation">${explain(mapping, signed(low), signed(high))}</p>
      </div>
      ${contactSheet(this.options, functions, this.result, channel, viewed(this.experiment), this.tileActions)}
      ${this.isBrief ? nothing : this.renderSheetSaving()}
    `;
  }

  protected override renderBelow(): TemplateResult {
    return html`
      <picture-inspector .result=${this.result} .option=${this.options.find(({ id }) => id === viewed(this.experiment))}
        .wipe=${this.experiment.wipe} .written=${this.written.wipe}
        @wipe-change=${({ detail }: CustomEvent<WipeChange>) => this.change({ wipe: detail.wipe }, detail)}
      ></picture-inspector>
      ${filterSettings(this.experiment, this.written, this.options, this.functions, (patch, how) => this.change(patch, how))}
      ${this.isBrief ? nothing : this.renderNumbers()}
    `;
  }

  private renderSheetSaving(): TemplateResult {
    return html`<div class="row sheet-saving">
      <button class="button" type="button" ?disabled=${!this.result} @click=${this.saveSheet}>Save the contact sheet</button>
      <toggle-switch label="With names under the pictures" ?checked=${this.withNames}
        @toggle-change=${({ detail }: CustomEvent<{ checked: boolean }>) => this.setNames(detail.checked)}></toggle-switch>
    </div>`;
  }

  private renderNumbers(): TemplateResult {
    return html`<details class="numbers">
      <summary>The numbers behind it</summary>
      ${this.result ? filterTables(this.result, this.nameOf, this.experiment.channel) : nothing}
    </details>`;
  }

  protected override drawn(result: FilterResult): void {
    const { small } = result.picture;
    this.paint("original", small, small.pixels);
    for (const { id, pixels } of result.tiles) this.paint(id, small, pixels);
  }

  /** One question, few controls. */
  private get isBrief(): boolean {
    return this.experiment.controls === "few";
  }

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
    if (this.picture && this.picture.seed === (this.wantsSample ? seed : undefined)) return this.picture;
    const sample = await paintSample(engine, seed, { signal, onProgress() {} });
    // A picture of the learner's own may have come in meanwhile.
    signal.throwIfAborted();
    this.setPicture(sample);
    return sample;
  }

  private setPicture(picture: Picture): void {
    this.picture?.source.close();
    this.picture = picture;
  }

  private readonly sourceActions: SourceActions = {
    open: (file) => void this.open(file),
    useSample: () => {
      this.wantsSample = true;
      this.job.cancel();
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
    this.wantsSample = false;
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
