import temml from "temml";

/**
 * TeX to MathML at build time. Temml writes style attributes, which the site's policy forbids: each distinct style
 * becomes a class, and `css` holds the rules of all that were used.
 */
export class MathWriter {
  private readonly classes = new Map<string, string>();

  /** Throws an Error whose message says what the TeX lacks. */
  write(tex: string, display: boolean): string {
    const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true, annotate: false });
    return mathml.replace(/<[a-z]+\b[^>]*\sstyle="[^"]*"[^>]*>/g, (tag) => this.withoutStyle(tag));
  }

  /** The rules for the classes given out so far, in a stable order. */
  get css(): string {
    return [...this.classes]
      .map(([style, name]) => `.${name}{${style}}`)
      .sort()
      .join("\n");
  }

  private withoutStyle(tag: string): string {
    const style = / style="([^"]*)"/.exec(tag)?.[1] ?? "";
    const bare = tag.replace(/ style="[^"]*"/, "");
    // `display:block math` says what the attribute display="block" says already; Temml also writes style="true".
    const declarations = style
      .split(";")
      .map((declaration) => declaration.trim())
      .filter((declaration) => declaration.includes(":") && declaration !== "display:block math");
    if (declarations.length === 0) return bare;
    const name = this.classFor(declarations.join(";"));
    return bare.includes(' class="')
      ? bare.replace(' class="', ` class="${name} `)
      : bare.replace(/^<[a-z]+/, (start) => `${start} class="${name}"`);
  }

  /** The name is the style itself, spelt so that it may stand in a class: the same on every page and in every build. */
  private classFor(style: string): string {
    const name = `math-${style.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}`;
    this.classes.set(style, name);
    return name;
  }
}
