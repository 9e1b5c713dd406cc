import type { ActivationLab } from "../activation-lab.d.ts";
import type { CallName, Calls } from "../calls.ts";

/**
 * The work of a call. Work that may last is a generator that yields its progress (0 to 1) every few
 * milliseconds; when the caller cancels it is ended there, so memory is released in `finally`.
 */
export type Handler<Name extends CallName> = (
  module: ActivationLab,
  args: Calls[Name]["args"],
) => Calls[Name]["result"] | Generator<number, Calls[Name]["result"], void>;

export type Handlers<Names extends CallName = CallName> = { readonly [Name in Names]: Handler<Name> };
