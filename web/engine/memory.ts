/** Buffers in the module's memory, and the ways in and out. No view of that memory leaves this file. */

import type { ActivationLab, Pointer } from "./activation-lab.d.ts";
import { EngineError } from "./errors.ts";

/** Memory can grow to 2 GB; beyond it, or where the machine refuses, the call is declined with a sentence. */
export function allocate(module: ActivationLab, bytes: number): Pointer {
  const pointer = bytes < 2 ** 31 ? module.allocate(bytes) : 0;
  if (pointer === 0) {
    throw new EngineError("too-large", "There is not enough memory for a calculation of this size.");
  }
  return pointer;
}

export function copyIn(module: ActivationLab, pointer: Pointer, source: ArrayBufferView): void {
  module.bytes(pointer, source.byteLength).set(bytesOf(source));
}

export function copyOut(module: ActivationLab, pointer: Pointer, target: ArrayBufferView): void {
  bytesOf(target).set(module.bytes(pointer, target.byteLength));
}

/** Fills `bytes` from a pointer on with what its first `period` bytes hold, over and over. */
export function repeat(module: ActivationLab, pointer: Pointer, period: number, bytes: number): void {
  const view = module.bytes(pointer, bytes);
  for (let filled = period; filled < bytes; filled += period) {
    view.copyWithin(filled, 0, Math.min(period, bytes - filled));
  }
}

/** Puts `count` float32 into ascending order. */
export function sortFloats(module: ActivationLab, pointer: Pointer, count: number): void {
  const { buffer, byteOffset } = module.bytes(pointer, Float32Array.BYTES_PER_ELEMENT * count);
  new Float32Array(buffer, byteOffset, count).sort();
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
