import { describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { verdicts } from "../../web/model/verdict.ts";
import { TrialRun } from "../../web/widgets/myth-check/calculate.ts";
import { describeMyth, guesses, saidText, verdictText } from "../../web/widgets/myth-check/story.ts";
import type { Circumstances, Finding, Trial } from "../../web/widgets/myth-check/trials/trial.ts";

const finding: Finding = { caption: "Found", columns: [], rows: [], sentence: "It is so." };
const name = (id: string): string => id;

function circumstances(seed: number, signal = new AbortController().signal): Circumstances {
  return { engine: {} as Engine, name, seed, signal };
}

function counted(): { readonly trial: Trial; readonly runs: () => number } {
  let runs = 0;
  const trial: Trial = async () => {
    runs += 1;
    return finding;
  };
  return { trial, runs: () => runs };
}

describe("a trial", () => {
  it("is run once for a seed, however often the learner changes their mind", async () => {
    const { trial, runs } = counted();
    const run = new TrialRun();
    await run.of(trial, circumstances(1));
    expect(await run.of(trial, circumstances(1))).toBe(finding);
    expect(runs()).toBe(1);
    await run.of(trial, circumstances(2));
    expect(runs()).toBe(2);
  });

  it("that was called off is not remembered", async () => {
    const { trial, runs } = counted();
    const run = new TrialRun();
    await run.of(trial, circumstances(1, AbortSignal.abort()));
    await run.of(trial, circumstances(1));
    expect(runs()).toBe(2);
  });
});

describe("the words", () => {
  it("offer a guess for every verdict there is", () => {
    expect(guesses.map(({ value }) => value)).toEqual([...verdicts]);
    expect(verdictText("partly")).toBe("True within limits.");
  });

  it("repeat the guess, and answer it without blame", () => {
    expect(saidText("none", "false")).toBe("You made no guess.");
    expect(saidText("false")).toBe("You said “false”.");
    expect(saidText("false", "false")).toBe("You said “false”, and so it is.");
    expect(saidText("true", "false")).toBe("You said “true”. See what the numbers make of that.");
  });

  it("say what to do, what is going on and what was found", () => {
    expect(describeMyth(undefined, false)).toContain("Say what you think");
    expect(describeMyth(undefined, true)).toBe("The engine is at work.");
    expect(describeMyth(finding, false)).toBe("It is so.");
  });
});
