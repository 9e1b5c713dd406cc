import { NOT_BEGUN, type Outcome } from "../outcome.ts";
import { objectOf } from "./launch.ts";
import type { Lrs } from "./lrs.ts";

const NAME = "activation-lab";

/** What the record store keeps of this lesson for the next visit: a document of our own beside that of the LMS. */
export interface KeptState {
  readonly suspended: string;
  readonly location: string;
  readonly outcome: Outcome;
  /** Statements that there may be one of for ever. */
  readonly passed: boolean;
  readonly completed: boolean;
  /** The score of the last fail that was told. */
  readonly failed?: number;
  /** Statements by their verb with which a page has gone away: whether they have arrived, nobody has heard. */
  readonly unheard?: Unheard;
}

const lasting = ["passed", "completed", "failed"] as const;
export type Unheard = Readonly<Partial<Record<(typeof lasting)[number], string>>>;

/** The document in the record store, and whether it has there what it has here. */
export class KeptDocument {
  isKept = true;
  /** The LMS lets nobody of this visit in any more: it has ended it, or another has begun. */
  isShutOut = false;

  private constructor(
    private readonly lrs: Lrs,
    public kept: KeptState,
  ) {}

  static async get(lrs: Lrs): Promise<KeptDocument> {
    const { status, body } = await lrs.state(NAME);
    if (status === 200) return new KeptDocument(lrs, await heard(lrs, keptStateFrom(body)));
    // Nothing there is an answer; no answer is none, and to begin anew would lose what is there.
    if (status === 404 || status === 204) return new KeptDocument(lrs, NOTHING_KEPT);
    throw new Error("The LMS does not say what it kept.");
  }

  /** Never rejects: what is not kept is put with the next report again. */
  async put(next: KeptState): Promise<void> {
    if (this.isKept && JSON.stringify(next) === JSON.stringify(this.kept)) return;
    this.isKept = false;
    try {
      const { status } = await this.lrs.putState(NAME, next);
      if (status === 401 || status === 403) this.isShutOut = true;
      if (status < 200 || status >= 300) return;
      this.isKept = true;
      this.kept = next;
    } catch {
      // Reported as not saved.
    }
  }
}

/** With what has arrived after all: nothing may be said twice. */
async function heard(lrs: Lrs, { unheard = {}, ...kept }: KeptState): Promise<KeptState> {
  const { passed, completed, failed } = unheard;
  const holds = async (id: string | undefined): Promise<boolean> => id !== undefined && (await lrs.holds(id));
  const { score } = kept.outcome;
  return {
    ...kept,
    passed: kept.passed || (await holds(passed)),
    completed: kept.completed || (await holds(completed)),
    ...(score && (await holds(failed)) ? { failed: score.scaled } : {}),
  };
}

const NOTHING_KEPT: KeptState = {
  suspended: "",
  location: "",
  outcome: NOT_BEGUN,
  passed: false,
  completed: false,
};

/** Never throws; what makes no sense counts as nothing. */
function keptStateFrom(body: unknown): KeptState {
  const read = objectOf(body);
  if (!read) return NOTHING_KEPT;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    suspended: text(read.suspended),
    location: text(read.location),
    outcome: outcomeFrom(read.outcome),
    passed: read.passed === true,
    completed: read.completed === true,
    ...(typeof read.failed === "number" ? { failed: read.failed } : {}),
    unheard: unheardFrom(read.unheard),
  };
}

function unheardFrom(value: unknown): Unheard {
  const read = objectOf(value) ?? {};
  const told = lasting.filter((verb) => typeof read[verb] === "string");
  return Object.fromEntries(told.map((verb) => [verb, String(read[verb])]));
}

function outcomeFrom(value: unknown): Outcome {
  const read = objectOf(value);
  if (!read) return NOT_BEGUN;
  const { completion, success, progress } = read;
  const score = objectOf(read.score);
  const [raw, max, scaled] = [score?.raw, score?.max, score?.scaled];
  return {
    completion: completion === "completed" ? "completed" : "incomplete",
    success: success === "passed" || success === "failed" ? success : "unknown",
    progress: typeof progress === "number" ? Math.min(1, Math.max(0, progress)) : 0,
    ...(typeof raw === "number" && typeof max === "number" && typeof scaled === "number"
      ? { score: { raw, max, scaled } }
      : {}),
  };
}
