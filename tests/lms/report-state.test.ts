import { describe, expect, it } from "vitest";
import { isAmiss, type ReportState, sentenceFor } from "../../web/report/report-state.ts";

const plain = ["opening", "untracked", "unreachable", "review", "browse", "newer", "over"] as const;
const withNotes = ["saved", "waiting", "left", "left-unsaved"] as const;
const states: readonly ReportState[] = [
  ...plain.map((kind) => ({ kind })),
  ...withNotes.map((kind) => ({ kind, left: 0, isRefused: false })),
];

describe("the line above the lesson", () => {
  it("is a sentence of its own in every state", () => {
    const sentences = states.map(sentenceFor);
    expect(new Set(sentences).size).toBe(states.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[.…]$/);
  });

  it("stands out wherever something is not saved", () => {
    const amiss = states.filter(isAmiss).map(({ kind }) => kind);
    expect(amiss).toEqual(["untracked", "unreachable", "newer", "over", "waiting", "left-unsaved"]);
  });

  it("says how many answers there is no room for, and what the platform refuses", () => {
    const state = { kind: "saved", left: 1, isRefused: false } as const;
    expect(sentenceFor(state)).toContain("the words of one answer.");
    expect(sentenceFor({ ...state, left: 3 })).toContain("the words of 3 answers.");
    expect(sentenceFor({ ...state, isRefused: true })).toContain("does not accept part of it");
  });
});
