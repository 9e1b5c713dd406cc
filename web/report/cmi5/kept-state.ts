import { NOT_BEGUN, type Outcome } from "../outcome.ts";
import { objectOf } from "./launch.ts";

/** What the record store keeps of this lesson for the next visit: a document of our own beside that of the LMS. */
export interface KeptState {
  readonly suspended: string;
  readonly location: string;
  readonly outcome: Outcome;
  /** Statements that there may be one of for ever. */
  readonly passed: boolean;
  readonly completed: boolean;
}

export const NOTHING_KEPT: KeptState = {
  suspended: "",
  location: "",
  outcome: NOT_BEGUN,
  passed: false,
  completed: false,
};

/** Never throws; what makes no sense counts as nothing. */
export function keptStateFrom(body: unknown): KeptState {
  const read = objectOf(body);
  if (!read) return NOTHING_KEPT;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    suspended: text(read.suspended),
    location: text(read.location),
    outcome: outcomeFrom(read.outcome),
    passed: read.passed === true,
    completed: read.completed === true,
  };
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
