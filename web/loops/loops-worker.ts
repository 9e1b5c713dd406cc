/** The plain loops' own thread. */

import { EngineError } from "../engine/errors.ts";
import { deliver, type Message, type Receivers } from "../engine/protocol.ts";
import { runInSlices, type StopFlag } from "../engine/slices.ts";
import { LoopTimer } from "./loop-timer.ts";
import type { FromLoops, ToLoops } from "./protocol.ts";

let timer = new LoopTimer(Float32Array.of(0));
const running = new Map<number, StopFlag>();

const receivers: Receivers<ToLoops> = {
  start: ({ sample }) => {
    timer = new LoopTimer(sample);
    answer(["ready", null]);
  },
  time: ({ ticket, ...job }) => {
    const stop: StopFlag = { stopped: false };
    running.set(ticket, stop);
    runInSlices(timer.time(job), stop, () => undefined)
      .then(
        (milliseconds) => answer(["done", { ticket, milliseconds }]),
        (error) => answer(["failed", { ticket, ...failureOf(error) }]),
      )
      .finally(() => running.delete(ticket));
  },
  stop: ({ ticket }) => {
    const flag = running.get(ticket);
    if (flag) flag.stopped = true;
  },
};

self.addEventListener("message", ({ data }) => deliver(receivers, data as Message<ToLoops>));

function failureOf(error: unknown) {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  const message = "There is not enough memory for arrays of this size.";
  return { code: "too-large" as const, message };
}

function answer(message: Message<FromLoops>): void {
  self.postMessage(message);
}
