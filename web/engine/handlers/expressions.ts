import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import type { Handlers } from "./handler.ts";

/** What is copied into the module's memory at all. The parser refuses a fraction of it, and would refuse the rest unread. */
const longest = 2 ** 14;

export const expressions: Handlers<"understand" | "recognise"> = {
  understand: (module, { text }): Calls["understand"]["result"] =>
    module.understandExpression(checkedText(text)),
  recognise: (module: ActivationLab, { text }): Calls["recognise"]["result"] =>
    module.recogniseExpression(checkedText(text)),
};

function checkedText(text: string): string {
  if (typeof text !== "string") {
    throw new EngineError("invalid-argument", "An expression is a text such as “x*sigmoid(2x)”.");
  }
  return text.slice(0, longest);
}
