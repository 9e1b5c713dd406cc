import { EngineError } from "./errors.ts";

/** Between two looks at the stop flag at most 16 ms may pass: this, and the one step that overruns it. */
const sliceMilliseconds = 10;

/** Set by whoever wants the work to end; looked at between slices. */
export interface StopFlag {
  stopped: boolean;
}

/** Lets everything that waits in this thread's queue, messages above all, have its turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") {
      setImmediate(resolve);
      return;
    }
    // Nested timers are held back to 4 ms by browsers; a message to oneself is not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function cancelled(): EngineError {
  return new EngineError("cancelled", "The calculation was cancelled.");
}

/** Runs work to its end in slices. A stop is thrown into the work, so that its `finally` releases what it holds. */
export async function runInSlices<Result>(
  work: Generator<number, Result, void>,
  stop: StopFlag,
  onProgress: (share: number) => void,
): Promise<Result> {
  let step = work.next();
  let sliceBegan = performance.now();
  while (!step.done) {
    if (performance.now() - sliceBegan >= sliceMilliseconds) {
      onProgress(step.value);
      await nextTask();
      sliceBegan = performance.now();
    }
    step = stop.stopped ? work.throw(cancelled()) : work.next();
  }
  return step.value;
}
