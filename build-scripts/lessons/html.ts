/** Text made safe to stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** What a piece of HTML says, without its tags; of a formula, its letters. */
export function textOf(html: string): string {
  const text = html.replace(/<annotation[\s\S]*?<\/annotation>/g, "").replace(/<[^>]*>/g, "");
  return unescapeHtml(text).replace(/\s+/g, " ").trim();
}

export interface Tag {
  readonly name: string;
  readonly kind: "open" | "close";
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  /** Attributes written twice; HTML would silently take the first. */
  readonly repeated: readonly string[];
  /** Offsets into the text it was read from. */
  readonly start: number;
  readonly end: number;
}

const COMMENT_OR_TAG =
  /<!--[\s\S]*?-->|<(?<slash>\/)?(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(?<self>\/)?>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Every tag of a piece of HTML in order; comments are passed over. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of html.matchAll(COMMENT_OR_TAG)) {
    const { name, slash, self, attributes = "" } = match.groups ?? {};
    if (name === undefined) continue;
    const read = readAttributes(attributes);
    tags.push({
      name: name.toLowerCase(),
      kind: slash === undefined ? "open" : "close",
      ...read,
      selfClosing: self !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tags;
}

function readAttributes(text: string): Pick<Tag, "attributes" | "repeated"> {
  const attributes = new Map<string, string>();
  const repeated: string[] = [];
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (attributes.has(key)) repeated.push(key);
    else attributes.set(key, unescapeHtml(double ?? single ?? bare ?? ""));
  }
  return { attributes, repeated };
}

export function writeTag(name: string, attributes: Iterable<readonly [string, string]>): string {
  const written = [...attributes].map(([key, value]) =>
    value === "" ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join("")}>`;
}
