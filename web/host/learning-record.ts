import type { LearningRecord } from "../model/learning-record.ts";

/** The record that a learning platform's launch page keeps around this page; undefined anywhere else. */
export function learningRecord(): LearningRecord | undefined {
  try {
    return parent === window ? undefined : parent.activationLabRecord;
  } catch {
    // A frame on somebody else's page may not look at the window around it.
    return undefined;
  }
}
