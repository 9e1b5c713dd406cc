import type { ActivationLab } from "../activation-lab.d.ts";
import type { FunctionChoice } from "../calls.ts";
import { EngineError, type EngineErrorCode } from "../errors.ts";

const codes: ReadonlySet<string> = new Set<EngineErrorCode>([
  "unknown-function",
  "unknown-parameter",
  "parameter-out-of-range",
]);

/** A handle to the chosen function; whoever opens it releases it in a `finally`. */
export function openKernel(module: ActivationLab, { id, parameters = {} }: FunctionChoice): number {
  if (typeof id !== "string") {
    throw new EngineError(
      "invalid-argument",
      "A function is chosen by its id, which is a text such as “relu”.",
    );
  }
  if (typeof parameters !== "object" || parameters === null) {
    throw new EngineError("invalid-argument", "Parameters are an object of names and values.");
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== "number" && typeof value !== "string") {
      throw new EngineError("invalid-argument", `The parameter “${name}” has to be a number or a text.`);
    }
  }
  const { handle, code, message } = module.createKernel(
    id,
    Object.keys(parameters),
    Object.values(parameters),
  );
  if (handle === 0) {
    throw new EngineError(codes.has(code) ? (code as EngineErrorCode) : "invalid-argument", message);
  }
  return handle;
}
