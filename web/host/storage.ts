import { learningRecord } from "./learning-record.ts";

/** Storage that may not be there: a cross-site frame, private mode, a full disk. What cannot be kept is simply not kept. */

/** On a learning platform one browser serves many: none finds what another one left. */
const learner = learningRecord()?.learner;
const PREFIX = learner === undefined ? "activation-lab:1:" : `activation-lab:1:${learner}:`;

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
