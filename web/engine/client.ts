/** The caller's side: promises for answers, cancelling, and a new engine for one that was lost. */

import type { CallName, CallOptions, Calls } from "./calls.ts";
import type { Channel, OpenChannel } from "./channel.ts";
import { EngineError } from "./errors.ts";
import { PendingCalls } from "./pending.ts";
import {
  deliver,
  type EngineFacts,
  type FromEngine,
  type Message,
  type Receivers,
  type ToEngine,
} from "./protocol.ts";
import { cancelled } from "./slices.ts";

/** Engines lost in a row without one answer, after which the next is started by the next call and not before. */
const hastyRestarts = 3;

export class Client {
  readonly #open: OpenChannel;
  readonly #pending = new PendingCalls();
  #connection: Promise<Channel> | undefined;
  #lostInARow = 0;
  #closed = false;

  constructor(open: OpenChannel) {
    this.#open = open;
  }

  async facts(): Promise<EngineFacts> {
    const { facts } = await this.#connected();
    return facts;
  }

  call<Name extends CallName>(
    name: Name,
    call: Calls[Name]["args"] & CallOptions,
  ): Promise<Calls[Name]["result"]> {
    const { signal, onProgress, transfer = [], ...rest } = call;
    const args = rest as Calls[Name]["args"];
    return new Promise((resolve, reject) => {
      if (this.#closed || signal?.aborted) {
        reject(this.#closed ? closed() : cancelled());
        return;
      }
      const ticket = this.#pending.add({
        succeed: (result) => {
          signal?.removeEventListener("abort", cancel);
          resolve(result as Calls[Name]["result"]);
        },
        fail: (error) => {
          signal?.removeEventListener("abort", cancel);
          reject(error);
        },
        onProgress,
      });
      const cancel = (): void => {
        this.#pending.take(ticket)?.fail(cancelled());
        void this.#send(["cancel", { ticket }]);
      };
      signal?.addEventListener("abort", cancel);
      const isWanted = (): boolean => this.#pending.has(ticket);
      const reportsProgress = onProgress !== undefined;
      this.#send(["call", { ticket, name, args, reportsProgress }], transfer, isWanted).catch((error) =>
        this.#pending.take(ticket)?.fail(asEngineError(error)),
      );
    });
  }

  close(): void {
    this.#closed = true;
    this.#pending.failAll(closed());
    this.#connection?.then((channel) => channel.close(), ignore);
  }

  readonly #receivers: Receivers<FromEngine> = {
    done: ({ ticket, result }) => {
      this.#lostInARow = 0;
      this.#pending.take(ticket)?.succeed(result);
      this.#expectAnswers();
    },
    refused: ({ ticket, code, message }) => {
      this.#lostInARow = 0;
      this.#pending.take(ticket)?.fail(new EngineError(code, message));
      this.#expectAnswers();
    },
    progress: ({ ticket, share }) => this.#pending.progress(ticket, share),
    broken: ({ reason }) => {
      this.#connection?.then((channel) => channel.close(), ignore);
      this.#lost(reason);
    },
    pong: ignore,
  };

  async #send(
    message: Message<ToEngine>,
    transfer: readonly ArrayBuffer[] = [],
    isWanted: () => boolean = () => true,
  ): Promise<void> {
    const channel = await this.#connected();
    if (isWanted()) {
      channel.post(message, transfer);
      channel.expectAnswers(this.#pending.areAny);
    }
  }

  #expectAnswers(): void {
    void this.#connection?.then((channel) => channel.expectAnswers(this.#pending.areAny));
  }

  /** The line that there is, or a new one: the first, and the one after a failure to connect. */
  #connected(): Promise<Channel> {
    this.#connection ??= this.#open({
      receive: (message) => deliver(this.#receivers, message),
      lost: (reason) => this.#lost(reason),
    }).catch((error) => {
      this.#connection = undefined;
      throw error;
    });
    return this.#connection;
  }

  #lost(reason: string): void {
    this.#connection = undefined;
    this.#lostInARow += 1;
    const sentence = "The engine stopped unexpectedly, and a new one takes its place. Please try again.";
    this.#pending.failAll(new EngineError("engine-lost", sentence, { cause: reason }));
    if (!this.#closed && this.#lostInARow <= hastyRestarts) {
      this.#connected().catch(ignore);
    }
  }
}

function closed(): EngineError {
  return new EngineError("closed", "This engine has been closed.");
}

/** What cannot be posted is the caller's mistake, except for what is too big to be copied. */
function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) {
    return error;
  }
  if (error instanceof RangeError) {
    return new EngineError("too-large", "There is not enough memory for a calculation of this size.", {
      cause: error,
    });
  }
  if (error instanceof DOMException && error.name === "DataCloneError") {
    return new EngineError(
      "invalid-argument",
      "An argument cannot be handed to the engine: only plain data can.",
      {
        cause: error,
      },
    );
  }
  return new EngineError("engine-lost", "The engine could not be reached.", { cause: error });
}

function ignore(): void {}
