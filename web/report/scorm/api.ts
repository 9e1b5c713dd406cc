import type { Dialect } from "./dialect.ts";

/** What became of a value: held, refused for good (the platform does not know or allow it), or not taken this time. */
export type Taken = "taken" | "refused" | "failed";

/** Argument and data model errors: saying the same once more would not help. Both editions number them so. */
const REFUSALS = new Set([201, 401, 402, 403, 404, 405, 406, 407, 408]);

const FINE = 0;

/** So says SCORM 2004; 1.2 has no number for it. */
const BEGUN_ALREADY = 103;

/** A call that fails may go well the next time. */
const ATTEMPTS = 3;

/** The platform's own object, in either edition. Every call may throw, and says “true” and “false” in words. */
export class ScormApi {
  constructor(
    private readonly api: object,
    private readonly verbs: Dialect["verbs"],
  ) {}

  /** A visit that a page before this one has begun, and not ended, goes on. */
  initialize(): boolean {
    return this.succeeds(this.verbs.initialize, "") || this.lastError() === BEGUN_ALREADY;
  }

  commit(): boolean {
    return this.succeeds(this.verbs.commit, "");
  }

  terminate(): boolean {
    return this.succeeds(this.verbs.terminate, "");
  }

  /** Empty for what is not there. Throws where the platform does not answer, for that says nothing about what is there. */
  get(element: string): string {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const value = this.call(this.verbs.get, element);
      if (value) return value;
      if (value === "" && this.isFine()) return "";
    }
    throw new Error(`The platform does not say what ${element} is.`);
  }

  set(element: string, value: string): Taken {
    if (this.succeeds(this.verbs.set, element, value)) return "taken";
    return REFUSALS.has(this.lastError()) ? "refused" : "failed";
  }

  /** What a platform does not know is fine too: then there is nothing. */
  private isFine(): boolean {
    const error = this.lastError();
    return error === FINE || REFUSALS.has(error);
  }

  /** NaN where the platform does not say that either. */
  private lastError(): number {
    return Number(this.call(this.verbs.error));
  }

  private succeeds(name: string, ...parameters: readonly string[]): boolean {
    return this.call(name, ...parameters) === "true";
  }

  private call(name: string, ...parameters: readonly string[]): string | undefined {
    try {
      const method: unknown = Reflect.get(this.api, name);
      if (typeof method !== "function") return undefined;
      const result: unknown = Reflect.apply(method, this.api, parameters);
      return result === undefined || result === null ? "" : String(result);
    } catch {
      return undefined;
    }
  }
}
