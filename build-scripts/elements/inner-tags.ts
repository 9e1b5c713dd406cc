/** Elements within a figure have plain names, such as data-table, which another page may use for elements of its own. */
const PREFIX = "activation-lab-";

export function innerName(tag: string): string {
  return `${PREFIX}${tag}`;
}

/**
 * A widget's source with longer names for the elements within figures: in templates, in styles and where one is looked for.
 * Paths of imports stay.
 */
export function withInnerNames(code: string, tags: readonly string[]): string {
  const names = new RegExp(`(?<![\\w./-])(${tags.join("|")})(?![\\w/-]|\\.ts\\b)`, "g");
  return code
    .replaceAll(names, (tag) => innerName(tag))
    .replaceAll(
      new RegExp(`</(${tags.join("|")})(?=[\\s>])`, "g"),
      (_, tag: string) => `</${innerName(tag)}`,
    );
}
