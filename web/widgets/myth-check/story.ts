import { isVerdict, type Verdict } from "../../model/verdict.ts";
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

/** The learner's own word, and what became of it once the verdict is known. */
export function saidText(guess: string, verdict?: Verdict): string {
  if (!isVerdict(guess)) return "You made no guess.";
  const said = `You said “${WORDS[guess].toLowerCase()}”`;
  if (verdict === undefined) return `${said}.`;
  return guess === verdict ? `${said}, and so it is.` : `${said}. See what the numbers make of that.`;
}

/** The live region: what to do, or what was found. */
export function describeMyth(finding: Finding | undefined, running: boolean): string {
  if (running) return "The engine is at work.";
  return finding?.sentence ?? "Say what you think of it, and then run it.";
}
