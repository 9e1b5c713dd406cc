/** Answers calls with the module, in whichever thread that is. */

import type { ActivationLab } from "./activation-lab.d.ts";
import type { CallName, Calls } from "./calls.ts";
import { EngineError } from "./errors.ts";
import type { Handler } from "./handlers/handler.ts";
import { handlers } from "./handlers/index.ts";
import type { CallMessage, FromEngine, Message, Receivers, Ticket, ToEngine } from "./protocol.ts";
import { runInSlices, type StopFlag } from "./slices.ts";
import { transferablesOf } from "./transfer.ts";

export type Post = (message: Message<FromEngine>, transfer: readonly ArrayBuffer[]) => void;

export function serve(module: ActivationLab, post: Post): Receivers<ToEngine> {
  const running = new Map<Ticket, StopFlag>();

  async function answer(call: CallMessage): Promise<void> {
    const { ticket } = call;
    const stop: StopFlag = { stopped: false };
    running.set(ticket, stop);
    const onProgress = call.reportsProgress
      ? (share: number) => post(["progress", { ticket, share }], [])
      : ignore;
    try {
      const result = await perform(module, call, stop, onProgress);
      post(["done", { ticket, result }], transferablesOf(result));
    } catch (error) {
      if (error instanceof EngineError) {
        post(["refused", { ticket, code: error.code, message: error.message }], []);
      } else if (error instanceof RangeError) {
        // The only RangeErrors left once arguments are checked come from typed arrays that find no memory.
        const message = "There is not enough memory for a calculation of this size.";
        post(["refused", { ticket, code: "too-large", message }], []);
      } else {
        post(["broken", { reason: String(error) }], []);
      }
    } finally {
      running.delete(ticket);
    }
  }

  return {
    call: (call) => void answer(call),
    cancel: ({ ticket }) => {
      const stop = running.get(ticket);
      if (stop !== undefined) {
        stop.stopped = true;
      }
    },
    ping: () => post(["pong", null], []),
  };
}

async function perform<Name extends CallName>(
  module: ActivationLab,
  { name, args }: { readonly name: Name; readonly args: Calls[Name]["args"] },
  stop: StopFlag,
  onProgress: (share: number) => void,
): Promise<Calls[Name]["result"]> {
  const handler: Handler<Name> = handlers[name];
  const outcome = handler(module, args);
  return isWork(outcome) ? runInSlices(outcome, stop, onProgress) : outcome;
}

function isWork<Result>(
  outcome: Result | Generator<number, Result, void>,
): outcome is Generator<number, Result, void> {
  return typeof outcome === "object" && outcome !== null && "next" in outcome && Symbol.iterator in outcome;
}

function ignore(): void {}
