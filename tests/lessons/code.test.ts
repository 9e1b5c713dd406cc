import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { startEngine } from "../../build-scripts/lessons/engine.ts";
import { type Answer, type Question, type Runner, runCpp, runJavaScript, runPython } from "./run-snippets.ts";

/** Relative to the exact value. Double precision holds 16 digits; a formula a learner can read costs up to four of them. */
const TOLERANCE = 1e-12;
/** Below the smallest normal double, digits are lost whatever one does. */
const SMALLEST = 2 ** -1022;

interface Expected extends Question {
  readonly settings: string;
  readonly value: readonly number[];
  readonly slope: readonly number[];
}

/** tests/reference/activations.csv: 50-digit arithmetic. Settings that are the defaults are left to the snippets. */
function reference(defaults: ReadonlyMap<string, string>): readonly Expected[] {
  const groups = new Map<string, Expected & { x: number[]; value: number[]; slope: number[] }>();
  const [, ...lines] = readFileSync("tests/reference/activations.csv", "utf8").trim().split("\n");
  for (const line of lines) {
    const [id = "", settings = "", x, value, slope] = line.split(",");
    const key = `${id},${settings}`;
    const parameters = defaults.get(id) === settings ? [] : settingsOf(settings);
    const group = groups.get(key) ?? { id, settings, parameters, x: [], value: [], slope: [] };
    groups.set(key, group);
    group.x.push(Number(x));
    group.value.push(Number(value));
    group.slope.push(Number(slope));
  }
  return [...groups.values()];
}

function settingsOf(settings: string): (number | string)[] {
  return settings
    .split(" ")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split("=")[1] ?? "")
    .map((text) => (Number.isNaN(Number(text)) ? text : Number(text)));
}

/** The relative error; relative to `least` where the exact number is smaller than that. */
function distance(actual: number | undefined, exact: number | undefined, least = SMALLEST): number {
  if (actual === undefined || exact === undefined || Number.isNaN(actual)) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.abs(actual - exact) - SMALLEST) / Math.max(Math.abs(exact), least);
}

const engine = await startEngine(process.cwd());
afterAll(() => engine.close());
const defaults = new Map(
  engine.catalogue.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, default: value }) => `${name}=${value}`).join(" "),
  ]),
);
const expected = reference(defaults);
/** A threshold has only two answers. */
const unknown: readonly Question[] = engine.catalogue
  .filter(({ id }) => id !== "step")
  .map(({ id }) => ({ id, parameters: [], x: [Number.NaN] }));

describe.each<[string, Runner]>([
  ["C++", runCpp],
  ["JavaScript", runJavaScript],
  ["Python", runPython],
])("the code to take home in %s", async (_language, run) => {
  const answers = await run([...expected, ...unknown]);
  const answerOf = (index: number): Answer => answers[index] ?? { value: [], slope: [] };

  it.each(expected.map((group, index) => ({ ...group, answer: answerOf(index) })))(
    "$id $settings: value and slope are within 1e-12 of 50 digits",
    ({ x, value, slope, answer }) => {
      for (const [index, at] of x.entries()) {
        expect(distance(answer.value[index], value[index]), `f(${at})`).toBeLessThanOrEqual(TOLERANCE);
        // Some slopes cross 0 near -1: there they are the difference of two terms and have lost what these share.
        const least = Math.abs(at) < 2 ? 1e-4 : SMALLEST;
        expect(distance(answer.slope[index], slope[index], least), `f'(${at})`).toBeLessThanOrEqual(
          TOLERANCE,
        );
      }
    },
  );

  it.each(unknown.map(({ id }, index) => ({ id, answer: answerOf(expected.length + index) })))(
    "$id: what is not a number stays so",
    ({ answer }) => expect(answer.value).toEqual([Number.NaN]),
  );
});

it("the reference holds every function of the catalogue, so that no snippet goes untested", () => {
  const tested = new Set(expected.map(({ id }) => id));
  expect(engine.catalogue.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});
