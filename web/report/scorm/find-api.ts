/** Frames within frames; a platform that nests deeper is going round in circles. */
const DEEPEST = 100;

/** Finds what a platform left in a window: in this one and those around it, then in the one that opened them. */
export function findApi(from: Window, name: "API" | "API_1484_11"): object | undefined {
  return among(from, name) ?? amongOpeners(from, name);
}

function among(from: Window, name: string): object | undefined {
  let window = from;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const found = property(window, name);
    if (found) return found;
    const parent = property(window, "parent") as Window | undefined;
    if (!parent || parent === window) return undefined;
    window = parent;
  }
  return undefined;
}

/** A lesson in a window of its own was opened by the platform, perhaps from one of its frames. */
function amongOpeners(from: Window, name: string): object | undefined {
  let window: Window | undefined = from;
  for (let depth = 0; window && depth < DEEPEST; depth += 1) {
    const opener = property(window, "opener") as Window | undefined;
    const found = opener && among(opener, name);
    if (found) return found;
    const parent = property(window, "parent") as Window | undefined;
    window = parent === window ? undefined : parent;
  }
  return undefined;
}

/** A window of another origin throws at every look. */
function property(window: Window, name: string): object | undefined {
  try {
    const found: unknown = Reflect.get(window, name);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
