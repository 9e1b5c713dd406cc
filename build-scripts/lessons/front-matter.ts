import { parse, YAMLParseError } from "yaml";
import type { Place, Problems } from "./problems.ts";

/** The YAML between two lines of `---` at the top of a file, and the Markdown after it. */
export interface Source {
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line on which the body starts, 1-based. */
  readonly bodyLine: number;
}

export function splitFrontMatter(file: string, text: string, problems: Problems): Source {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) {
    problems.report(
      { file, line: 1 },
      "It starts with no front matter: a line of ---, its fields, a line of ---.",
    );
    return { file, fields: {}, body: text, bodyLine: 1 };
  }
  const [whole, yaml = ""] = match;
  const bodyLine = whole.split("\n").length;
  return { file, fields: readYaml(file, yaml, problems), body: text.slice(whole.length), bodyLine };
}

function readYaml(file: string, yaml: string, problems: Problems): Record<string, unknown> {
  try {
    const fields: unknown = parse(yaml);
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) {
      return fields as Record<string, unknown>;
    }
    problems.report({ file, line: 2 }, "The front matter holds no fields of the form name: value.");
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = (error.linePos?.[0].line ?? 1) + 1;
    problems.report({ file, line }, `The front matter cannot be read: ${error.message.split("\n")[0]}`);
  }
  return {};
}

/** Reads the fields a kind of page has to have; each that is missing, of the wrong kind or unknown is reported. */
export class FieldReader {
  private readonly asked = new Set<string>();

  constructor(
    private readonly source: Source,
    private readonly problems: Problems,
  ) {}

  text(name: string): string {
    const value = this.take(name);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    return this.missing(name, "some text", "");
  }

  number(name: string): number {
    const value = this.take(name);
    if (typeof value === "number" && value > 0) return value;
    return this.missing(name, "a number above 0", 1);
  }

  list(name: string): readonly string[] {
    const value = this.take(name);
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    return this.missing(name, "a list of texts (one “- ” line each)", []);
  }

  /** Texts by name, in the order written. */
  texts(name: string): Readonly<Record<string, string>> {
    const value = this.take(name);
    if (isTexts(value)) return value;
    return this.missing(name, "texts by name (one “name: text” line each)", {});
  }

  /** Call when every field has been read. */
  refuseOthers(): void {
    for (const name of Object.keys(this.source.fields)) {
      if (this.asked.has(name)) continue;
      const known = [...this.asked].join(", ");
      this.problems.report(this.place, `The front matter has no field “${name}”. It has ${known}.`);
    }
  }

  private take(name: string): unknown {
    this.asked.add(name);
    return this.source.fields[name];
  }

  private missing<T>(name: string, kind: string, instead: T): T {
    this.problems.report(this.place, `The front matter needs “${name}”: ${kind}.`);
    return instead;
  }

  private get place(): Place {
    return { file: this.source.file, line: 1 };
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === "string")
  );
}
