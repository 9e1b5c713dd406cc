import type { ActivationLab } from "../activation-lab.d.ts";
import type { FunctionChoice } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { nearest } from "../nearest.ts";

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
  if (code !== "") {
    throw new EngineError(code, code === "unknown-function" ? message + suggestion(module, id) : message);
  }
  return handle;
}

function suggestion(module: ActivationLab, id: string): string {
  const ids = module.catalogue().map((row) => row.id);
  const candidate = nearest(id, ids);
  return candidate === undefined ? ` There are ${ids.join(", ")}.` : ` Did you mean \`${candidate}\`?`;
}
