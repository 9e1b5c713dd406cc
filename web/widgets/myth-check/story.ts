import type { Verdict } from "../../model/verdict.ts";
import type { Choice } from "../choice-group/choice-group.ts";
import type { Finding } from "./trials/trial.ts";

const WORDS: Readonly<Record<Verdict, string>> = {
  false: "False",
  partly: "True within limits",
  true: "True",
  open: "Numbers do not decide it",
};

/** What a learner can say beforehand. */
export const guesses: readonly Choice[] = Object.entries(WORDS).map(([value, label]) => ({ value, label }));

export function verdictText(verdict: Verdict): string {
  return `${WORDS[verdict]}.`;
}

/** What is said to the learner's own word; nothing when there was none. */
export function guessText(guess: Verdict | "none", verdict: Verdict): string {
  if (guess === "none") return "";
  if (guess === verdict) return "You said so before it was run.";
  return `You said “${WORDS[guess].toLowerCase()}”. See what the numbers make of that.`;
}

/** The live region: what to do, or what was found. */
export function describeMyth(finding: Finding | undefined, running: boolean): string {
  if (running) return "The engine is at work.";
  return finding?.sentence ?? "Say what you think of it, and then run it.";
}
