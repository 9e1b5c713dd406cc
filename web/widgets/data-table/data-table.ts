import { css, html, LitElement, type PropertyDeclarations } from "lit";
import { tableNumber } from "../../model/number-text.ts";
import { controlStyles } from "../controls.styles.ts";

export interface Column {
  readonly label: string;
  /** Decimals for the numbers of this column; 4 unless told. */
  readonly decimals?: number;
}

/** A cell of text is shown as it is; a number is aligned and written out. The first cell names its row. */
export type Cell = string | number;

/**
 * A real table with a caption, in a region that scrolls sideways when it has to.
 *
 * @attr caption - what the table holds, shown above it
 * @prop columns - [{label, decimals?}]
 * @prop rows - one array a row, as long as `columns`
 */
export class DataTable extends LitElement {
  static override styles = [
    controlStyles,
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
    `,
  ];
  static override properties: PropertyDeclarations = {
    caption: {},
    columns: { attribute: false },
    rows: { attribute: false },
  };

  declare caption: string;
  declare columns: readonly Column[];
  declare rows: readonly (readonly Cell[])[];

  constructor() {
    super();
    this.caption = "";
    this.columns = [];
    this.rows = [];
  }

  protected override render() {
    const numeric = this.columns.map((_, at) => typeof this.rows[0]?.[at] === "number");
    const kind = (at: number) => (numeric[at] ? "number" : "");
    return html`
      <div class="region" role="region" aria-label=${this.caption} tabindex="0">
        <table>
          <caption>${this.caption}</caption>
          <thead>
            <tr>${this.columns.map(({ label }, at) => html`<th scope="col" class=${kind(at)}>${label}</th>`)}</tr>
          </thead>
          <tbody>
            ${this.rows.map(
              (row) => html`<tr>
                ${row.map((cell, at) =>
                  at === 0
                    ? html`<th scope="row" class=${kind(at)}>${this.written(cell, at)}</th>`
                    : html`<td class=${kind(at)}>${this.written(cell, at)}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private written(cell: Cell, at: number): string {
    return typeof cell === "number" ? tableNumber(cell, this.columns[at]?.decimals) : cell;
  }
}
