import {
  type FunctionNotation,
  type FunctionWords,
  functionNotation,
  functionWords,
} from "virtual:function-words";
import { html, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { sentenceNumber } from "../../model/number-text.ts";
import type { SortValue } from "../data-table/sorting.ts";
import { FAMILY_NAMES } from "../function-menu/function-options.ts";
import type { Entry } from "./calculate.ts";
import type { COLUMNS } from "./experiment.ts";
import { centredWord, extremeText, liveWidth, meanOf, rangeText, saturationText } from "./texts.ts";

export type ColumnKey = (typeof COLUMNS)[number];

/** A column of the table: what it is called, what stands in it, and what it is sorted by. */
export interface TableColumn {
  readonly key: ColumnKey;
  readonly label: string;
  /** Set for what has to stay narrow or may be wide. */
  readonly kind: "number" | "text" | "words" | "formula";
  readonly cell: (entry: Entry) => TemplateResult | string;
  /** Missing where there is no order to speak of. */
  readonly sortBy?: (entry: Entry) => SortValue;
}

const words = ({ row }: Entry): FunctionWords | undefined => functionWords[row.id];
const notation = ({ row }: Entry): FunctionNotation | undefined => functionNotation[row.id];
const formula = (text: string | undefined) => html`${unsafeHTML(text ?? "")}`;

export function familyName(family: string): string {
  return FAMILY_NAMES[family] ?? { linear: "Linear", threshold: "Threshold" }[family] ?? family;
}

export const columns: readonly TableColumn[] = [
  { key: "formula", label: "f(x)", kind: "formula", cell: (entry) => formula(notation(entry)?.formula) },
  {
    key: "derivative",
    label: "f′(x)",
    kind: "formula",
    cell: (entry) => formula(notation(entry)?.derivative),
  },
  {
    key: "range",
    label: "Range",
    kind: "text",
    cell: ({ row }) => rangeText(row.range),
    sortBy: ({ row: { range } }) => range.high.value - range.low.value,
  },
  {
    key: "centred",
    label: "Zero-centred?",
    kind: "text",
    cell: ({ portrait }) =>
      html`${centredWord(portrait)}<span class="aside">mean ${sentenceNumber(meanOf(portrait))}</span>`,
    sortBy: ({ portrait }) => Math.abs(meanOf(portrait)),
  },
  {
    key: "saturates",
    label: "Saturates",
    kind: "words",
    cell: ({ portrait }) => saturationText(portrait),
    sortBy: ({ portrait }) => liveWidth(portrait),
  },
  {
    key: "least",
    label: "Least value",
    kind: "words",
    cell: ({ portrait }) => extremeText(portrait.least),
    sortBy: ({ portrait }) => portrait.least.value,
  },
  {
    key: "greatest",
    label: "Greatest value",
    kind: "words",
    cell: ({ portrait }) => extremeText(portrait.greatest),
    sortBy: ({ portrait }) => portrait.greatest.value,
  },
  {
    key: "steepest",
    label: "Steepest slope",
    kind: "words",
    cell: ({ portrait }) => extremeText(portrait.steepest),
    sortBy: ({ portrait }) => Math.abs(portrait.steepest.value),
  },
  {
    key: "cost",
    label: "Cost",
    kind: "words",
    cell: (entry) => words(entry)?.cost ?? "",
    sortBy: (entry) => words(entry)?.cost,
  },
  {
    key: "best-for",
    label: "Best for",
    kind: "words",
    cell: (entry) => words(entry)?.bestFor ?? "",
    sortBy: (entry) => words(entry)?.bestFor,
  },
  {
    key: "year",
    label: "Year",
    kind: "number",
    cell: ({ row }) => (row.year === null ? "none" : String(row.year)),
    sortBy: ({ row }) => row.year ?? undefined,
  },
  {
    key: "family",
    label: "Family",
    kind: "text",
    cell: ({ row }) => familyName(row.family),
    sortBy: ({ row }) => familyName(row.family),
  },
];
