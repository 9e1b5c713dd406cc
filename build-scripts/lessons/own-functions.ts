import type { Engine, NumberParameter } from "../../web/engine/calls.ts";
import { ownFunctionsIn, type Refusals, type Schema } from "../../web/model/attributes.ts";
import { ownFunction } from "../../web/model/own-function.ts";

/** The functions of one's own that a tag names, as the engine understands them. */
export interface OwnFunctions {
  readonly understood: readonly { readonly id: string; readonly parameters: readonly NumberParameter[] }[];
  /** Why the others cannot be had. */
  readonly refusals: Refusals;
}

export async function readOwnFunctions(
  schema: Schema,
  attributes: ReadonlyMap<string, string>,
  engine: Pick<Engine, "recognise">,
): Promise<OwnFunctions> {
  const ids = ownFunctionsIn(schema, (name) => attributes.get(name) ?? null);
  const answers = await Promise.all(
    ids.map(async (id) => ({ id, answer: await engine.recognise({ text: ownFunction(id).expression }) })),
  );
  return {
    understood: answers.flatMap(({ id, answer }) =>
      answer.mistake ? [] : [{ id, parameters: answer.parameters }],
    ),
    refusals: new Map(
      answers.flatMap(({ id, answer }) => (answer.mistake ? [[id, answer.mistake.message]] : [])),
    ),
  };
}
