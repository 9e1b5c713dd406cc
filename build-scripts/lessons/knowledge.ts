import type { Bibliography } from "./citations.ts";
import type { ProseEngine } from "./engine-value.ts";
import type { MathWriter } from "./math.ts";
import type { WidgetSchemas } from "./tags.ts";

/** What a text may refer to. */
export interface Knowledge {
  readonly schemas: WidgetSchemas;
  readonly engine: ProseEngine;
  readonly bibliography: Bibliography;
  readonly math: MathWriter;
}
