import { type DataModel, type Element, model12, model2004 } from "./data-models.ts";

/** What goes wrong at one call: it throws, or it does nothing and says so. */
export type Fault = "throws" | "false";

/**
 * An LMS that takes nothing the specification does not allow: unknown elements, wrong types, values beyond their limits,
 * reading what is only written, a gap in a list, calls before the beginning and after the end. What it would refuse
 * stands in `refusals`. `faultAt` lets one call go wrong, by its number.
 */
export class ScormDouble {
  readonly api: Readonly<Record<string, (...parameters: string[]) => string>>;
  readonly calls: string[] = [];
  readonly refusals: string[] = [];
  /** What a later visit finds. */
  committed: Map<string, string>;
  /** The values as they stood after each commit. */
  readonly history: ReadonlyMap<string, string>[] = [];
  /** Elements of which it takes no value. */
  readonly refused = new Set<string>();
  faultAt: ((call: string, number: number) => Fault | undefined) | undefined;
  private values: Map<string, string>;
  private phase: "before" | "running" | "over" = "before";
  private error = 0;

  constructor(
    private readonly edition: "1.2" | "2004",
    before: Readonly<Record<string, string>> = {},
  ) {
    this.committed = new Map(Object.entries({ ...this.model.initial, ...before }));
    this.values = new Map(this.committed);
    this.api = this.makeApi();
  }

  /** The same learner comes again: with what was committed, and nothing else. */
  again(): ScormDouble {
    return new ScormDouble(this.edition, Object.fromEntries(this.committed));
  }

  value(element: string): string | undefined {
    return this.committed.get(element);
  }

  /** How many interactions were committed. */
  get interactions(): number {
    return this.count(this.committed);
  }

  private get model(): DataModel {
    return this.edition === "1.2" ? model12 : model2004;
  }

  private makeApi(): ScormDouble["api"] {
    const verbs: Readonly<Record<string, (...parameters: string[]) => string>> = {
      Initialize: () => this.enter("before", "running"),
      Terminate: () => this.ended(this.enter("running", "over")),
      GetValue: (element = "") => this.read(element),
      SetValue: (element = "", value = "") => this.write(element, value),
      Commit: () => this.commit(),
      GetLastError: () => String(this.error),
    };
    const prefix = this.edition === "1.2" ? "LMS" : "";
    const named = Object.entries(verbs).map(([name, act]) => {
      const name12 = name === "Terminate" ? "Finish" : name;
      return [prefix + (prefix === "" ? name : name12), this.faulty(name, act)] as const;
    });
    return Object.fromEntries(named);
  }

  private faulty(
    name: string,
    act: (...parameters: string[]) => string,
  ): (...parameters: string[]) => string {
    return (...parameters) => {
      if (name === "GetLastError") return act(...parameters);
      const call = [name, ...parameters].join(" ");
      this.calls.push(call);
      const fault = this.faultAt?.(call, this.calls.length);
      if (fault === "throws") throw new Error("The platform is broken.");
      if (fault === "false") {
        this.error = 101;
        return name === "GetValue" ? "" : "false";
      }
      this.error = 0;
      return act(...parameters);
    };
  }

  private enter(from: ScormDouble["phase"], to: ScormDouble["phase"]): string {
    const error = this.phase === "running" && this.edition === "2004" ? 103 : 101;
    if (this.phase !== from) return this.refuse(error, `${to} when ${this.phase}`);
    this.phase = to;
    return "true";
  }

  private ended(said: string): string {
    if (said === "true") this.persist();
    return said;
  }

  private commit(): string {
    if (this.phase !== "running") return this.refuse(142, `Commit when ${this.phase}`);
    this.persist();
    return "true";
  }

  private persist(): void {
    this.committed = new Map(this.values);
    this.history.push(this.committed);
  }

  private read(element: string): string {
    if (this.phase !== "running") return this.refuse(122, `GetValue when ${this.phase}`, "");
    if (element === "cmi.interactions._count") return String(this.count(this.values));
    const known = this.find(element);
    if (!known) return this.refuse(401, `GetValue ${element}`, "");
    if (known.access === "write") return this.refuse(405, `GetValue ${element}`, "");
    return this.values.get(element) ?? "";
  }

  private write(element: string, value: string): string {
    const what = `SetValue ${element} ${value.slice(0, 60)}`;
    if (this.phase !== "running") return this.refuse(132, what);
    const known = this.find(element);
    if (!known) return this.refuse(401, what);
    if (known.access === "read") return this.refuse(404, what);
    if (this.refused.has(element) || !known.isAllowed(value, this.siblings(element)))
      return this.refuse(406, what);
    const [, place, name] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (place !== undefined && !this.mayTouch(Number(place), name ?? "")) return this.refuse(201, what);
    this.values.set(element, value);
    return "true";
  }

  /** A new interaction comes at the end of the list, and begins with its id. */
  private mayTouch(place: number, name: string): boolean {
    const count = this.count(this.values);
    return name === "id" ? place <= count : place < count;
  }

  private siblings(element: string): (name: string) => string {
    const start = element.replace(/[^.]+$/, "");
    return (name) => this.values.get(start + name) ?? "";
  }

  private find(element: string): Element | undefined {
    return this.model.elements[element.replace(/\.\d+\./g, ".n.")];
  }

  private count(values: ReadonlyMap<string, string>): number {
    return [...values.keys()].filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
  }

  private refuse(error: number, what: string, answer = "false"): string {
    this.error = error;
    this.refusals.push(`${error}: ${what}`);
    return answer;
  }
}
