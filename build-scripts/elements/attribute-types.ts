import type { Attribute } from "../../web/model/attributes.ts";

/** What may be written for an attribute, as a type of TypeScript. */
export function typeOf(attribute: Attribute): string {
  switch (attribute.kind) {
    case "choice":
      return attribute.choices.map((choice) => JSON.stringify(choice)).join(" | ");
    case "number":
    case "integer":
      return "number | string";
    case "flag":
      return "boolean | string";
    default:
      return "string";
  }
}

/** What holds where the attribute is missing, as text. */
export function defaultOf(attribute: Attribute): string {
  if (attribute.kind === "parameters") return "";
  if (attribute.kind === "flag") return attribute.default ? "1" : "0";
  return Array.isArray(attribute.default) ? attribute.default.join(" ") : String(attribute.default);
}

/** Its form and its limits in words, to stand behind its meaning. */
export function limitsOf(attribute: Attribute): string {
  switch (attribute.kind) {
    case "number":
      return `A number from ${attribute.min} to ${attribute.max}.`;
    case "integer":
      return `A whole number from ${attribute.min} to ${attribute.max}.`;
    case "choices":
      return `Words separated by spaces: ${attribute.choices.join(", ")}.`;
    case "functions":
      return attribute.max === undefined
        ? "Ids of functions, separated by spaces."
        : `Ids of functions, separated by spaces, ${attribute.max} at most.`;
    case "function":
      return "The id of a function.";
    case "flag":
      return "There or not; 0 and false count as not.";
    case "text":
      return `Text of ${attribute.maxLength} characters at most.`;
    case "parameters":
      return "Parameters of functions, as in leaky_relu.alpha=0.2.";
    case "choice":
      return "";
  }
}
