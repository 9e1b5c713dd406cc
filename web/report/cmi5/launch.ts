import type { TextStore } from "../journal.ts";

/** What an LMS writes into the address that it opens. */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

/** Undefined where any of it is missing: then no LMS has opened the page. */
export function launchParameters(query: string): LaunchParameters | undefined {
  const given = new URLSearchParams(query);
  const [endpoint, fetch, registration, activityId] = ["endpoint", "fetch", "registration", "activityId"].map(
    (name) => given.get(name) ?? "",
  );
  const actor = objectFrom(given.get("actor"));
  if (!endpoint || !fetch || !registration || !activityId || !actor) return undefined;
  return { endpoint, fetch, actor, registration, activityId };
}

/**
 * The word that lets requests in. The address that gives it answers once, so it is kept for as long as the tab lives, and a
 * page that is loaded again in it goes on.
 */
export async function authToken(
  { fetch: address }: LaunchParameters,
  store: () => TextStore,
  request: typeof fetch,
): Promise<string> {
  const key = `activation-lab:1:cmi5-token:${address}`;
  const kept = attempt(() => store().getItem(key));
  if (kept) return kept;
  const answer = await request(address, { method: "POST" });
  const body: unknown = await answer.json();
  const token = objectOf(body)?.["auth-token"];
  if (typeof token !== "string") throw new Error("The LMS gives no token.");
  attempt(() => store().setItem(key, token));
  return token;
}

export function objectOf(read: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof read === "object" && read !== null && !Array.isArray(read)
    ? (read as Readonly<Record<string, unknown>>)
    : undefined;
}

function objectFrom(text: string | null): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectOf(JSON.parse(text ?? "null"));
  } catch {
    return undefined;
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
