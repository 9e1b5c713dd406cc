import type { Engine } from "../../../engine/calls.ts";
import type { Verdict } from "../../../model/verdict.ts";
import type { Cell, Column } from "../../data-table/data-table.ts";

/** What a trial has found out. */
export interface Finding {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the numbers say, in a sentence or two. */
  readonly sentence: string;
  /** What the numbers alone come to; missing where they depend on the device, or decide nothing by themselves. */
  readonly verdict?: Verdict;
  /** Other random numbers would give other ones. */
  readonly drawn?: boolean;
}

export interface Circumstances {
  readonly engine: Engine;
  /** How functions are called. */
  readonly name: (id: string) => string;
  readonly seed: number;
  readonly signal: AbortSignal;
}

export type Trial = (circumstances: Circumstances) => Promise<Finding>;

/** A column is its label, or says more about how its numbers are shown. */
export function columns(...all: readonly (string | Column)[]): readonly Column[] {
  return all.map((one) => (typeof one === "string" ? { label: one } : one));
}

/** A column of numbers with bars that reach as far as the numbers do. */
export function barColumn(label: string, decimals = 4): Column {
  return { label, decimals, barTo: 0 };
}

/** A column of shares as `inPercent` gives them, with bars of which a full one is the whole. */
export function percentColumn(label: string): Column {
  return { label, decimals: 0, unit: "%", barTo: 100 };
}

/** A share as per cent, in whole ones. */
export function inPercent(share: number): number {
  return Math.round(100 * share);
}

/** The same in a sentence. */
export function percent(share: number): string {
  return `${inPercent(share)}\u00a0%`;
}
