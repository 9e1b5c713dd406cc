import type { Engine } from "../../engine/calls.ts";
import { encodePng, type JobOptions } from "../../pictures/files.ts";
import { bandRows } from "../../pictures/pixel-source.ts";
import type { Picture } from "./picture.ts";
import { contactSheet, planSheet, type SheetCell } from "./sheet.ts";

/** One function's picture at full size, every byte the table's. */
export async function filteredPng(
  engine: Engine,
  picture: Picture,
  table: Uint8Array,
  { signal, onProgress }: JobOptions,
): Promise<Blob> {
  const { source, opaque } = picture;
  const rows = async (first: number, count: number) => {
    const pixels = await source.rows(first, count);
    const transfer = [pixels.buffer];
    const [filtered] = await engine.filterPixels({ pixels, tables: [table], signal, transfer });
    return filtered ?? new Uint8Array(4 * source.width * count);
  };
  const { width, height } = source;
  return await encodePng({ width, height, opaque, bandRows: bandRows(width), rows }, { signal, onProgress });
}

export async function sheetPng(
  engine: Engine,
  picture: Picture,
  cells: readonly SheetCell[],
  withNames: boolean,
  { signal, onProgress }: JobOptions,
): Promise<Blob> {
  const plan = planSheet(picture, cells.length, withNames);
  return await encodePng(await contactSheet(engine, picture, cells, plan, signal), { signal, onProgress });
}
