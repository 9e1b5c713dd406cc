import { functionWords } from "virtual:function-words";
import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Engine } from "../../engine/calls.ts";
import { controlStyles } from "../controls.styles.ts";
import { sortHeader, sortStyles } from "../data-table/sort-header.ts";
import { nextSorting } from "../data-table/sorting.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch, swatchStyles } from "../function-menu/line-swatch.ts";
import { mathStyles } from "../math.styles.ts";
import { Portraits } from "../portraits.ts";
import { saveFile } from "../save-file.ts";
import { calculateEntries, type Entry } from "./calculate.ts";
import { columns, familyName, type TableColumn } from "./columns.ts";
import { describeTable } from "./describe.ts";
import { FAMILIES, schema, type TableExperiment } from "./experiment.ts";
import { entriesToShow } from "./order.ts";
import { tableStyles } from "./styles.ts";
import { tableFile } from "./table-file.ts";

/**
 * The whole catalogue as one table: what each function is, what it does to numbers, what it costs and what it is for.
 * Sorted by any column, filtered by family, with the columns that are wanted.
 *
 * @attr columns - which of `formula derivative range centred saturates least greatest steepest cost best-for year family`
 * @attr family - `all` or one of the catalogue's families
 * @attr sort - `catalogue`, `name` or a column
 * @attr order - `ascending` or `descending`
 * @fires experiment-change - the learner changed something
 */
export class FunctionTable extends FigureElement<typeof schema, readonly Entry[]> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    sortStyles,
    mathStyles,
    tableStyles,
  ];

  private readonly portraits = new Portraits();
  private done = 0;

  constructor() {
    super(schema);
  }

  /** The numbers hang on the catalogue alone, so after the first time they are remembered ones. */
  protected override calculate(engine: Engine): Promise<readonly Entry[]> {
    return calculateEntries(
      engine.catalogue,
      (choice) => this.portraits.of(engine, choice),
      (done) => {
        this.done = done;
        this.requestUpdate();
      },
    );
  }

  protected override describe(result: readonly Entry[]): string {
    const { family, sort } = this.experiment;
    const labels = { family: familyName(family), sorted: this.labelOf(sort), name: this.nameOf };
    return describeTable(this.shown(result), this.experiment, labels);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <choice-group data-sets="family" label="Family" .value=${this.experiment.family}
        .options=${["all", ...FAMILIES].map((family) => ({ value: family, label: family === "all" ? "All" : familyName(family) }))}
        @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ family: detail.value })}
      ></choice-group>
      ${this.result ? this.renderTable(this.result) : this.renderProgress()}
    `;
  }

  protected override renderBelow(): TemplateResult {
    return html`
      <p class="note">Mean: of f(z), where z is standard normal. Saturates: where the slope stays below 0.01. All numbers are
        for the functions’ usual parameters.</p>
      ${this.renderColumnChoice()}
      <button class="button" type="button" ?disabled=${!this.result} @click=${this.save}>Save as CSV</button>
    `;
  }

  private get shownColumns(): readonly TableColumn[] {
    return columns.filter(({ key }) => this.experiment.columns.includes(key));
  }

  private labelOf(sort: string): string | undefined {
    return sort === "name" ? "Function" : columns.find(({ key }) => key === sort)?.label;
  }

  private shown(entries: readonly Entry[]): readonly Entry[] {
    const { sort } = this.experiment;
    const byName = ({ row }: Entry) => this.nameOf(row.id);
    const sortBy = sort === "name" ? byName : columns.find(({ key }) => key === sort)?.sortBy;
    return entriesToShow(entries, this.experiment, sortBy);
  }

  private renderProgress(): TemplateResult {
    const all = this.engine?.catalogue.length ?? Object.keys(functionWords).length;
    return html`<p class="waiting">
      <label>Measuring the functions <progress max=${all} .value=${this.done}></progress></label>
    </p>`;
  }

  private renderTable(entries: readonly Entry[]): TemplateResult {
    const shown = this.shownColumns;
    return html`<div class="region" role="region" aria-label="Comparison of the functions" tabindex="0">
      <table>
        <caption class="visually-hidden">The functions compared</caption>
        <thead>
          <tr>
            ${this.renderHead("name", "Function", "name")}
            ${shown.map(({ key, label, kind, sortBy }) =>
              sortBy ? this.renderHead(key, label, kind) : html`<th scope="col" class=${kind}>${label}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.shown(entries),
            ({ row }) => row.id,
            (entry) => html`<tr data-function=${entry.row.id}>
              <th scope="row" class="name"><span>${lineSwatch(functionNamed(this.options, entry.row.id))}${this.nameOf(entry.row.id)}</span></th>
              ${shown.map(({ kind, key, cell }) => html`<td class=${kind} data-column=${key}>${cell(entry)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderHead(key: TableExperiment["sort"], label: string, kind: string): TemplateResult {
    const { sort, order } = this.experiment;
    const sorted = sort !== key ? undefined : order === "descending" ? "descending" : "ascending";
    return sortHeader(label, kind, sorted, () => {
      const now = { by: sort, descending: order === "descending" };
      const { by, descending } = nextSorting(now, key, kind === "number");
      this.change({ sort: by, order: descending ? "descending" : "ascending" });
    });
  }

  private renderColumnChoice(): TemplateResult {
    const chosen = this.experiment.columns;
    const toggle = (key: string) =>
      this.change({
        columns: columns.map((column) => column.key).filter((one) => (one === key) !== chosen.includes(one)),
      });
    return html`<details class="columns">
      <summary>Columns</summary>
      <fieldset>
        <legend class="visually-hidden">Columns</legend>
        ${columns.map(
          ({ key, label }) => html`<label>
            <input type="checkbox" .checked=${chosen.includes(key)} @change=${() => toggle(key)}><span>${label}</span>
          </label>`,
        )}
      </fieldset>
      ${chosen.length === 0 ? html`<p class="note">Only the names are left: choose a column.</p>` : nothing}
    </details>`;
  }

  private readonly save = (): void => {
    if (!this.result) return;
    saveFile("activation-functions.csv", tableFile(this.shown(this.result)));
    this.say("The table is saved, with every column.");
  };
}
