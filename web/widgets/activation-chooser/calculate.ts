import type { Engine, Portrait } from "../../engine/calls.ts";
import type { Walk } from "./guide.ts";

export interface Advised {
  readonly id: string;
  readonly portrait: Portrait;
}

export interface ChooserResult {
  readonly walk: Walk;
  /** What the engine finds out about each function that is advised. */
  readonly advised: readonly Advised[];
}

export async function calculateAdvice(
  engine: Pick<Engine, "portrait">,
  walk: Walk,
  signal: AbortSignal,
): Promise<ChooserResult> {
  const ids = walk.here?.functions ?? [];
  const advised = await Promise.all(
    ids.map(async (id) => ({ id, portrait: await engine.portrait({ id, signal }) })),
  );
  return { walk, advised };
}
