/** Telephone games that may be gone on with: the last few, so that more networks can be asked for bit by bit. */

import type { ActivationLab } from "../activation-lab.d.ts";

export interface Flow {
  /** Everything that the numbers depend on but how many networks there are. */
  readonly key: string;
  readonly handle: number;
  readonly networks: number;
}

/** One for each of the figures that grow side by side in a lesson. */
const mostKept = 4;

const kept = new WeakMap<ActivationLab, readonly Flow[]>();

/** A game with this key and no more networks than are wanted. It is the caller's now, who keeps or releases it. */
export function takeFlow(module: ActivationLab, key: string, mostNetworks: number): Flow | undefined {
  const flows = kept.get(module) ?? [];
  const found = flows.find((flow) => flow.key === key && flow.networks <= mostNetworks);
  kept.set(
    module,
    flows.filter((flow) => flow !== found),
  );
  return found;
}

/** Keeps it in place of another with the same key, or else of the one that was kept first. */
export function keepFlow(module: ActivationLab, flow: Flow): void {
  const flows = kept.get(module) ?? [];
  const stay = [flow, ...flows.filter(({ key }) => key !== flow.key)].slice(0, mostKept);
  kept.set(module, stay);
  for (const { handle } of flows) {
    if (!stay.some((staying) => staying.handle === handle)) module.releaseGradientFlow(handle);
  }
}
