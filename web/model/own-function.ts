/**
 * A function of the learner's own as a figure's attributes, the address and storage hold it, in one word: its name, a
 * `=`, and its expression without spaces, as in `double_swish=x*sigmoid(2x)`. The word says everything, so nothing else
 * has to be at hand for it to be drawn, and a link that holds it works for anyone.
 */
export interface OwnFunction {
  /** Empty for what was typed and not named. */
  readonly name: string;
  readonly expression: string;
}

export const LONGEST_NAME = 30;

/** Letters, digits, `-` and `_`, a letter first. */
const NAME = /^\p{L}[\p{L}\p{N}_-]*$/u;

export function isOwn(id: string): boolean {
  return id.includes("=");
}

export function ownFunction(id: string): OwnFunction {
  const sign = id.indexOf("=");
  return { name: id.slice(0, sign), expression: id.slice(sign + 1) };
}

export function idOf({ name, expression }: OwnFunction): string {
  return `${name}=${expression.replaceAll(/\s+/g, "")}`;
}

/** As menus and sentences call it: by its name, or by its expression, the beginning of a long one. */
export function titleOf(id: string): string {
  const { name, expression } = ownFunction(id);
  if (name !== "") return name.replaceAll("_", " ");
  const letters = [...expression];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : expression;
}

/** A name as it was typed, as it is kept; or a plain sentence on why it cannot be. */
export function nameFrom(typed: string): { readonly name: string } | { readonly problem: string } {
  const name = typed.trim().replaceAll(/\s+/g, "_");
  if (name === "") return { problem: "A function that is kept needs a name." };
  if ([...name].length > LONGEST_NAME) return { problem: `A name has at most ${LONGEST_NAME} characters.` };
  if (!NAME.test(name)) {
    return { problem: "A name starts with a letter; letters, digits, spaces, - and _ may follow." };
  }
  return { name };
}

/** Whether this is a name with an expression behind it, such as an address or storage may hold; the engine reads the rest. */
export function isWellNamed(id: string): boolean {
  const { name, expression } = ownFunction(id);
  const named = name === "" || ([...name].length <= LONGEST_NAME && NAME.test(name));
  return isOwn(id) && named && expression !== "";
}
