import { isWellNamed, ownFunction } from "./own-function.ts";

/** Who wants to know that the list has changed. */
type Listener = () => void;

/**
 * The functions that the learner has made: those that were kept, and those that came with an address or stand in some
 * figure. Every menu of a page offers them. The one thing in the model that changes, because figures that know nothing
 * of each other and a host that knows none of them share it.
 */
export class OwnFunctions {
  #kept: readonly string[] = [];
  #met: readonly string[] = [];
  readonly #listeners = new Set<Listener>();

  /** Ids, in the order in which they were kept. */
  get kept(): readonly string[] {
    return this.#kept;
  }

  /** Kept ones first, then those that were met on this page. */
  get all(): readonly string[] {
    return [...this.#kept, ...this.#met.filter((id) => !this.#kept.includes(id))];
  }

  /** A function of the same name is replaced, in its place. */
  keep(id: string): void {
    const { name } = ownFunction(id);
    const at = this.#kept.findIndex((other) => ownFunction(other).name === name);
    this.load(at < 0 ? [...this.#kept, id] : this.#kept.with(at, id));
  }

  forget(id: string): void {
    this.#met = this.#met.filter((other) => other !== id);
    this.load(this.#kept.filter((other) => other !== id));
  }

  /** What stands in a figure is on offer in every other, until the page is left. */
  meet(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !this.#met.includes(id));
    if (fresh.length === 0) return;
    const before = this.all.length;
    this.#met = [...this.#met, ...fresh];
    if (this.all.length > before) this.#tell();
  }

  /** Takes the kept ones from storage; what is no function of one's own is left out. */
  load(ids: readonly string[]): void {
    this.#kept = [...new Set(ids.filter((id) => isWellNamed(id) && ownFunction(id).name !== ""))];
    this.#tell();
  }

  /** Returns what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one list of a page. */
export const ownFunctions = new OwnFunctions();
