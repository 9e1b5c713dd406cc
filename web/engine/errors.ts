/** What can go wrong in the engine; each code is a contract that callers may branch on. */
export type EngineErrorCode =
  | "unknown-function"
  | "unknown-parameter"
  | "parameter-out-of-range"
  | "invalid-expression"
  | "invalid-argument"
  | "too-large"
  | "cancelled"
  | "engine-lost"
  | "variant-unavailable"
  | "closed";

/** An error as it crosses a thread. */
export interface Failure {
  readonly code: EngineErrorCode;
  readonly message: string;
}

/** An error whose message is a plain sentence that can be shown to a learner as it stands. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EngineError";
    this.code = code;
  }
}
