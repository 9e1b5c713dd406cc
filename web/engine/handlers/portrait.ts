import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

export const portraits: Handlers<"portrait"> = { portrait };

function portrait(module: ActivationLab, args: Calls["portrait"]["args"]): Calls["portrait"]["result"] {
  const kernel = openKernel(module, args);
  try {
    const { kinks, ...found } = module.portrait(kernel);
    return { kinks: Float64Array.from(kinks), ...found };
  } finally {
    module.releaseKernel(kernel);
  }
}
