import type { Engine, NumberParameter } from "../../engine/calls.ts";

/** A function of the learner's own as the engine understands it; or why it does not. */
export type OwnRow =
  | { readonly id: string; readonly parameters: readonly NumberParameter[] }
  | { readonly id: string; readonly problem: string };

type Asked = Pick<Engine, "recognise">;

const asked = new WeakMap<Asked, Map<string, Promise<OwnRow>>>();

/** Asks for each function once; what the engine said of a text stays true. */
export function ownRow(engine: Asked, id: string): Promise<OwnRow> {
  const known = asked.get(engine) ?? new Map<string, Promise<OwnRow>>();
  asked.set(engine, known);
  const before = known.get(id);
  if (before) return before;
  const answer = recognise(engine, id);
  known.set(id, answer);
  // A lost engine is no answer: the next to ask tries again.
  answer.catch(() => known.delete(id));
  return answer;
}

async function recognise(engine: Asked, id: string): Promise<OwnRow> {
  const { mistake, ...found } = await engine.recognise({ text: id.slice(id.indexOf("=") + 1) });
  return mistake ? { id, problem: mistake.message } : { id, parameters: [], ...found };
}
