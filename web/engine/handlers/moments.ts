import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, MeanAndVariance } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundInitialisation } from "./initialisation.ts";
import { openKernel } from "./kernel.ts";

/** Samples of one step: some milliseconds for the slowest function. */
const stepLength = 65_536;
const mostSamples = 1e8;
const mostMoves = 20_000;
const mostUnits = 256;
const usualWidth = 128;

export const moments: Handlers<"sampledMoments" | "momentMap"> = { sampledMoments, momentMap };

function* sampledMoments(
  module: ActivationLab,
  args: Calls["sampledMoments"]["args"],
): Generator<number, Calls["sampledMoments"]["result"], void> {
  const { samples, seed } = args;
  checkCount("samples", samples, 1, mostSamples);
  checkSeed(seed);
  const handle = openSamples(module, args);
  try {
    const milestones = milestonesTo(samples);
    const found: MeanAndVariance[] = [];
    let drawn = 0;
    for (const milestone of milestones) {
      let now: MeanAndVariance = { mean: Number.NaN, variance: Number.NaN };
      while (drawn < milestone) {
        const more = Math.min(stepLength, milestone - drawn);
        now = module.addSamples(handle, more);
        drawn += more;
        yield drawn / samples;
      }
      found.push(now);
    }
    const [mean, variance] = [found.map((one) => one.mean), found.map((one) => one.variance)];
    return {
      samples,
      mean: mean.at(-1) ?? Number.NaN,
      variance: variance.at(-1) ?? Number.NaN,
      onTheWay: {
        samples: Float64Array.from(milestones),
        mean: Float64Array.from(mean),
        variance: Float64Array.from(variance),
      },
    };
  } finally {
    module.releaseSamples(handle);
  }
}

function openSamples(module: ActivationLab, args: Calls["sampledMoments"]["args"]): number {
  const kernel = openKernel(module, args);
  try {
    return module.openSamples(kernel, args.seed);
  } finally {
    module.releaseKernel(kernel);
  }
}

/** 1, 2, 5, 10, 20, 50, … below `samples`, and `samples`. */
function milestonesTo(samples: number): number[] {
  const row: number[] = [];
  for (let ten = 1; ten < samples; ten *= 10) row.push(ten, 2 * ten, 5 * ten);
  return [...row.filter((milestone) => milestone < samples), samples];
}

function* momentMap(
  module: ActivationLab,
  args: Calls["momentMap"]["args"],
): Generator<number, Calls["momentMap"]["result"], void> {
  const { steps, width = usualWidth } = args;
  const starts = checkedStarts(args);
  checkCount("steps", steps, 1, mostMoves);
  checkCount("moves", starts.length * steps, 0, mostMoves);
  checkCount("units", width, 1, mostUnits);
  const gain = module.weightGain(boundInitialisation(args.initialisation), width);
  const mean = new Float64Array(starts.length * (steps + 1));
  const variance = new Float64Array(mean.length);
  const square = new Float64Array(mean.length);
  const pull = new Float64Array(starts.length * steps);
  const kernel = openKernel(module, args);
  try {
    for (const [which, start] of starts.entries()) {
      let now: MeanAndVariance = start;
      for (let step = 0; step <= steps; step++) {
        mean[which * (steps + 1) + step] = now.mean;
        variance[which * (steps + 1) + step] = now.variance;
        square[which * (steps + 1) + step] = module.meanSquare(now.mean, now.variance);
        if (step === steps) continue;
        const next = module.momentsAfter(kernel, gain, now.mean, now.variance);
        pull[which * steps + step] = next.pull;
        now = next;
        yield (which * steps + step + 1) / pull.length;
      }
    }
    return { gain, mean, variance, square, pull };
  } finally {
    module.releaseKernel(kernel);
  }
}

function checkedStarts({ mean, variance }: Calls["momentMap"]["args"]): MeanAndVariance[] {
  if (
    !(mean instanceof Float64Array && variance instanceof Float64Array && mean.length === variance.length)
  ) {
    throw new EngineError(
      "invalid-argument",
      "Starts are a Float64Array of means and one of as many variances.",
    );
  }
  return Array.from(mean, (at, which) => {
    const start = { mean: at, variance: variance[which] ?? Number.NaN };
    checkNumbers({ ...start });
    if (start.variance < 0) throw new EngineError("invalid-argument", "A variance is not below 0.");
    return start;
  });
}
