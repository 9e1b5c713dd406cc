import type { ActivationLab, HandleOrError } from "../activation-lab.d.ts";
import type { FunctionChoice } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { nearest } from "../nearest.ts";

/** A handle to the chosen function; whoever opens it releases it in a `finally`. */
export function openKernel(module: ActivationLab, choice: FunctionChoice): number {
  const { names, values } = checked(choice);
  const { id } = choice;
  const expression = expressionOf(id);
  if (expression !== undefined) {
    return granted(module, id, module.createExpressionKernel(expression, names, values)).handle;
  }
  if (module.isVectorFunction(id)) {
    throw new EngineError(
      "invalid-argument",
      `${id} works on a whole row of numbers and not on one: ask apply or evaluateVector.`,
    );
  }
  return granted(module, id, module.createKernel(id, names, values)).handle;
}

/** What stands behind the `=` of a function of one's own; none in an id of the catalogue. */
function expressionOf(id: string): string | undefined {
  const sign = id.indexOf("=");
  return sign < 0 ? undefined : id.slice(sign + 1);
}

/** The same for a function of a vector. */
export function openVectorKernel(
  module: ActivationLab,
  choice: FunctionChoice,
): { readonly handle: number; readonly inputsPerOutput: number } {
  const { names, values } = checked(choice);
  return granted(module, choice.id, module.createVectorKernel(choice.id, names, values));
}

function checked({ id, parameters = {} }: FunctionChoice): { names: string[]; values: (number | string)[] } {
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
  return { names: Object.keys(parameters), values: Object.values(parameters) };
}

function granted<Answer extends HandleOrError>(module: ActivationLab, id: string, answer: Answer): Answer {
  const { code, message } = answer;
  if (code !== "") {
    throw new EngineError(code, code === "unknown-function" ? message + suggestion(module, id) : message);
  }
  return answer;
}

function suggestion(module: ActivationLab, id: string): string {
  const ids = [...module.catalogue(), ...module.vectorCatalogue()].map((row) => row.id);
  const candidate = nearest(id, ids);
  return candidate === undefined ? ` There are ${ids.join(", ")}.` : ` Did you mean \`${candidate}\`?`;
}
