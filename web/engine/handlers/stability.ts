import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, StabilityForm } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";

const forms: readonly StabilityForm[] = ["sigmoid", "softplus", "softmax"];
/** A point takes about a microsecond, so that all of them are one step. */
const mostPoints = 4096;

export const stability: Handlers<"stability"> = { stability: work };

function work(module: ActivationLab, args: Calls["stability"]["args"]): Calls["stability"]["result"] {
  const { form, x, over = new Float64Array(0) } = args;
  const which = forms.indexOf(form);
  if (which < 0) {
    throw new EngineError("invalid-argument", `The form is one of ${forms.join(", ")}.`);
  }
  if (typeof x !== "number" || !(over instanceof Float64Array)) {
    throw new EngineError("invalid-argument", "x is a number, and over a Float64Array.");
  }
  if (over.length > mostPoints) {
    throw new EngineError(
      "too-large",
      `Errors are computed at up to ${mostPoints} x, not at ${over.length}.`,
    );
  }
  const count = over.length;
  const numbers = new Float64Array(5 * count);
  const buffer = allocate(module, numbers.byteLength);
  try {
    copyIn(module, buffer, over);
    module.stabilityErrors(which, buffer, count);
    copyOut(module, buffer, numbers);
  } finally {
    module.release(buffer);
  }
  const part = (at: number) => numbers.slice(at * count, (at + 1) * count);
  const errors = {
    x: part(0),
    naive: { value: part(1), slope: part(2) },
    stable: { value: part(3), slope: part(4) },
  };
  return { ...module.stability(which, x), errors };
}
