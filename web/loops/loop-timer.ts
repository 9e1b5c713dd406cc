import { type Loop, loops } from "virtual:plain-loops";
import { EngineError } from "../engine/errors.ts";
import { type Piece, piecesOf, timed } from "../engine/timing.ts";
import type { LoopJob } from "./protocol.ts";

interface Batch extends Piece {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Times a plain JavaScript loop as the engine times its kernels: the loop alone, after a warm-up, in pieces. */
export class LoopTimer {
  private batches: readonly Batch[] = [];
  private prepared = 0;

  constructor(private readonly sample: Float32Array) {}

  /** Milliseconds; yields the share that is done. */
  *time({ id, derivative, parameters, count, repeats }: LoopJob): Generator<number, number, void> {
    const loop = loopOf(id, derivative);
    this.prepare(count);
    yield 0;
    const { batches } = this;
    return yield* timed(batches, repeats, (at) => {
      const { x, y } = batches[at] as Batch;
      loop(x, y, ...parameters);
    });
  }

  private prepare(count: number): void {
    if (count === this.prepared) return;
    const input = new Float32Array(count);
    for (let filled = 0; filled < count; filled += this.sample.length) {
      input.set(this.sample.subarray(0, count - filled), filled);
    }
    const output = new Float32Array(count);
    this.batches = piecesOf(count).map(({ begin, end }) => ({
      begin,
      end,
      x: input.subarray(begin, end),
      y: output.subarray(begin, end),
    }));
    this.prepared = count;
  }
}

function loopOf(id: string, derivative: boolean): Loop {
  const own = loops[id];
  if (!own) throw new EngineError("unknown-function", `There is no JavaScript loop for “${id}”.`);
  return derivative ? own.slope : own.value;
}
