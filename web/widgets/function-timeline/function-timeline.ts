import { functionSources, functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, svg, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { calculatePictures, type Picture } from "./calculate.ts";
import { curvePath } from "./curve-path.ts";
import { describeTimeline } from "./describe.ts";
import { schema } from "./experiment.ts";
import { timelineStyles } from "./styles.ts";
import { lineOfYears } from "./years.ts";

/** A small picture is 8 by 5.5 units of the plane: x from -4 to 4, y from -2 to 3.5. */
const FRAME = { left: -4, top: 3.5, unit: 12 } as const;
const [WIDTH, HEIGHT] = [8 * FRAME.unit, 5.5 * FRAME.unit];

/**
 * The functions by the year in which they came up: a line of years to scale, and a card with its curve for each. The
 * chosen one is told about, with links to its sources.
 *
 * @attr selected - the id of the function that is told about
 * @fires experiment-change - the learner chose another function
 */
export class FunctionTimeline extends FigureElement<typeof schema, readonly Picture[]> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    timelineStyles,
  ];

  constructor() {
    super(schema);
  }

  protected override calculate(engine: Engine, signal: AbortSignal): Promise<readonly Picture[]> {
    // The curves hang on nothing that can be chosen here.
    return this.result ? Promise.resolve(this.result) : calculatePictures(engine, signal);
  }

  protected override describe(result: readonly Picture[]): string {
    const { selected } = this.experiment;
    const year = result.find(({ row }) => row.id === selected)?.row.year ?? null;
    const sources = (functionSources[selected] ?? []).map(({ citation }) => citation);
    const years = result.map(({ row }) => row.year);
    return describeTimeline(years, { name: this.option(selected).name, year, sources });
  }

  protected override renderFigure(): TemplateResult {
    const pictures = this.result ?? [];
    const dots = pictures.flatMap(({ row: { id, year } }) =>
      year === null ? [] : [{ id, year, colour: this.option(id).colour }],
    );
    const dated = pictures.filter(({ row }) => row.year !== null);
    const undated = pictures.filter(({ row }) => row.year === null);
    return html`
      <svg class="years" aria-hidden="true">${lineOfYears(dots, this.experiment.selected)}</svg>
      ${this.renderStory(pictures)}
      <fieldset>
        <legend>In the order of their years</legend>
        <div class="cards">${dated.map((picture) => this.renderCard(picture))}</div>
        ${
          undated.length === 0
            ? nothing
            : html`<p class="undated">Without a year, because nobody is credited with them</p>
              <div class="cards">${undated.map((picture) => this.renderCard(picture))}</div>`
        }
      </fieldset>
    `;
  }

  private option(id: string): FunctionOption {
    return functionNamed(this.options, id);
  }

  private renderStory(pictures: readonly Picture[]): TemplateResult {
    const picture = pictures.find(({ row }) => row.id === this.experiment.selected);
    if (!picture) return html`<div class="story"></div>`;
    const { id, year } = picture.row;
    const sources = functionSources[id] ?? [];
    return html`<div class="story">
      ${this.renderCurve(picture)}
      <div>
        <p class="title"><strong>${this.option(id).name}</strong> ${year === null ? "no year" : year}</p>
        <p>${unsafeHTML(functionWords[id]?.description ?? "")}</p>
        ${sources.map(
          ({ citation, title, url }) => html`<p class="source">
            ${url ? html`<a href=${url} rel="external">${citation}</a>` : citation}: ${title}
          </p>`,
        )}
      </div>
    </div>`;
  }

  private renderCard(picture: Picture): TemplateResult {
    const { id, year } = picture.row;
    return html`<label class="card" data-function=${id}>
      <input type="radio" name="function" value=${id} .checked=${id === this.experiment.selected}
        @change=${() => this.change({ selected: id })}>
      ${this.renderCurve(picture)}
      <span class="who"><span class="year">${year ?? "no year"}</span> ${this.option(id).name}</span>
    </label>`;
  }

  private renderCurve({ row, sample }: Picture): TemplateResult {
    const { colour, dash } = this.option(row.id);
    return html`<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
      ${svg`<path class="zero" d="M0 ${FRAME.top * FRAME.unit}H${WIDTH}M${-FRAME.left * FRAME.unit} 0V${HEIGHT}" />
        <path class="function-${colour}" d=${curvePath(sample, FRAME)} stroke-dasharray=${dash.length === 0 ? "none" : dash.join(" ")} />`}
    </svg>`;
  }
}
