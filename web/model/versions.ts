/** What is kept beyond a visit says its version; older forms are brought forward one version at a time. */
export type Stored = Readonly<Record<string, unknown>> & { readonly version: number };

/** From version n (its place in the list plus 1) to n + 1; the version itself is counted here. */
export type Migration = (older: Stored) => Readonly<Record<string, unknown>>;

export type Upgraded =
  | { readonly kind: "current"; readonly stored: Stored }
  /** Written by a later edition of these pages: left alone, for that edition to read again. */
  | { readonly kind: "newer" }
  | { readonly kind: "unreadable" };

/** Reads JSON of any version up to the present one, which is one more than there are migrations. Never throws. */
export function upgraded(text: string, migrations: readonly Migration[]): Upgraded {
  const present = migrations.length + 1;
  try {
    let stored: unknown = JSON.parse(text);
    if (!isStored(stored)) return { kind: "unreadable" };
    if (stored.version > present) return { kind: "newer" };
    for (const migrate of migrations.slice(stored.version - 1)) {
      stored = { ...migrate(stored as Stored), version: (stored as Stored).version + 1 };
    }
    return { kind: "current", stored: stored as Stored };
  } catch {
    return { kind: "unreadable" };
  }
}

function isStored(read: unknown): read is Stored {
  if (!isRecord(read)) return false;
  const { version } = read;
  return typeof version === "number" && Number.isInteger(version) && version >= 1;
}

export function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === "object" && read !== null && !Array.isArray(read);
}
