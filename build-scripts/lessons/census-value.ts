import type { Census, Engine } from "../../web/engine/calls.ts";

/**
 * The share of units that are silent in untrained networks of two hidden layers, in the text:
 * `untrained(relu, units=8, take=set)`. `take` is what they are silent on; `layer`, 1 or 2, whose units are counted.
 */
const CALL = /^untrained\(\s*([a-z][a-z0-9_]*)\s*((?:,\s*[a-z]+\s*=\s*[^,()=]+?\s*)*)\)$/;

const TAKES: Readonly<Record<string, (census: Census) => number>> = {
  example: ({ silentOnExample }) => silentOnExample,
  batch: ({ silentOnBatch }) => silentOnBatch,
  set: ({ silentOnSet }) => silentOnSet,
};

/** He's weights and no bias, unless it is told; so many networks that two digits hold. */
const STANDARD = { inputs: 2, units: 8, layer: 2, bias: 0, networks: 5000, examples: 256, batch: 8 };

/** Undefined when `of` is no such call; throws an Error with a plain sentence when it cannot be computed. */
export async function censusValue(
  of: string,
  engine: Pick<Engine, "untrainedCensus">,
): Promise<number | undefined> {
  const [call, id, rest = ""] = CALL.exec(of.trim()) ?? [];
  if (call === undefined || id === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const part of rest.split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    if (name !== "take" && !(name in STANDARD)) {
      throw new Error(
        `Untrained networks have no “${name}”; there are take, ${Object.keys(STANDARD).join(", ")}.`,
      );
    }
    fields.set(name, text);
  }
  const number = (name: keyof typeof STANDARD) => Number(fields.get(name) ?? STANDARD[name]);
  const take = TAKES[fields.get("take") ?? "set"];
  if (!take) throw new Error(`Of untrained networks one can take ${Object.keys(TAKES).join(", ")}.`);
  const hidden = { units: number("units"), activation: { id } };
  const { layers } = await engine.untrainedCensus({
    network: {
      inputs: number("inputs"),
      layers: [hidden, hidden],
      initialisation: { scheme: "he_normal", bias: number("bias") },
      seed: 0,
    },
    networks: number("networks"),
    examples: number("examples"),
    batch: number("batch"),
  });
  const census = layers[number("layer") - 1];
  if (!census) throw new Error("An untrained network has layer 1 and layer 2.");
  return take(census) / census.units;
}
