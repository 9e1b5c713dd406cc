import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

const deepestChain = 100;

export const networks: Handlers<"chain"> = { chain };

/** Short enough to be done in one step: 100 layers and the search for the steepest slope take under a millisecond. */
function chain(module: ActivationLab, args: Calls["chain"]["args"]): Calls["chain"]["result"] {
  const { depth, x, slip = false } = args;
  if (!Number.isInteger(depth) || depth < 1) {
    throw new EngineError("invalid-argument", "A chain has a whole number of layers, at least 1.");
  }
  if (depth > deepestChain) {
    throw new EngineError(
      "too-large",
      `A chain has at most ${deepestChain} layers, and ${depth} were asked for.`,
    );
  }
  if (typeof x !== "number") {
    throw new EngineError("invalid-argument", "A chain starts from a number.");
  }
  const input = new Float64Array(depth + 1);
  const slope = new Float64Array(depth);
  const passed = new Float64Array(depth);
  const bound = new Float64Array(depth);
  const passed32 = new Float32Array(depth);
  const parts = [input, slope, passed, bound, passed32];
  const kernel = openKernel(module, args);
  try {
    const buffer = allocate(
      module,
      parts.reduce((bytes, part) => bytes + part.byteLength, 0),
    );
    try {
      const facts = module.chain(kernel, depth, x, slip, buffer);
      let from = buffer;
      for (const part of parts) {
        copyOut(module, from, part);
        from += part.byteLength;
      }
      return { ...facts, input, slope, passed, passed32, bound };
    } finally {
      module.release(buffer);
    }
  } finally {
    module.releaseKernel(kernel);
  }
}
