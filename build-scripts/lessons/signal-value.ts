import type { Engine, Scheme } from "../../web/engine/calls.ts";
import { schema as recurrentSchema } from "../../web/widgets/recurrent-step/experiment.ts";
import { EXAMPLES, schema as signalSchema } from "../../web/widgets/self-normalisation/experiment.ts";

/**
 * What becomes of a signal, in the text. What is left out is as the figures have it:
 * `signal(selu, depth=50, take=variance)`, after so many random layers; `sampled(selu, samples=1000000, take=mean)`, of the
 * function alone; `moments(selu, mean=1, variance=3, layers=10, take=pull)`, by integration;
 * `recurrence(tanh, weight=1.2, steps=50, take=state)`, a step taken again and again.
 */
export type SignalEngine = Pick<Engine, "signalPropagation" | "sampledMoments" | "momentMap" | "recurrence">;

const CALL =
  /^(signal|sampled|moments|recurrence)\(\s*([a-z][a-z0-9_]*)\s*((?:,\s*[a-z0-9]+\s*=\s*[^,()=]+?\s*)*)\)$/;

type Fields = ReadonlyMap<string, string>;
type Taken = Readonly<Record<string, number | undefined>>;

const KINDS: Readonly<
  Record<
    string,
    {
      readonly fields: readonly string[];
      compute(engine: SignalEngine, id: string, fields: Fields): Promise<Taken>;
    }
  >
> = {
  signal: {
    fields: ["depth", "width", "mean", "deviation", "weights", "seed", "take"],
    compute: async (engine, id, fields) => {
      const { activation, preActivation, input, brokenLayer } = await engine.signalPropagation({
        id,
        initialisation: { scheme: schemeIn(fields) },
        depth: number(fields, "depth", signalSchema.depth.default),
        width: number(fields, "width", signalSchema.width.default),
        mean: number(fields, "mean", signalSchema.mean.default),
        deviation: number(fields, "deviation", signalSchema.deviation.default),
        seed: number(fields, "seed", signalSchema.seed.default),
        examples: EXAMPLES,
      });
      return {
        mean: activation.mean.at(-1),
        variance: activation.variance.at(-1),
        "pre-variance": preActivation.variance.at(-1),
        "input-variance": input.variance,
        "broken-layer": brokenLayer,
      };
    },
  },
  sampled: {
    fields: ["samples", "seed", "take"],
    compute: async (engine, id, fields) => {
      const samples = number(fields, "samples", 1_000_000);
      const { mean, variance } = await engine.sampledMoments({
        id,
        samples,
        seed: number(fields, "seed", 1),
      });
      return { mean, variance };
    },
  },
  moments: {
    fields: ["mean", "variance", "layers", "weights", "take"],
    compute: async (engine, id, fields) => {
      const { mean, variance, square, pull, gain } = await engine.momentMap({
        id,
        initialisation: { scheme: schemeIn(fields) },
        mean: Float64Array.of(number(fields, "mean", 0)),
        variance: Float64Array.of(number(fields, "variance", 1)),
        steps: number(fields, "layers", 1),
      });
      return { mean: mean.at(-1), variance: variance.at(-1), square: square.at(-1), pull: pull.at(-1), gain };
    },
  },
  recurrence: {
    fields: ["weight", "bias", "start", "steps", "take"],
    compute: async (engine, id, fields) => {
      const { weight, bias, start, steps } = recurrentSchema;
      const { states, memory, brokenStep } = await engine.recurrence({
        id,
        fromState: Float64Array.of(number(fields, "weight", weight.default)),
        bias: Float64Array.of(number(fields, "bias", bias.default)),
        start: Float64Array.of(number(fields, "start", start.default)),
        fromInput: Float64Array.of(1),
        inputs: new Float64Array(number(fields, "steps", steps.default)),
      });
      return { state: states.at(-1), memory: memory.at(-1), "broken-step": brokenStep };
    },
  },
};

/** Undefined when `of` is none of these; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function signalValue(of: string, engine: SignalEngine): Promise<number | undefined> {
  const [, name = "", id = "", rest = ""] = CALL.exec(of.trim()) ?? [];
  const kind = KINDS[name];
  if (!kind) return undefined;
  const fields = new Map<string, string>();
  for (const part of rest.split(",").slice(1)) {
    const [field = "", text = ""] = part.split("=").map((side) => side.trim());
    if (!kind.fields.includes(field))
      throw new Error(`${name} has no “${field}”; it takes ${kind.fields.join(", ")}.`);
    fields.set(field, text);
  }
  const taken = await kind.compute(engine, id, fields);
  const value = taken[fields.get("take") ?? ""];
  if (value === undefined) {
    throw new Error(`“${of}” has to say what to take: ${Object.keys(taken).join(", ")}.`);
  }
  return value;
}

function number(fields: Fields, name: string, otherwise: number): number {
  const text = fields.get(name);
  if (text === undefined) return otherwise;
  if (Number.isNaN(Number(text))) throw new Error(`“${name}” has to be a number, and “${text}” is none.`);
  return Number(text);
}

/** Taken on trust: the engine says in a sentence which schemes there are. */
function schemeIn(fields: Fields): Scheme {
  return (fields.get("weights") ?? "lecun_normal") as Scheme;
}
