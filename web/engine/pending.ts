import type { CallName, CallOptions, Calls } from "./calls.ts";
import type { EngineError } from "./errors.ts";
import type { Ticket } from "./protocol.ts";

export interface Pending {
  readonly succeed: (result: Calls[CallName]["result"]) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: CallOptions["onProgress"];
}

/** The calls that wait for an answer. Whoever takes one out settles it, so each is settled once. */
export class PendingCalls {
  readonly #calls = new Map<Ticket, Pending>();
  #lastTicket: Ticket = 0;

  get areAny(): boolean {
    return this.#calls.size > 0;
  }

  add(call: Pending): Ticket {
    this.#lastTicket += 1;
    this.#calls.set(this.#lastTicket, call);
    return this.#lastTicket;
  }

  has(ticket: Ticket): boolean {
    return this.#calls.has(ticket);
  }

  /** A callback that throws is an unhandled rejection of its own, and does the engine no harm. */
  progress(ticket: Ticket, share: number): void {
    void Promise.resolve(share).then(this.#calls.get(ticket)?.onProgress);
  }

  take(ticket: Ticket): Pending | undefined {
    const call = this.#calls.get(ticket);
    this.#calls.delete(ticket);
    return call;
  }

  failAll(error: EngineError): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) {
      call.fail(error);
    }
  }
}
