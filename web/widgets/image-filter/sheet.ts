import type { Engine } from "../../engine/calls.ts";
import type { PngPicture } from "../../pictures/files.ts";
import { bandRows, type Pixels } from "../../pictures/pixel-source.ts";
import { nameStrip, stripHeight } from "./name-strip.ts";
import type { Picture } from "./picture.ts";

export interface SheetPlan {
  readonly columns: number;
  readonly rows: number;
  /** The original is shrunk by this before it is filtered. */
  readonly factor: number;
  /** One picture on the sheet, without its name. */
  readonly width: number;
  readonly height: number;
  /** Room for the names under each row of pictures; 0 without names. */
  readonly strip: number;
}

export interface SheetCell {
  readonly name: string;
  /** Undefined for the original. */
  readonly table: Uint8Array | undefined;
}

export const LONGEST_SHEET_SIDE = 8192;
const COLUMNS = 4;

/** Four in a row, side by side without gaps, so that every pixel of the sheet is a picture's. */
export function planSheet(picture: Picture, cells: number, withNames: boolean): SheetPlan {
  const columns = Math.min(COLUMNS, cells);
  const rows = Math.ceil(cells / columns);
  const { width, height } = picture.source;
  const sheetSide = Math.max(columns * width, rows * height);
  const factor = Math.ceil(sheetSide / LONGEST_SHEET_SIDE);
  const cell = { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
  return { columns, rows, factor, ...cell, strip: withNames ? stripHeight(cell.width) : 0 };
}

/** The contact sheet as rows for the PNG writer; only the shrunk original stands in memory whole. */
export async function contactSheet(
  engine: Engine,
  picture: Picture,
  cells: readonly SheetCell[],
  plan: SheetPlan,
  signal: AbortSignal,
): Promise<PngPicture> {
  const { columns, rows, width, height, strip } = plan;
  const original = await shrunk(engine, picture, plan, signal);
  const strips = cells.map(({ name }) => (strip > 0 ? nameStrip(name, width, strip) : new Uint8Array(0)));
  const full = cells.length === columns * rows;
  const cellHeight = height + strip;

  /** One band of one row of cells; it lies in the pictures or in the names, never in both. */
  const band = async (first: number, count: number): Promise<Pixels> => {
    const top = Math.floor(first / cellHeight);
    const within = first - top * cellHeight;
    const inRow = cells.slice(top * columns, (top + 1) * columns);
    const parts =
      within >= height
        ? inRow.map((_, at) =>
            rowsOf(strips[top * columns + at] ?? new Uint8Array(0), width, within - height, count),
          )
        : await filtered(engine, rowsOf(original, width, within, count), inRow, signal);
    return sideBySide(parts, width, columns, count);
  };

  return {
    width: columns * width,
    height: rows * cellHeight,
    opaque: picture.opaque && full,
    bandRows: bandRows(columns * width),
    async rows(first, count) {
      const whole = new Uint8Array(4 * columns * width * count);
      for (let row = first; row < first + count; ) {
        const within = row % cellHeight;
        const edge = row - within + (within < height ? height : cellHeight);
        const next = Math.min(edge, first + count);
        whole.set(await band(row, next - row), 4 * columns * width * (row - first));
        row = next;
      }
      return whole;
    },
  };
}

async function shrunk(
  engine: Engine,
  { source }: Picture,
  { factor, width, height }: SheetPlan,
  signal: AbortSignal,
): Promise<Pixels> {
  const pixels = new Uint8Array(4 * width * height);
  const atOnce = bandRows(source.width, factor);
  for (let first = 0; first < source.height; first += atOnce) {
    const band = await source.rows(first, Math.min(atOnce, source.height - first));
    const small = await engine.shrinkPixels({ pixels: band, width: source.width, factor, signal });
    pixels.set(small, (4 * width * first) / factor);
  }
  return pixels;
}

async function filtered(
  engine: Engine,
  pixels: Pixels,
  cells: readonly SheetCell[],
  signal: AbortSignal,
): Promise<readonly Pixels[]> {
  const tables = cells.flatMap(({ table }) => (table ? [table] : []));
  const pictures = [...(await engine.filterPixels({ pixels, tables, signal }))];
  return cells.map(({ table }) => (table ? (pictures.shift() ?? pixels) : pixels));
}

function rowsOf(pixels: Pixels, width: number, first: number, count: number): Pixels {
  return pixels.subarray(4 * width * first, 4 * width * (first + count));
}

/** Cells that are missing at the end stay transparent. */
function sideBySide(parts: readonly Pixels[], width: number, columns: number, count: number): Pixels {
  const whole = new Uint8Array(4 * width * columns * count);
  for (const [column, part] of parts.entries()) {
    for (let row = 0; row < count; row++) {
      whole.set(rowsOf(part, width, row, 1), 4 * width * (row * columns + column));
    }
  }
  return whole;
}
