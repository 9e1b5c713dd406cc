import { sentenceNumber, writeNumber } from "../../model/number-text.ts";
import type { FilterResult, Tile } from "./calculate.ts";

type NameOf = (id: string) => string;

/** What the sheet shows, in one or two sentences. */
export function describeFilters(
  { picture, tiles, view, low, high, mapping }: FilterResult,
  nameOf: NameOf,
): string {
  const { width, height } = picture.source;
  const subject = `${picture.title}, ${width} × ${height} pixels`;
  if (tiles.length === 0 || !view) return `${capital(subject)}, as it is: no function is chosen.`;
  const ruler = `${signed(low)} to ${signed(high)}`;
  const count = tiles.length === 1 ? nameOf(tiles[0]?.id ?? "") : `${inWords(tiles.length)} functions`;
  const start = `${count} on ${subject}, ${mapping === "fixed" ? "on one fixed ruler" : mapping}, with x from ${ruler}.`;
  return `${capital(start)} ${nearest(tiles, nameOf)} ${enlarged(view, nameOf)}`.replace(/ +/g, " ").trim();
}

/** The bytes that a filter can make at all. */
export function reach({ filter }: Pick<Tile, "filter">): { readonly from: number; readonly to: number } {
  return { from: Math.min(...filter.table), to: Math.max(...filter.table) };
}

function nearest(tiles: readonly Tile[], nameOf: NameOf): string {
  const order = tiles
    .filter(({ effect }) => Number.isFinite(effect.byteDistance))
    .sort((a, b) => a.effect.byteDistance - b.effect.byteDistance);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last || first === last) return "";
  const far = ({ effect }: Tile) => `${sentenceNumber(effect.byteDistance, 0)} bytes away`;
  return `Nearest to the original is ${nameOf(first.id)} (typically ${far(first)}), farthest ${nameOf(last.id)} (${far(last)}).`;
}

function enlarged(view: Tile, nameOf: NameOf): string {
  const { from, to } = reach(view);
  return `Enlarged: ${nameOf(view.id)}, whose bytes run from ${from} to ${to}.`;
}

export function signed(value: number): string {
  return writeNumber(value, 4).replace("-", "−");
}

function inWords(count: number): string {
  return (
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"][count] ??
    String(count)
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
