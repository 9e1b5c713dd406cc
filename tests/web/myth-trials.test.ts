import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { trials } from "../../web/widgets/myth-check/trials/index.ts";
import { builtEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await builtEngine();
});
afterAll(() => engine.close());

/** What each claim's file says at its top. */
const claims = readdirSync("lessons/en/myths").map((name) => {
  const text = readFileSync(`lessons/en/myths/${name}`, "utf8");
  const field = (key: string): string => new RegExp(`^${key}: "?([a-z-]+)"?$`, "m").exec(text)?.[1] ?? "";
  return { id: name.replace(/\.md$/, ""), trial: field("trial"), verdict: field("verdict") };
});

describe("every claim", () => {
  it("has a trial, and every trial a claim", () => {
    expect(claims.map(({ trial }) => trial).sort()).toEqual([...trials.keys()].sort());
  });

  it.each(claims)("$id: the numbers come to the verdict that the text gives", async ({ trial, verdict }) => {
    const run = trials.get(trial);
    const { signal } = new AbortController();
    const finding = await run?.({ engine, name: (id) => id, seed: 1, signal });
    expect(finding?.rows.length).toBeGreaterThan(1);
    expect(finding?.rows.every((row) => row.length === finding.columns.length)).toBe(true);
    expect(finding?.sentence).not.toMatch(/NaN|undefined|not a number/);
    expect(finding?.verdict ?? verdict).toBe(verdict);
  });

  it("is told something else by other random numbers, where it says so", async () => {
    const { signal } = new AbortController();
    const told = async (trial: string, seed: number): Promise<string> =>
      JSON.stringify(await trials.get(trial)?.({ engine, name: (id) => id, seed, signal }));
    expect(await told("stochastic", 2)).not.toBe(await told("stochastic", 1));
    expect(await told("linear-depth", 2)).not.toBe(await told("linear-depth", 1));
    expect(await told("stochastic", 3)).toBe(await told("stochastic", 3));
  });
});
