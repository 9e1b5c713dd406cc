import type { Experiment, Schema } from "../../model/attributes.ts";

/** Message and gate's input lie from -REACH to REACH. */
export const REACH = 4;

/** A gated linear unit of two numbers, as a tag's attributes. */
export const schema = {
  of: { kind: "choice", default: "glu", choices: ["glu", "reglu", "geglu", "swiglu"] },
  a: { kind: "number", default: 2, min: -REACH, max: REACH },
  b: { kind: "number", default: 1, min: -REACH, max: REACH },
} as const satisfies Schema;

export type GateExperiment = Experiment<typeof schema>;

/** How each is called, and by what its gate is opened. */
export const UNITS = {
  glu: { name: "GLU", gate: "σ(b)" },
  reglu: { name: "ReGLU", gate: "ReLU(b)" },
  geglu: { name: "GEGLU", gate: "GELU(b)" },
  swiglu: { name: "SwiGLU", gate: "swish(b)" },
} as const;

export function unitOf({ of }: GateExperiment): (typeof UNITS)[keyof typeof UNITS] {
  return of in UNITS ? UNITS[of as keyof typeof UNITS] : UNITS.glu;
}
