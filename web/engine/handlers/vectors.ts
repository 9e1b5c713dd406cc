import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";
import { openVectorKernel } from "./kernel.ts";
import { checkRow } from "./rows.ts";

export const vectors: Handlers<"evaluateVector"> = { evaluateVector };

function evaluateVector(
  module: ActivationLab,
  args: Calls["evaluateVector"]["args"],
): Calls["evaluateVector"]["result"] {
  const { id, x, direction } = args;
  if (!(x instanceof Float64Array)) {
    throw new EngineError("invalid-argument", "The x of evaluateVector has to be a Float64Array.");
  }
  if (direction !== undefined && !(direction instanceof Float64Array && direction.length === x.length)) {
    throw new EngineError("invalid-argument", "A direction is a Float64Array as long as x.");
  }
  const { handle, inputsPerOutput } = openVectorKernel(module, args);
  try {
    checkRow(id, x.length, inputsPerOutput);
    const value = new Float64Array(x.length / inputsPerOutput);
    const change = new Float64Array(value.length);
    const buffer = allocate(module, 2 * x.byteLength + 2 * value.byteLength);
    try {
      const [along, to] = [buffer + x.byteLength, buffer + 2 * x.byteLength];
      copyIn(module, buffer, x);
      copyIn(module, along, direction ?? new Float64Array(x.length));
      module.evaluateVectorKernel(handle, buffer, along, x.length, to, to + value.byteLength);
      copyOut(module, to, value);
      if (direction !== undefined) {
        copyOut(module, to + value.byteLength, change);
      }
      return { value, change };
    } finally {
      module.release(buffer);
    }
  } finally {
    module.releaseVectorKernel(handle);
  }
}
