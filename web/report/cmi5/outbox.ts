import type { Lrs, LrsAnswer } from "./lrs.ts";
import type { Statement } from "./statements.ts";

/** Asking later may help: nobody there, not let in yet, too much at once. */
const PASSING = new Set([401, 408, 425, 429]);
/** The record store has a statement of this id: an answer of its was lost on the way. */
const HELD_ALREADY = 409;

/** Statements in their order, each sent until the record store has answered. */
export class Outbox {
  /** Ids that the record store has taken, or refused for good. */
  readonly settled = new Set<string>();
  /** Of those, the refused ones. */
  readonly refused = new Set<string>();
  private readonly waiting: Statement[] = [];
  private draining: Promise<void> | undefined;
  private underWay: Statement | undefined;
  private isFlushed = false;

  constructor(private readonly lrs: Lrs) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** At the end, and only once. */
  add(statement: Statement): void {
    const { id } = statement;
    if (this.settled.has(id) || this.waiting.some((other) => other.id === id)) return;
    this.waiting.push(statement);
  }

  /** Sends one after the other, and stops at the first that does not arrive. Never rejects. */
  drain(): Promise<void> {
    this.draining ??= this.sendAll().finally(() => {
      this.draining = undefined;
    });
    return this.draining;
  }

  /** All in one request: for a page that is going away. One that is under way already outlives it. */
  async flush(): Promise<void> {
    this.isFlushed = true;
    const statements = this.waiting.filter((statement) => statement !== this.underWay);
    if (statements.length === 0) return;
    const answer = await answered(this.lrs.postStatements(statements));
    if (answer && (isTaken(answer) || answer.status === HELD_ALREADY)) {
      for (const statement of statements) this.settle(statement);
    }
  }

  private async sendAll(): Promise<void> {
    for (let [next] = this.waiting; next && !this.isFlushed; [next] = this.waiting) {
      this.underWay = next;
      const answer = await answered(this.lrs.putStatement(next));
      this.underWay = undefined;
      if (!answer || answer.status >= 500 || PASSING.has(answer.status)) return;
      if (!isTaken(answer) && !(await this.isHeld(next, answer))) this.refused.add(next.id);
      this.settle(next);
    }
  }

  /** A player that stands before the record store refuses what was said before, though it is the very same statement. */
  private async isHeld({ id }: Statement, { status }: LrsAnswer): Promise<boolean> {
    return status === HELD_ALREADY || ((await answered(this.lrs.holds(id))) ?? false);
  }

  private settle(statement: Statement): void {
    this.settled.add(statement.id);
    const at = this.waiting.indexOf(statement);
    if (at >= 0) this.waiting.splice(at, 1);
  }
}

function isTaken({ status }: LrsAnswer): boolean {
  return status >= 200 && status < 300;
}

async function answered<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch {
    return undefined;
  }
}
