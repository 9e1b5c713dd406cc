import { type Launch, objections, type Said, same, verbOf } from "./cmi5-rules.ts";

/** What goes wrong with one request: it does not arrive, its answer does not, or the server is broken. */
export type Fault = "unreachable" | "answer lost" | "broken";

/** An LMS with its record store, for one learner and one lesson; it takes only what cmi5 allows. */
export class Cmi5Double {
  readonly refusals: string[] = [];
  readonly requests: string[] = [];
  /** Of all visits. */
  readonly statements: Said[] = [];
  readonly documents = new Map<string, unknown>();
  faultAt: ((request: string, number: number) => Fault | undefined) | undefined;
  private visit = 0;
  private visitBegins = 0;
  private hasFetched = false;
  private isAbandoned = false;
  /** Looks at what may be said before it looks whether it was said already, as the player before a record store does. */
  judgesFirst = false;

  constructor(
    private mode: "Normal" | "Browse" | "Review" = "Normal",
    private readonly origin = "https://lms.example",
  ) {}

  /** What the LMS does before it opens the page; gives the query of the page's address. */
  launch(mode = this.mode): string {
    this.mode = mode;
    this.visit += 1;
    this.visitBegins = this.statements.length;
    this.hasFetched = false;
    this.isAbandoned = false;
    const { actor, activityId, registration, sessionId, masteryScore, publisher } = this.about;
    this.documents.set("LMS.LaunchData", {
      contextTemplate: {
        contextActivities: { grouping: [{ id: publisher, objectType: "Activity" }] },
        extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": sessionId },
      },
      launchMode: this.mode,
      masteryScore,
      moveOn: "CompletedAndPassed",
      returnURL: `${this.origin}/course`,
    });
    return String(
      new URLSearchParams({
        endpoint: `${this.origin}/xapi`,
        fetch: `${this.origin}/fetch?visit=${this.visit}`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      }),
    );
  }

  /** The LMS ends the visit, and says so to nobody. */
  abandon(): void {
    this.isAbandoned = true;
  }

  /** What stands in for the browser's `fetch`. */
  readonly request: typeof fetch = async (input, init = {}) => {
    const address = new URL(String(input));
    const method = init.method ?? "GET";
    const about = address.searchParams.get("stateId") ?? "";
    const what = `${method} ${address.pathname.replace("/xapi/", "")} ${about}`.trim();
    this.requests.push(what);
    const fault = this.faultAt?.(what, this.requests.length);
    if (fault === "unreachable") throw new TypeError("Failed to fetch");
    if (fault === "broken") return new Response("", { status: 503 });
    const answer = this.answer(method, address, new Headers(init.headers), String(init.body ?? ""));
    if (fault === "answer lost") throw new TypeError("Failed to fetch");
    return answer;
  };

  /** The verbs of this visit, in their order. */
  get verbs(): string[] {
    return this.statements.slice(this.visitBegins).map(verbOf);
  }

  private get about(): Launch {
    return {
      actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "17" } },
      activityId: "https://lms.example/activities/lesson?a=1",
      registration: "8c0b1d6f-3f7c-4f0e-9a53-0f5a3f0d6b11",
      sessionId: `session-${this.visit}`,
      mode: this.mode,
      masteryScore: 0.8,
      publisher: "https://activation-lab.example/course",
    };
  }

  private answer(method: string, address: URL, headers: Headers, body: string): Response {
    if (address.pathname === "/fetch") return this.token(method);
    if (headers.get("Authorization") !== `Basic token-${this.visit}`) return this.refuse(401, "the token");
    if (this.isAbandoned) return new Response("", { status: 403 });
    if (this.verbs.includes("terminated")) return this.refuse(403, "the token of a visit that is over");
    if (!headers.get("X-Experience-API-Version")?.startsWith("1.0.")) return this.refuse(400, "the version");
    const path = address.pathname.replace("/xapi/", "");
    if (path === "agents/profile") return new Response("", { status: 404 });
    if (path === "activities/state") return this.document(method, address, body);
    if (path === "statements" && method === "GET") return this.held(address);
    if (path === "statements") return this.take(method, address, body);
    return this.refuse(404, path);
  }

  private token(method: string): Response {
    if (method !== "POST") return this.refuse(405, "a POST for the token");
    const [code, text] = ["1", "The authorization token has already been returned."];
    if (this.hasFetched) return Response.json({ "error-code": code, "error-text": text });
    this.hasFetched = true;
    return Response.json({ "auth-token": `token-${this.visit}` });
  }

  private document(method: string, address: URL, body: string): Response {
    const { searchParams } = address;
    const { actor, activityId, registration } = this.about;
    const isOurs =
      searchParams.get("agent") === JSON.stringify(actor) &&
      searchParams.get("activityId") === activityId &&
      searchParams.get("registration") === registration;
    const id = searchParams.get("stateId") ?? "";
    if (!isOurs) return this.refuse(400, "a document of this learner and lesson");
    if (method === "GET") {
      const found = this.documents.get(id);
      return found === undefined ? new Response("", { status: 404 }) : Response.json(found);
    }
    if (id === "LMS.LaunchData") return this.refuse(403, "the LMS's own document left alone");
    this.documents.set(id, JSON.parse(body) as unknown);
    return new Response(null, { status: 204 });
  }

  private held(address: URL): Response {
    const id = address.searchParams.get("statementId");
    const found = this.statements.find((statement) => statement.id === id);
    return found ? Response.json(found) : new Response("", { status: 404 });
  }

  private take(method: string, address: URL, body: string): Response {
    const read = JSON.parse(body) as Said | Said[];
    const said = Array.isArray(read) ? read : [read];
    if (method === "PUT" && address.searchParams.get("statementId") !== said[0]?.id) {
      return this.refuse(400, "the statement's own id");
    }
    for (const statement of said) {
      const held = this.statements.find(({ id }) => id === statement.id);
      if (held && this.judgesFirst) return new Response("", { status: 403 });
      if (held && !same(held, statement)) return new Response("", { status: 409 });
      if (held) continue;
      const visit = this.statements.slice(this.visitBegins);
      const wrong = objections(statement, visit, this.statements, this.about);
      if (wrong.length > 0) return this.refuse(403, `${verbOf(statement)}: ${wrong.join(", ")}`);
      this.statements.push(statement);
    }
    return new Response(null, { status: 204 });
  }

  private refuse(status: number, what: string): Response {
    this.refusals.push(`${status}: ${what}`);
    return new Response("", { status });
  }
}

/** Storage that lives as long as a tab does. */
export class TabStore {
  private readonly values = new Map<string, string>();

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }
}
