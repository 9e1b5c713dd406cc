import type { EngineFacts, FromEngine, Message, ToEngine } from "./protocol.ts";

/** A line to a running engine, wherever it runs. */
export interface Channel {
  readonly facts: EngineFacts;
  post(message: Message<ToEngine>, transfer: readonly ArrayBuffer[]): void;
  /** Tells the channel whether anybody waits for an answer: only then does it look whether the engine still lives. */
  expectAnswers(expecting: boolean): void;
  close(): void;
}

/** What a channel tells the one who opened it. After `lost` it says nothing more and is of no further use. */
export interface ChannelListener {
  receive(message: Message<FromEngine>): void;
  lost(reason: string): void;
}

export type OpenChannel = (listener: ChannelListener) => Promise<Channel>;
