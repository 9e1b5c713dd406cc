import type { Interaction } from "./interaction.ts";

/** What a platform has not taken yet, kept in the browser so that a closed window loses nothing. */
export interface Unsaved {
  /** Suspend data with every answer. */
  readonly suspended: string;
  readonly interactions: readonly Interaction[];
  /** How many interactions the platform had before the first of these. */
  readonly before: number;
}

export interface Journal {
  readonly read: () => Unsaved | undefined;
  /** Whether it is kept. */
  readonly write: (unsaved: Unsaved) => boolean;
  readonly clear: () => void;
}

export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `store` gives a storage or throws. The key names learner and package, for browsers and origins are shared. */
export function journalIn(store: () => TextStore, key: string): Journal {
  const attempt = <T>(act: (storage: TextStore) => T, otherwise: T): T => {
    try {
      return act(store());
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => attempt((storage) => unsavedFrom(storage.getItem(key)), undefined),
    write: (unsaved) =>
      attempt((storage) => {
        storage.setItem(key, JSON.stringify({ version: 1, ...unsaved }));
        return true;
      }, false),
    clear: () => attempt((storage) => storage.removeItem(key), undefined),
  };
}

/** Written by this very file, in this browser: anything else is nobody's unsaved work. */
function unsavedFrom(text: string | null): Unsaved | undefined {
  const read = JSON.parse(text ?? "null") as (Unsaved & { readonly version: number }) | null;
  if (read?.version !== 1 || typeof read.suspended !== "string" || !Array.isArray(read.interactions)) {
    return undefined;
  }
  return { suspended: read.suspended, interactions: read.interactions, before: Number(read.before) || 0 };
}
