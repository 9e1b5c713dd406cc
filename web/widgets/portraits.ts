import type { Engine, FunctionChoice, Portrait } from "../engine/calls.ts";

/** Portraits kept; a dragged parameter asks for a new one at each step. */
const MOST = 200;

/** Remembers what the engine found about a function with its parameters, because x changes far more often than they do. */
export class Portraits {
  private readonly known = new Map<string, Promise<Portrait>>();

  of(engine: Pick<Engine, "portrait">, { id, parameters }: FunctionChoice): Promise<Portrait> {
    const key = JSON.stringify([id, parameters ?? {}]);
    const kept = this.known.get(key);
    if (kept) return kept;
    const asked = engine.portrait({ id, parameters });
    this.known.set(key, asked);
    // What failed is asked for again the next time.
    asked.catch(() => this.known.delete(key));
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return asked;
  }
}
