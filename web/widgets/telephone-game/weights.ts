import { words } from "../../model/attributes.ts";

/** How the weights of a network are drawn, as the engine names it. */
export const SCHEMES = [
  "glorot_normal",
  "glorot_uniform",
  "he_normal",
  "lecun_normal",
  "orthogonal",
  "normal",
  "uniform",
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** `advised`: what suits the function. The scale is a factor; of `normal` it is the deviation, of `uniform` the bound. */
export interface Weights {
  readonly scheme: Scheme | "advised";
  readonly scale: number;
}

export interface DrawnWeights extends Weights {
  readonly scheme: Scheme;
}

/** Weights for one function, or, without `id`, for all that have none of their own. */
export interface WeightsRule extends Weights {
  readonly id?: string | undefined;
}

export const ADVISED: WeightsRule = { scheme: "advised", scale: 1 };
export const LEAST_SCALE = 0.001;
export const MOST_SCALE = 100;
export const MOST_NETWORKS = 8;

/** `he_normal glorot_normal*0.5 tanh:orthogonal`: a rule a word, `function:scheme*scale`, of which only the scheme is needed. */
export function readWeights(text: string): {
  readonly rules: readonly WeightsRule[];
  readonly problems: readonly string[];
} {
  const rules: WeightsRule[] = [];
  const problems: string[] = [];
  for (const word of words(text)) {
    const rule = readRule(word);
    if (typeof rule === "string") problems.push(rule);
    else rules.push(rule);
  }
  return { rules: rules.length === 0 ? [ADVISED] : rules, problems };
}

function readRule(word: string): WeightsRule | string {
  // The last colon: a function of the learner's own is a text with signs in it.
  const colon = word.lastIndexOf(":");
  const [name = "", factor = "1", ...more] = word.slice(colon + 1).split("*");
  const scheme = (["advised", ...SCHEMES] as const).find((one) => one === name);
  const scale = Number(factor);
  if (!scheme || more.length > 0 || factor.trim() === "" || Number.isNaN(scale)) {
    return `weights cannot hold “${word}”; a word is advised, ${SCHEMES.join(", ")}, with a factor such as he_normal*2, or for one function such as relu:he_normal.`;
  }
  if (scale < LEAST_SCALE || scale > MOST_SCALE) {
    return `A factor of weights lies between ${LEAST_SCALE} and ${MOST_SCALE}, so “${word}” was left out.`;
  }
  return { ...(colon < 0 ? {} : { id: word.slice(0, colon) }), scheme, scale };
}

export function writeWeights(rules: readonly WeightsRule[]): string {
  return rules
    .map(
      ({ id, scheme, scale }) =>
        (id === undefined ? "" : `${id}:`) + scheme + (scale === 1 ? "" : `*${scale}`),
    )
    .join(" ");
}

/**
 * What papers advise: Glorot and Bengio (2010) for what saturates, He et al. (2015) for rectifiers and what is nearly one,
 * LeCun et al. (1998) for SELU (Klambauer et al. 2017) and for no function at all.
 */
export function advisedFor(id: string, family: string | undefined): Scheme {
  if (id === "selu" || id === "identity") return "lecun_normal";
  return family === "saturating" || id === "step" ? "glorot_normal" : "he_normal";
}

const NAMES: Readonly<Record<Scheme, string>> = {
  glorot_normal: "Xavier",
  glorot_uniform: "Xavier, uniform",
  he_normal: "He",
  lecun_normal: "LeCun",
  orthogonal: "orthogonal",
  normal: "normal",
  uniform: "uniform",
};

export function schemeName(scheme: Scheme): string {
  return NAMES[scheme];
}

/** “He”, “2 × He”, “normal, deviation 0.01”, “uniform, ±0.5” */
export function weightsText({ scheme, scale }: DrawnWeights): string {
  const name = schemeName(scheme);
  if (scheme === "normal") return `${name}, deviation ${scale}`;
  if (scheme === "uniform") return `${name}, ±${scale}`;
  return scale === 1 ? name : `${scale} × ${name}`;
}
