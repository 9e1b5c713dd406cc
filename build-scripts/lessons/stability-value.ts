import type { Engine, Stability, StabilityForm } from "../../web/engine/calls.ts";

/** What float32 makes of a formula, in the text: `stability(sigmoid, x=-50, take=naive-slope)`. */
const CALL = /^stability\(\s*(\w+)\s*,\s*x\s*=\s*([^,()=]+?)\s*,\s*take\s*=\s*([a-z-]+)\s*\)$/;

const TAKES: Readonly<Record<string, (stability: Stability) => number>> = {
  naive: ({ naive }) => naive.value.result,
  "naive-slope": ({ naive }) => naive.slope.result,
  stable: ({ stable }) => stable.value.result,
  "stable-slope": ({ stable }) => stable.slope.result,
  true: ({ truth }) => truth.value,
  "true-slope": ({ truth }) => truth.slope,
};

/** Undefined when `of` is no such call; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function stabilityValue(
  of: string,
  engine: Pick<Engine, "stability">,
): Promise<number | undefined> {
  if (!of.trim().startsWith("stability(")) return undefined;
  const [, form, x, what = ""] = CALL.exec(of.trim()) ?? [];
  const take = TAKES[what];
  if (!take || Number.isNaN(Number(x))) {
    throw new Error(
      `“${of}” is no call such as stability(sigmoid, x=-50, take=naive); one can take ${Object.keys(TAKES).join(", ")}.`,
    );
  }
  return take(await engine.stability({ form: form as StabilityForm, x: Number(x) }));
}
