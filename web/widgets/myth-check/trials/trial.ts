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

export function columns(...labels: readonly string[]): readonly Column[] {
  return labels.map((label) => ({ label }));
}

/** A share as per cent, in whole ones. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
