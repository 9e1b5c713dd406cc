/**
 * What passes between the page and the thread the engine runs in. A message is its kind and its body,
 * and each side holds one receiver a kind, so a message nobody receives does not compile.
 */

import type { CallName, Calls, CatalogueRow, Variant, VectorRow } from "./calls.ts";
import type { Failure } from "./errors.ts";

/** Names one call from its request to its answer. */
export type Ticket = number;

export interface CallMessage<Name extends CallName = CallName> {
  readonly ticket: Ticket;
  readonly name: Name;
  readonly args: Calls[Name]["args"];
  readonly reportsProgress: boolean;
}

export interface ToEngine {
  call: CallMessage;
  cancel: { readonly ticket: Ticket };
  ping: null;
}

export interface FromEngine {
  done: { readonly ticket: Ticket; readonly result: Calls[CallName]["result"] };
  refused: { readonly ticket: Ticket } & Failure;
  progress: { readonly ticket: Ticket; readonly share: number };
  /** Something happened that no caller can be blamed for: this engine is not to be trusted any more. */
  broken: { readonly reason: string };
  pong: null;
}

/** The first words to a worker and its answer; everything else follows `ready`. */
export interface ToNewWorker {
  start: {
    readonly variant: Variant | undefined;
    readonly lock: string;
    /** The module's bytes, where the page carries them. */
    readonly carried: ArrayBuffer | undefined;
  };
}

export interface FromNewWorker {
  ready: EngineFacts & { readonly holdsLock: boolean };
  failed: Failure;
}

/** What a caller may know before the first call. */
export interface EngineFacts {
  readonly variant: Variant;
  readonly catalogue: readonly CatalogueRow[];
  readonly vectorCatalogue: readonly VectorRow[];
}

export type Message<Kinds> = { [Kind in keyof Kinds]: readonly [kind: Kind, body: Kinds[Kind]] }[keyof Kinds];

export type Receivers<Kinds> = { readonly [Kind in keyof Kinds]: (body: Kinds[Kind]) => void };

export function deliver<Kinds, Kind extends keyof Kinds>(
  receivers: Receivers<Kinds>,
  [kind, body]: readonly [Kind, Kinds[Kind]],
): void {
  receivers[kind](body);
}
