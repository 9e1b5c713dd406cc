/** Storage that may not be there: a cross-site frame, private mode, a full disk. What cannot be kept is simply not kept. */

const PREFIX = "activation-lab:1:";

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text is kept beyond this visit. An empty text forgets the key. */
export function keep(key: string, text: string): boolean {
  try {
    if (text === "") localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}
