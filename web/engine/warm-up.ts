import type { ActivationLab } from "./activation-lab.d.ts";
import { allocate, copyIn } from "./memory.ts";
import { nextTask } from "./slices.ts";

const length = 4096;
/** After about five, browsers have replaced a function's first, unoptimised machine code. */
const rounds = 8;

/**
 * Runs every function a few times in small bites, so that the first to ask is not the one who waits for the
 * compiler: the first call into a kernel takes some ten times as long as the later ones.
 */
export async function warmUp(module: ActivationLab): Promise<void> {
  const input = Float32Array.from({ length }, (_, index) => (8 * index) / length - 4);
  const buffer = allocate(module, 2 * input.byteLength);
  copyIn(module, buffer, input);
  for (const { id } of module.catalogue()) {
    const { handle } = module.createKernel(id, [], []);
    for (let round = 0; round < rounds; round += 1) {
      module.applyKernel(handle, buffer, buffer + input.byteLength, length, false);
      module.applyKernel(handle, buffer, buffer + input.byteLength, length, true);
      await nextTask();
    }
    module.releaseKernel(handle);
  }
  module.release(buffer);
}
