/** The threads that measure: one for each build of the engine, one for JavaScript. They live as long as a run. */

import type { CatalogueRow, Engine, Variant } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { createEngine } from "../../engine/index.ts";
import { openLoops, type PlainLoops } from "../../loops/loops.ts";
import { inOrder } from "../in-order.ts";
import type { Runner } from "./contest.ts";
import type { SpeedExperiment, Way } from "./experiment.ts";

/** As many as the engine's own input has before it begins again (calls/timing.ts). */
const SAMPLE = 65_536;

export interface Threads {
  readonly runners: readonly Runner[];
  /** Ways that were wanted and that this device does not have. */
  readonly missing: readonly Way[];
  /** The coarsest clock of the threads, in milliseconds. */
  readonly clockStep: number;
  close(): void;
}

/** Rejects with an EngineError when there is nothing to measure with. */
export async function openThreads(experiment: SpeedExperiment, engine: Engine): Promise<Threads> {
  const wants = (way: Way): boolean => experiment.ways.includes(way);
  const [simd, scalar, loops] = await Promise.all([
    wants("simd") ? engineOf("simd") : undefined,
    // The copy needs an engine, and every device has this one.
    wants("scalar") || !wants("simd") ? engineOf("scalar") : undefined,
    wants("javascript") ? loopsOf(engine, experiment) : undefined,
  ]);
  const copying = simd ?? scalar ?? (await engineOf("scalar"));
  const opened = [simd, scalar, copying, loops];
  const close = (): void => {
    for (const one of opened) one?.close();
  };
  if (!copying) {
    close();
    throw new EngineError("engine-lost", "No thread could be started to measure in.");
  }
  const engines: readonly (readonly [Way, Engine | undefined])[] = [
    ["simd", simd],
    ["scalar", wants("scalar") ? scalar : undefined],
  ];
  const chosen = inOrder(engine.catalogue, experiment.functions);
  const runners: Runner[] = [
    copyRunner(copying, experiment),
    ...chosen.flatMap((id) => {
      const row = engine.catalogue.find((one) => one.id === id);
      return [
        ...engines.flatMap(([way, its]) => (its ? [kernelRunner(its, way, id, experiment)] : [])),
        // For one of the learner's own there is no loop: a page that may not make code out of text cannot write one.
        ...(loops && row ? [loopRunner(loops, row, experiment)] : []),
      ];
    }),
  ];
  const has = { simd, scalar, javascript: loops };
  return {
    runners,
    missing: experiment.ways.filter((way): way is Way => has[way as Way] === undefined),
    clockStep: await copying.clockStep({}),
    close,
  };
}

/** Undefined where this device cannot run that build. */
async function engineOf(variant: Variant): Promise<Engine | undefined> {
  try {
    return await createEngine({ variant });
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

async function loopsOf(
  engine: Engine,
  { count, seed, sorted }: SpeedExperiment,
): Promise<PlainLoops | undefined> {
  try {
    const drawn = await engine.random({ count: Math.min(count, SAMPLE), seed, normal: true });
    const sample = Float32Array.from(drawn);
    return await openLoops(sorted ? sample.sort() : sample);
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

function copyRunner(engine: Engine, { count, seed }: SpeedExperiment): Runner {
  return {
    id: undefined,
    way: undefined,
    time: (repeats, signal) => engine.timeCopy({ count, seed, repeats, signal }),
  };
}

function kernelRunner(engine: Engine, way: Way, id: string, experiment: SpeedExperiment): Runner {
  const { count, seed, sorted, derivative } = experiment;
  const call = { id, parameters: experiment.parameters[id], count, seed, sorted, derivative };
  return { id, way, time: (repeats, signal) => engine.time({ ...call, repeats, signal }) };
}

function loopRunner(
  loops: PlainLoops,
  { id, parameters }: CatalogueRow,
  experiment: SpeedExperiment,
): Runner {
  const own = experiment.parameters[id];
  const job = {
    id,
    derivative: experiment.derivative,
    parameters: parameters.map((parameter) => own?.[parameter.name] ?? parameter.default),
    count: experiment.count,
  };
  return { id, way: "javascript", time: (repeats, signal) => loops.time({ ...job, repeats }, signal) };
}
