import type { PanelStates } from "../model/address.ts";

/** How far back a learner can go; older steps are forgotten. */
const DEPTH = 200;

/** What the figures showed, show and would show again: an immutable value, each step a new one. */
export class History {
  private constructor(
    private readonly past: readonly PanelStates[],
    readonly present: PanelStates,
    private readonly future: readonly PanelStates[],
  ) {}

  static startingAt(present: PanelStates): History {
    return new History([], present, []);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** The learner did something new: what was undone before is gone. */
  with(present: PanelStates): History {
    return new History([...this.past, this.present].slice(-DEPTH), present, []);
  }

  undo(): History {
    const before = this.past.at(-1);
    return before ? new History(this.past.slice(0, -1), before, [this.present, ...this.future]) : this;
  }

  redo(): History {
    const [after, ...future] = this.future;
    return after ? new History([...this.past, this.present], after, future) : this;
  }
}

/** `states` with one panel's changes in place of what it had; a panel without changes is left out. */
export function withPanel(
  states: PanelStates,
  panel: string,
  changes: Readonly<Record<string, string>>,
): PanelStates {
  const next = new Map(states);
  if (Object.keys(changes).length === 0) next.delete(panel);
  else next.set(panel, changes);
  return next;
}

/** The attributes in which an experiment differs from the one the lesson wrote. */
export function changesFrom(
  initial: Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name, text]) => initial[name] !== text));
}
