import { ownFunctions } from "../model/own-functions.ts";
import { keep, recall } from "./storage.ts";

const KEY = "functions";
const VERSION = 1;

/**
 * Keeps the learner's own functions beyond this visit, for every page of the course and every tab that is open on it.
 * Where storage throws they last as long as the page.
 */
export function keepOwnFunctions(): void {
  ownFunctions.load(stored());
  ownFunctions.listen(() => {
    const { kept } = ownFunctions;
    if (kept.join("\n") === stored().join("\n")) return;
    keep(KEY, kept.length === 0 ? "" : JSON.stringify({ version: VERSION, functions: kept }));
  });
  // Other tabs.
  addEventListener("storage", () => {
    const now = stored();
    if (now.join("\n") !== ownFunctions.kept.join("\n")) ownFunctions.load(now);
  });
}

/** What cannot be read is as if nothing had been stored. */
function stored(): readonly string[] {
  try {
    const read: unknown = JSON.parse(recall(KEY) ?? "{}");
    if (typeof read !== "object" || read === null || !("version" in read) || !("functions" in read))
      return [];
    if (read.version !== VERSION || !Array.isArray(read.functions)) return [];
    return read.functions.filter((id): id is string => typeof id === "string");
  } catch {
    return [];
  }
}
