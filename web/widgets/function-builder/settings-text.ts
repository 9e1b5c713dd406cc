import type { NumberParameter } from "../../engine/calls.ts";

/** What the learner set, for the parameters that the expression has now; the others stand at their defaults. */
export function readSettings(
  text: string,
  parameters: readonly NumberParameter[],
): Readonly<Record<string, number>> {
  const set = new Map(wordsOf(text));
  return Object.fromEntries(
    parameters.flatMap(({ name, min, max }) => {
      const value = Number(set.get(name) || Number.NaN);
      return Number.isNaN(value) ? [] : [[name, Math.min(max, Math.max(min, value))]];
    }),
  );
}

/**
 * The text after one parameter is set; a default is left out. What is set of parameters that the expression does not
 * have at the moment stays, so that a slip of the pen does not cost a slider its place.
 */
export function writeSetting(
  text: string,
  { name, default: standard }: NumberParameter,
  value: number,
): string {
  const others = wordsOf(text).filter(([other]) => other !== name);
  const all = value === standard ? others : [...others, [name, String(value)] as const];
  return all.map(([one, number]) => `${one}=${number}`).join(" ");
}

function wordsOf(text: string): (readonly [name: string, value: string])[] {
  return text
    .split(/\s+/)
    .map((word) => word.split("="))
    .flatMap(([name = "", value = "", ...rest]) =>
      name === "" || value === "" || rest.length > 0 ? [] : [[name, value] as const],
    );
}
