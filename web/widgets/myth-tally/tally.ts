import { decode } from "../../model/attributes.ts";
import { isVerdict, type Verdict } from "../../model/verdict.ts";
import { schema } from "../myth-check/experiment.ts";

/** One of the page's claims, and how far the learner has come with it. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly guess: string;
  /** Missing as long as it was not run. */
  readonly verdict: Verdict | undefined;
}

/** Reads all claims of a page, in their order. */
export function readClaims(page: ParentNode): readonly Claim[] {
  return [...page.querySelectorAll<HTMLElement>("myth-check")].map((myth) => {
    const { run, guess } = decode(schema, (name) => myth.getAttribute(name)).experiment;
    const verdict = myth.querySelector<HTMLElement>("[data-verdict]")?.dataset.verdict ?? "";
    const text = myth.querySelector('[slot="claim"]')?.textContent?.trim() ?? "";
    return { id: myth.id, text, guess, verdict: run && isVerdict(verdict) ? verdict : undefined };
  });
}

/** One sentence on how many were tried, and how the guesses fared. */
export function describeTally(claims: readonly Claim[]): string {
  const tried = claims.filter(({ verdict }) => verdict !== undefined);
  if (tried.length === 0) return `${claims.length} claims, and none of them tried yet.`;
  const guessed = tried.filter(({ guess }) => isVerdict(guess));
  const right = guessed.filter(({ guess, verdict }) => guess === verdict);
  const guesses = guessed.length === 1 ? "1 guess" : `${guessed.length} guesses`;
  const fared = guessed.length === 0 ? "." : `; of your ${guesses}, ${right.length} agreed with the verdict.`;
  return `${tried.length} of ${claims.length} claims tried${fared}`;
}
