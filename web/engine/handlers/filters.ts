import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls, FilterChoice, Mapping } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCounts } from "./check-picture.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

const mappings: readonly Mapping[] = ["fixed", "stretched", "clipped"];

export const filters: Handlers<"filterTable" | "filterEffect"> = { filterTable, filterEffect };

function filterTable(
  module: ActivationLab,
  args: Calls["filterTable"]["args"],
): Calls["filterTable"]["result"] {
  const input = new Float64Array(256);
  const output = new Float64Array(256);
  const table = new Uint8Array(256);
  return withFilter(module, args, (kernel, mapping) =>
    withBuffer(module, 256 * (8 + 8 + 1), (buffer) => {
      const range = module.makeFilter(kernel, args.low, args.high, mapping, buffer);
      copyOut(module, buffer, input);
      copyOut(module, buffer + input.byteLength, output);
      copyOut(module, buffer + 2 * input.byteLength, table);
      return { table, input, output, lowest: range.lowest, highest: range.highest };
    }),
  );
}

function filterEffect(
  module: ActivationLab,
  args: Calls["filterEffect"]["args"],
): Calls["filterEffect"]["result"] {
  const { counts: before, low, high } = args;
  if (before) checkCounts(before);
  return withFilter(module, args, (kernel, mapping) => {
    if (!before) {
      return { ...module.filterEffect(kernel, low, high, mapping, 0), counts: new Uint32Array(0) };
    }
    return withBuffer(module, before.byteLength, (buffer) => {
      copyIn(module, buffer, before);
      const likeness = module.filterEffect(kernel, low, high, mapping, buffer);
      const counts = new Uint32Array(before.length);
      copyOut(module, buffer, counts);
      return { ...likeness, counts };
    });
  });
}

function withFilter<Result>(
  module: ActivationLab,
  choice: FilterChoice,
  use: (kernel: number, mapping: number) => Result,
): Result {
  const { low, high, mapping } = choice;
  if (!Number.isFinite(low) || !Number.isFinite(high - low) || !(low < high)) {
    throw new EngineError("invalid-argument", "Black has to stand for a smaller number than white.");
  }
  if (!mappings.includes(mapping)) {
    throw new EngineError("invalid-argument", `A mapping is one of ${mappings.join(", ")}.`);
  }
  const kernel = openKernel(module, choice);
  try {
    return use(kernel, mappings.indexOf(mapping));
  } finally {
    module.releaseKernel(kernel);
  }
}

function withBuffer<Result>(module: ActivationLab, bytes: number, use: (buffer: Pointer) => Result): Result {
  const buffer = allocate(module, bytes);
  try {
    return use(buffer);
  } finally {
    module.release(buffer);
  }
}
