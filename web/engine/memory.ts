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

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
