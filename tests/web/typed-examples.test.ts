import { afterAll, beforeAll, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { EXAMPLES, LANGUAGE } from "../../web/widgets/function-builder/language.ts";
import { builtEngine } from "./built-engine.ts";

/** Only the engine can say what may be typed. */
let engine: Engine;
beforeAll(async () => {
  engine = await builtEngine();
});
afterAll(() => engine.close());

it.each([...EXAMPLES, ...LANGUAGE.flatMap(({ examples }) => examples)])(
  "what the builder says may be typed can be read and computed: %s",
  async (text) => {
    const understood = await engine.understand({ text });
    expect(understood.mistake).toBeUndefined();
    const { value } = await engine.evaluate({ id: `=${text}`, x: Float64Array.of(0.5) });
    expect(Number.isFinite(value[0])).toBe(true);
  },
);

it("names that are not known become parameters, and those that are do not", async () => {
  const names = LANGUAGE.filter(({ what }) => what === "Parameters").flatMap(({ examples }) => examples);
  const parametersOf = async (text: string) => {
    const answer = await engine.recognise({ text });
    return answer.mistake ? [] : answer.parameters.map(({ name }) => name);
  };
  expect(await Promise.all(names.map(parametersOf))).toEqual([["a"], ["beta"]]);
});
