import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import { allocate, copyOut } from "../memory.ts";

/** Has the module write the arrays one after another, and copies them out of its memory. */
export function written<Facts>(
  module: ActivationLab,
  arrays: readonly ArrayBufferView[],
  write: (buffer: Pointer) => Facts,
): Facts {
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const buffer = allocate(module, bytes);
  try {
    const facts = write(buffer);
    let from = buffer;
    for (const array of arrays) {
      copyOut(module, from, array);
      from += array.byteLength;
    }
    return facts;
  } finally {
    module.release(buffer);
  }
}
