import type { LaunchParameters } from "./launch.ts";

const VERSION = "1.0.3";
/** A browser sends at most 64 KB of requests that outlive their page. */
const OUTLIVING = 28_000;

export interface LrsAnswer {
  readonly status: number;
  /** Undefined where it is not JSON. */
  readonly body: unknown;
}

/** The learning record store of one launch: documents and statements. Rejects where it cannot be reached. */
export class Lrs {
  constructor(
    private readonly launch: LaunchParameters,
    private readonly token: string,
    private readonly request: typeof fetch,
  ) {}

  /** A document that the LMS or this page keeps about this learner, activity and registration. */
  state(stateId: string): Promise<LrsAnswer> {
    return this.send("GET", "activities/state", this.stateQuery(stateId));
  }

  putState(stateId: string, document: unknown): Promise<LrsAnswer> {
    return this.send("PUT", "activities/state", this.stateQuery(stateId), document);
  }

  preferences(): Promise<LrsAnswer> {
    const agent = JSON.stringify(this.launch.actor);
    return this.send("GET", "agents/profile", { agent, profileId: "cmi5LearnerPreferences" });
  }

  /** Whether a statement is held here, whoever has said it. */
  async holds(statementId: string): Promise<boolean> {
    return (await this.send("GET", "statements", { statementId })).status === 200;
  }

  putStatement(statement: { readonly id: string }): Promise<LrsAnswer> {
    return this.send("PUT", "statements", { statementId: statement.id }, statement);
  }

  /** Several in one request, in their order: for a page that is going away. */
  postStatements(statements: readonly { readonly id: string }[]): Promise<LrsAnswer> {
    return this.send("POST", "statements", {}, statements);
  }

  private stateQuery(stateId: string): Record<string, string> {
    const { activityId, actor, registration } = this.launch;
    return { activityId, agent: JSON.stringify(actor), registration, stateId };
  }

  private async send(
    method: string,
    path: string,
    query: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<LrsAnswer> {
    const { endpoint } = this.launch;
    const address = new URL(path, endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await this.request(address.href, {
      method,
      headers: {
        Authorization: `Basic ${this.token}`,
        "X-Experience-API-Version": VERSION,
        ...(text === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(text === undefined ? {} : { body: text, keepalive: text.length <= OUTLIVING }),
    });
    return { status: answer.status, body: await jsonOf(answer) };
  }
}

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}
