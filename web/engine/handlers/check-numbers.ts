import { EngineError } from "../errors.ts";

/** Each has to be a finite number; the sentence names the first that is not. */
export function checkNumbers(numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isFinite(value)) {
      throw new EngineError("invalid-argument", `“${name}” has to be a finite number.`);
    }
  }
}

export function checkCount(what: string, count: number, least: number, most: number): void {
  if (!Number.isInteger(count) || count < least) {
    throw new EngineError(
      "invalid-argument",
      `The number of ${what} has to be a whole number, at least ${least}.`,
    );
  }
  if (count > most) {
    throw new EngineError("too-large", `There can be at most ${most} ${what}, and ${count} were asked for.`);
  }
}

export function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new EngineError("invalid-argument", "A seed is a whole number from 0 to 4294967295.");
  }
}
