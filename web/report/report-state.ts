/** How it stands with what the learner does, and the sentence that says so. */
export type ReportState =
  | {
      readonly kind: "saved" | "waiting" | "left" | "left-unsaved";
      /** Answers whose words the platform has no room for. */
      readonly left: number;
      readonly isRefused: boolean;
    }
  | { readonly kind: "opening" | "untracked" | "unreachable" | "review" | "browse" | "newer" | "over" };

export function sentenceFor(state: ReportState): string {
  switch (state.kind) {
    case "opening":
      return "Asking your learning platform where you left off …";
    case "untracked":
      return "No learning platform has opened this page, so nothing is reported. Your progress stays on this device.";
    case "unreachable":
      return "Your learning platform does not answer, so nothing is reported. Open the lesson there once more; what you do until then stays on this device.";
    case "review":
      return "You are looking back at this lesson: what you do now is not recorded, and your result stays.";
    case "browse":
      return "You are looking around: nothing is recorded.";
    case "newer":
      return "A newer edition of this lesson has kept your answers, and this one leaves them as they are. Your result is reported; new answers are not kept.";
    case "over":
      return "This visit has ended at your learning platform. What you do now waits in this browser; open the lesson there again, and it is handed over.";
    case "saved":
      return joined("Saved at your learning platform.", ...notesOn(state));
    case "waiting":
      return joined(
        "Not saved yet: your learning platform does not take it. It is tried again and again, so leave this window open.",
        ...notesOn(state),
      );
    case "left":
      return joined(
        "Saved. You can close the lesson now; what you do from here on is not recorded.",
        ...notesOn(state),
      );
    case "left-unsaved":
      return "Not everything could be saved. The rest waits in this browser, and is handed over when you open the lesson here again.";
  }
}

/** Whether something is amiss that the learner should not overlook. */
export function isAmiss({ kind }: ReportState): boolean {
  return ["untracked", "unreachable", "newer", "over", "waiting", "left-unsaved"].includes(kind);
}

function notesOn({ left, isRefused }: { readonly left: number; readonly isRefused: boolean }): string[] {
  return [
    isRefused ? "Your platform does not accept part of it, so your result may be missing there." : "",
    left === 0
      ? ""
      : `Your points count, but the platform has no room for the words of ${left === 1 ? "one answer" : `${left} answers`}.`,
  ];
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
