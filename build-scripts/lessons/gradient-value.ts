import type { Calls, Engine } from "../../web/engine/calls.ts";

type Asked = Calls["gradientFlow"]["args"];
type Played = Calls["gradientFlow"]["result"];
type Flow = Played["functions"][number];
type Player = Asked["functions"][number];
type Scheme = Player["initialisation"]["scheme"];

/**
 * What is left of the gradient in a real network, in the text: `gradient(relu, layers=20, weights=he_normal)` is the median
 * ratio at the first layer, over 200 networks of width 64 with the seeds 1 to 200. `weights=he_normal*2` doubles them,
 * `residual=1` and `normalised=1` switch on. `tenth` and `ninetieth` are the ends of the band; the others belong to the
 * first network: `slopes` and `weights` are the parts of the factor of one `layer`, `silent` is the first layer, from the
 * last one down, after which float32 holds nothing but 0.
 */
const CALL = /^gradient\(\s*([a-z][a-z0-9_]*)\s*((?:,\s*[a-z0-9]+\s*=\s*[^,()=]+?\s*)*)\)$/;

const TAKES: Readonly<Record<string, (flow: Flow, layer: number) => number | undefined>> = {
  left: ({ median }) => powerOfTen(median[0]),
  tenth: ({ tenth }) => powerOfTen(tenth[0]),
  ninetieth: ({ ninetieth }) => powerOfTen(ninetieth[0]),
  slopes: ({ slopes }, layer) => powerOfTen(slopes[layer - 1]),
  weights: ({ weights }, layer) => powerOfTen(weights[layer - 1]),
  silent: ({ zero32 }) => zero32.lastIndexOf(1) + 1 || undefined,
};
/**
 * Of networks side by side the weights need drawing only once: who asks for one of these gets the others with it,
 * in networks that have nothing else.
 */
const PARTIES: readonly (readonly string[])[] = [
  [
    "sigmoid glorot_normal",
    "tanh glorot_normal",
    "relu he_normal",
    "leaky_relu he_normal",
    "gelu he_normal",
    "swish he_normal",
    "selu lecun_normal",
  ],
  ["relu glorot_normal", "relu he_normal*2", "relu normal*0.01"],
];
const FIELDS = ["layers", "width", "weights", "residual", "normalised", "networks", "layer", "take"];

/** The one step beside the engine: its logarithms, which no underflow ends, are written as plain numbers. */
function powerOfTen(power: number | undefined): number | undefined {
  return power === undefined ? undefined : 10 ** power;
}

/** Undefined when `of` is no such call; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function gradientValue(
  of: string,
  engine: Pick<Engine, "gradientFlow">,
): Promise<number | undefined> {
  const [call, id, rest] = CALL.exec(of.trim()) ?? [];
  if (call === undefined || id === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const part of (rest ?? "").split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    if (!FIELDS.includes(name))
      throw new Error(`A gradient has no “${name}”; it takes ${FIELDS.join(", ")}.`);
    fields.set(name, text);
  }
  const take = TAKES[fields.get("take") ?? "left"];
  if (!take) throw new Error(`Of a gradient one can take ${Object.keys(TAKES).join(", ")}.`);
  const depth = Number(fields.get("layers"));
  const weights = fields.get("weights");
  if (Number.isNaN(depth) || !weights) {
    throw new Error(`“${of}” needs layers and weights, such as layers=20, weights=he_normal.`);
  }
  const player = `${id} ${weights}`;
  const [residual, normalised] = [fields.get("residual") === "1", fields.get("normalised") === "1"];
  const plain = !residual && !normalised;
  const party = (plain && PARTIES.find((names) => names.includes(player))) || [player];
  const { functions } = await play(engine, {
    functions: party.map(playerNamed),
    depth,
    width: Number(fields.get("width") ?? 64),
    residual,
    normalised,
    seed: 1,
    networks: Number(fields.get("networks") ?? 200),
  });
  const flow = functions[party.indexOf(player)];
  const value = flow && take(flow, Number(fields.get("layer") ?? 1));
  if (value === undefined) throw new Error(`The engine gave no value for “${of}”.`);
  return value;
}

/** `relu he_normal*2` */
function playerNamed(name: string): Player {
  const [id = "", weights = ""] = name.split(" ");
  const [scheme, scale = "1"] = weights.split("*");
  return { id, initialisation: { scheme: scheme as Scheme, scale: Number(scale) } };
}

type Games = Pick<Engine, "gradientFlow">;
const played = new WeakMap<Games, Map<string, Promise<Played>>>();

/** Plays each game once: a lesson comes back to the same numbers. */
function play(engine: Games, game: Asked): Promise<Played> {
  const before = played.get(engine) ?? new Map<string, Promise<Played>>();
  played.set(engine, before);
  const key = JSON.stringify(game);
  const answer = before.get(key) ?? engine.gradientFlow(game);
  before.set(key, answer);
  return answer;
}
