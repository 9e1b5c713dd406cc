import type { Bibliography } from "./citations.ts";
import type { CodeFiles } from "./code-files.ts";
import type { Contents } from "./contents.ts";
import type { ProseEngine } from "./engine-value.ts";
import type { FunctionWords } from "./function-words.ts";
import type { MathWriter } from "./math.ts";
import type { Snippets } from "./snippets.ts";
import type { WidgetSchemas } from "./tags.ts";

/** What a text may refer to. */
export interface Knowledge {
  readonly schemas: WidgetSchemas;
  /** Of the kinds of questions, by tag. */
  readonly questions: WidgetSchemas;
  readonly engine: ProseEngine;
  readonly bibliography: Bibliography;
  readonly math: MathWriter;
  /** By function id, complete for either catalogue once nothing is wrong. */
  readonly words: Readonly<Record<string, FunctionWords>>;
  readonly vectorWords: Readonly<Record<string, FunctionWords>>;
  readonly snippets: ReadonlyMap<string, Snippets>;
  /** SVG by function id; not every function has one. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly codeFiles: CodeFiles;
  /** What stands within the tags of figures that bring a text along. */
  readonly contents: Contents;
}
