/**
 * What the WebAssembly module exports, typed by hand: the compiler's own declarations are not
 * usable across the toolchain's versions. tests/engine checks that this list is what the module has.
 */

import type { CatalogueRow } from "./calls.ts";

/** An address inside the module's memory. */
export type Pointer = number;

/** Handle above zero, or zero with the code and sentence of what is wrong. */
export interface HandleOrError {
  readonly handle: number;
  readonly code: string;
  readonly message: string;
}

/** What a chain comes to, beside its arrays; layers count from 1, and -1 is for never. */
export interface ChainFacts {
  readonly steepest: number;
  readonly subnormalLayer: number;
  readonly zeroLayer: number;
  readonly brokenLayer: number;
}

export interface ActivationLab {
  // Memory
  /** Zero when memory cannot grow. */
  allocate(bytes: number): Pointer;
  release(pointer: Pointer): void;
  /** A view that any growing call empties: copy at once, keep never. */
  bytes(pointer: Pointer, length: number): Uint8Array<ArrayBuffer>;

  // Activations
  catalogue(): CatalogueRow[];
  createKernel(id: string, parameters: Readonly<Record<string, number | string>>): HandleOrError;
  releaseKernel(handle: number): void;
  /** float32 at both addresses; they may be the same. */
  applyKernel(handle: number, input: Pointer, output: Pointer, count: number, derivative: boolean): void;
  /** double at both addresses. */
  evaluateKernel(handle: number, input: Pointer, output: Pointer, count: number, derivative: boolean): void;

  // Networks
  /** Writes depth + 1 doubles of input; depth each of slope, passed and bound; then depth floats of passed32. */
  chain(
    handle: number,
    depth: number,
    start: number,
    slopeAtActivation: boolean,
    output: Pointer,
  ): ChainFacts;
}

export interface ActivationLabOptions {
  readonly wasmBinary: ArrayBuffer;
  readonly print?: (text: string) => void;
  readonly printErr?: (text: string) => void;
  readonly onAbort?: (reason: unknown) => void;
}

export default function createActivationLab(options: ActivationLabOptions): Promise<ActivationLab>;
