import type { Comparison, Engine, FunctionChoice } from "../../engine/calls.ts";

/** Where functions are compared. */
export const STRETCH = { from: -10, to: 10 } as const;
/** Points of a comparison that the learner asked for, and of one that looks through the whole catalogue. */
const POINTS = 2001;
const GLANCE = 401;
/** Two functions nearer to each other than this everywhere are the same one, written differently. */
const SAME = 1e-9;
/** Answers kept; a dragged parameter asks anew at each step. */
const MOST = 200;

/** How far two functions lie apart, in value and in slope. */
export async function compareWith(
  engine: Pick<Engine, "compare">,
  a: FunctionChoice,
  b: FunctionChoice,
): Promise<{ readonly value: Comparison; readonly slope: Comparison }> {
  const call = { a, b, ...STRETCH, points: POINTS };
  const [value, slope] = await Promise.all([
    engine.compare(call),
    engine.compare({ ...call, derivative: true }),
  ]);
  return { value, slope };
}

/** Tells which functions of the catalogue, at their default parameters, a learner has written down in other words. */
export class Twins {
  private readonly known = new Map<string, Promise<readonly string[]>>();

  of(engine: Pick<Engine, "compare" | "catalogue">, choice: FunctionChoice): Promise<readonly string[]> {
    const key = JSON.stringify([choice.id, choice.parameters ?? {}]);
    const kept = this.known.get(key);
    if (kept) return kept;
    const asked = find(engine, choice);
    this.known.set(key, asked);
    // What failed is asked for again the next time.
    asked.catch(() => this.known.delete(key));
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return asked;
  }
}

async function find(
  engine: Pick<Engine, "compare" | "catalogue">,
  a: FunctionChoice,
): Promise<readonly string[]> {
  const compared = await Promise.all(
    engine.catalogue.map(async ({ id }) => ({
      id,
      apart: await engine.compare({ a, b: { id }, ...STRETCH, points: GLANCE }),
    })),
  );
  return compared.filter(({ apart }) => isSame(apart)).map(({ id }) => id);
}

/** Where one of the two has no value nothing is known, so nothing is the same. */
function isSame({ largest, differences }: Comparison): boolean {
  return largest <= SAME && !differences.some(Number.isNaN);
}
