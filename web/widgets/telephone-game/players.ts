import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import { advisedFor, type DrawnWeights, MOST_NETWORKS, type WeightsRule, weightsText } from "./weights.ts";

/** One of the networks side by side: a function, and how its weights are drawn. */
export interface Player {
  readonly id: string;
  readonly weights: DrawnWeights;
  /** Of the networks with the same function, this is the first, the second, …; from 0. */
  readonly variant: number;
  /** Whether there is another with the same function. */
  readonly twinned: boolean;
}

export interface FunctionWithFamily {
  readonly id: string;
  readonly family?: string | undefined;
}

/** The networks that stand side by side, at most eight: every function with every rule for it. */
export function playersOf(
  ids: readonly string[],
  rules: readonly WeightsRule[],
  functions: readonly FunctionWithFamily[],
): readonly Player[] {
  const general = rules.filter((rule) => rule.id === undefined);
  return ids
    .flatMap((id) => {
      const family = functions.find((row) => row.id === id)?.family;
      const drawn = rulesFor(id, rules, general).map(({ scheme, scale }) => ({
        scheme: scheme === "advised" ? advisedFor(id, family) : scheme,
        scale,
      }));
      return drawn.map((weights, variant) => ({ id, weights, variant, twinned: drawn.length > 1 }));
    })
    .slice(0, MOST_NETWORKS);
}

function rulesFor(
  id: string,
  rules: readonly WeightsRule[],
  general: readonly WeightsRule[],
): readonly Pick<WeightsRule, "scheme" | "scale">[] {
  const own = rules.filter((rule) => rule.id === id);
  if (own.length > 0) return own;
  return general.length > 0 ? general : [{ scheme: "advised", scale: 1 }];
}

/** How a network is drawn and called. */
export interface PlayerLook {
  readonly name: string;
  /** 1 to 8: the function's colour token. */
  readonly colour: number;
  readonly dash: readonly number[];
}

/** What tells networks with the same function, and so of the same colour, apart. */
const VARIANT_DASHES: readonly (readonly number[])[] = [[], [10, 5], [3, 3], [14, 4, 2, 4], [6, 2], [2, 6]];

export function lookOf(
  { id, weights, variant, twinned }: Player,
  options: readonly FunctionOption[],
): PlayerLook {
  const { name, colour, dash } = functionNamed(options, id);
  if (!twinned) return { name, colour, dash };
  return {
    name: `${name}, ${weightsText(weights)}`,
    colour,
    dash: VARIANT_DASHES[variant % VARIANT_DASHES.length] ?? [],
  };
}
