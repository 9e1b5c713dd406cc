import type { Chain, Engine } from "../../web/engine/calls.ts";

/**
 * What is left of a message in the telephone game, in the text: `chain(sigmoid, depth=6, x=2)`. `slip=1` takes the
 * slopes where they do not belong; `take` asks for something else of the same chain.
 */
const CHAIN = /^chain\(\s*([a-z][a-z0-9_]*)\s*((?:,\s*[a-z0-9]+\s*=\s*[^,()=]+?\s*)*)\)$/;

const TAKES: Readonly<Record<string, (chain: Chain) => number | undefined>> = {
  left: ({ passed }) => passed[0],
  best: ({ bound }) => bound[0],
  steepest: ({ steepest }) => steepest,
  "zero-layer": ({ zeroLayer }) => zeroLayer,
};
const FIELDS = ["depth", "x", "slip", "take"];

/** Undefined when `of` is no chain; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function chainValue(of: string, engine: Pick<Engine, "chain">): Promise<number | undefined> {
  const [call, id, rest] = CHAIN.exec(of.trim()) ?? [];
  if (call === undefined || id === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const part of (rest ?? "").split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    if (!FIELDS.includes(name)) throw new Error(`A chain has no “${name}”; it takes ${FIELDS.join(", ")}.`);
    fields.set(name, text);
  }
  const take = TAKES[fields.get("take") ?? "left"];
  if (!take) throw new Error(`Of a chain one can take ${Object.keys(TAKES).join(", ")}.`);
  const depth = Number(fields.get("depth"));
  const x = Number(fields.get("x"));
  if (Number.isNaN(depth) || Number.isNaN(x))
    throw new Error(`“${of}” needs a depth and an x, such as depth=6, x=2.`);
  const value = take(await engine.chain({ id, depth, x, slip: fields.get("slip") === "1" }));
  if (value === undefined) throw new Error(`The engine gave no value for “${of}”.`);
  return value;
}
