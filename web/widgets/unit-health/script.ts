/**
 * What was done to a network on its way, as text: `40:spike=2 60:bias=-1 70:rate=0.05 80:leaky 90:norm`, each word
 * behind the number of steps that were taken before it. Together with how it began this is all there is to a training: it
 * can be linked to, undone and repeated.
 */

export type Deed =
  /** From here on, or for some steps only. */
  | { readonly kind: "rate" | "spike"; readonly value: number }
  /** Every bias of both hidden layers is moved there. */
  | { readonly kind: "bias"; readonly value: number }
  /** Leaky ReLU takes the function's place, or batch normalisation comes in. */
  | { readonly kind: "leaky" | "norm" };

export type Scripted = Deed & { readonly at: number };

export interface Script {
  /** In the order in which they were done. */
  readonly deeds: readonly Scripted[];
  /** A sentence on each word that says nothing. */
  readonly problems: readonly string[];
}

const HIGHEST_RATE = 100;
const FARTHEST_BIAS = 100;

export function readScript(text: string): Script {
  const deeds: Scripted[] = [];
  const problems: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const deed = readWord(word);
    if (deed && deed.at >= (deeds.at(-1)?.at ?? 0)) deeds.push(deed);
    else problems.push(`“${word}” in the script says nothing that can be done then.`);
  }
  return { deeds, problems };
}

export function writeScript(deeds: readonly Scripted[]): string {
  return deeds.map((deed) => `${deed.at}:${deed.kind}${"value" in deed ? `=${deed.value}` : ""}`).join(" ");
}

function readWord(word: string): Scripted | undefined {
  const [, steps = "", kind = "", text] = /^(\d{1,4}):([a-z]+)(?:=(-?[\d.]+))?$/.exec(word) ?? [];
  const at = Number(steps);
  const value = Number(text);
  switch (kind) {
    case "leaky":
    case "norm":
      return text === undefined ? { at, kind } : undefined;
    case "rate":
    case "spike":
      return value > 0 && value <= HIGHEST_RATE ? { at, kind, value } : undefined;
    case "bias":
      return Math.abs(value) <= FARTHEST_BIAS ? { at, kind, value } : undefined;
    default:
      return undefined;
  }
}
