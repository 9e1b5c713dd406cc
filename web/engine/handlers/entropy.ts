import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn } from "../memory.ts";
import type { Handlers } from "./handler.ts";

const mostLogits = 4096;

export const entropies: Handlers<"softmaxEntropy"> = { softmaxEntropy };

function softmaxEntropy(
  module: ActivationLab,
  { logits, temperature = 1 }: Calls["softmaxEntropy"]["args"],
): Calls["softmaxEntropy"]["result"] {
  const finite = logits instanceof Float64Array && logits.every((logit) => Number.isFinite(logit));
  if (!finite || logits.length === 0) {
    throw new EngineError("invalid-argument", "Logits are finite numbers in a Float64Array, at least one.");
  }
  if (logits.length > mostLogits) {
    throw new EngineError("too-large", `At most ${mostLogits} logits are taken, not ${logits.length}.`);
  }
  if (!(temperature > 0 && Number.isFinite(temperature))) {
    throw new EngineError("invalid-argument", "A temperature is a finite number above 0.");
  }
  const buffer = allocate(module, logits.byteLength);
  try {
    copyIn(module, buffer, logits);
    return module.softmaxEntropy(buffer, logits.length, temperature);
  } finally {
    module.release(buffer);
  }
}
