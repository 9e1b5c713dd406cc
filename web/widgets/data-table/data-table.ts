import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { tableNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";
import { bar, extentOf } from "./bar.ts";
import { sortHeader, sortStyles } from "./sort-header.ts";
import { nextSorting, type Sorting, sortRows } from "./sorting.ts";

export interface Column {
  readonly label: string;
  /** Decimals for the numbers of this column; 4 unless told. */
  readonly decimals?: number;
  /** Written after each number. */
  readonly unit?: string;
  /** Draws a bar under each number; the room for it reaches from 0 to this number, or as far as the numbers do. */
  readonly barTo?: number;
}

/** A cell of text is shown as it is; a number is aligned and written out. The first cell names its row. */
export type Cell = string | number;

/**
 * A real table with a caption, in a region that scrolls sideways when it has to.
 *
 * @attr caption - what the table holds, shown above it
 * @attr wraps - long cells take several lines, so that a table of few columns fits a telephone
 * @attr sortable - the heads of the columns are buttons that sort the rows
 * @prop columns - [{label, decimals?}]
 * @prop rows - one array a row, as long as `columns`
 */
export class DataTable extends LitElement {
  static override styles = [
    controlStyles,
    sortStyles,
    css`
      :host {
        display: block;
      }
      .region {
        overflow-x: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }
      caption {
        padding: var(--space-2) var(--space-3);
        text-align: start;
        font-weight: 600;
      }
      th,
      td {
        padding: var(--space-2) var(--space-3);
        border-block-start: 1px solid var(--line);
        text-align: start;
        font-weight: 400;
        white-space: nowrap;
      }
      thead th {
        color: var(--text-muted);
        font-size: 0.875rem;
      }
      .number {
        text-align: end;
      }
      :host([wraps]) :is(th, td:not(.number)) {
        white-space: normal;
      }
      /* As wide as its cell, but no reason to make the cell wider. */
      .bar {
        display: block;
        inline-size: 0;
        min-inline-size: 100%;
        block-size: 6px;
        margin-block-start: var(--space-1);
      }
      .room {
        fill: var(--surface-sunken);
      }
      .length {
        fill: var(--accent);
      }
      @media (max-width: 30rem) {
        :host([wraps]) :is(th, td, caption) {
          padding-inline: 0.2rem;
          font-size: 0.8125rem;
        }
      }
      @media print {
        .room {
          fill: none;
        }
      }
      @media (forced-colors: active) {
        .room {
          fill: Canvas;
        }
        .length {
          fill: CanvasText;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    caption: {},
    sortable: { type: Boolean },
    columns: { attribute: false },
    rows: { attribute: false },
  };

  declare caption: string;
  declare sortable: boolean;
  declare columns: readonly Column[];
  declare rows: readonly (readonly Cell[])[];
  private sorting: Sorting<number> | undefined;

  constructor() {
    super();
    this.caption = "";
    this.sortable = false;
    this.columns = [];
    this.rows = [];
  }

  protected override render() {
    const numeric = this.columns.map((_, at) => typeof this.rows[0]?.[at] === "number");
    const kind = (at: number) => (numeric[at] ? "number" : "");
    const bars = this.columns.map((_, at) => this.barsOf(at));
    return html`
      <div class="region" role="region" aria-label=${this.caption} tabindex="0">
        <table>
          <caption>${this.caption}</caption>
          <thead>
            <tr>${this.columns.map(({ label }, at) => this.head(label, at, kind(at)))}</tr>
          </thead>
          <tbody>
            ${this.ordered.map(
              (row) => html`<tr>
                ${row.map((cell, at) =>
                  at === 0
                    ? html`<th scope="row" class=${kind(at)}>${this.written(cell, at)}</th>`
                    : html`<td class=${kind(at)}>${this.written(cell, at)}${bars[at]?.(cell)}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private get ordered(): readonly (readonly Cell[])[] {
    const { sorting } = this;
    if (!this.sortable || !sorting) return this.rows;
    return sortRows(this.rows, (row) => row[sorting.by], sorting.descending);
  }

  private head(label: string, at: number, kind: string): TemplateResult {
    if (!this.sortable) return html`<th scope="col" class=${kind}>${label}</th>`;
    const direction = this.sorting?.descending ? "descending" : "ascending";
    return sortHeader(label, kind, this.sorting?.by === at ? direction : undefined, () => {
      this.sorting = nextSorting(this.sorting, at, kind === "number");
      this.requestUpdate();
    });
  }

  private barsOf(at: number): ((cell: Cell) => TemplateResult | typeof nothing) | undefined {
    const barTo = this.columns[at]?.barTo;
    if (barTo === undefined) return undefined;
    const extent = extentOf(
      this.rows.map((row) => row[at]).filter((cell) => typeof cell === "number"),
      barTo,
    );
    return (cell) => (typeof cell === "number" ? bar(cell, extent) : nothing);
  }

  private written(cell: Cell, at: number): string {
    if (typeof cell !== "number") return cell;
    const { decimals, unit = "" } = this.columns[at] ?? {};
    return `${tableNumber(cell, decimals)}${unit === "" ? "" : `\u00a0${unit}`}`;
  }
}
