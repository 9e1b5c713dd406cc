import type { QuestionAnswer } from "./questions.ts";

/**
 * Where a learning platform shows the lessons, the page around them keeps what the learner does and reports it: a page in
 * its frame finds this on the window above it. Only plain values cross, for each page has a world of its own.
 */
export interface LearningRecord {
  /** False where the platform only wants the lesson looked at: nothing that is done is recorded. */
  readonly isRecording: boolean;
  /** Keeps what this learner leaves in the browser apart from what others leave there. */
  readonly learner: string;
  /** Progress as text, as progress-text.ts has it. */
  readonly progress: () => string;
  /** Whether it is recorded. */
  readonly keep: (progress: string) => boolean;
  readonly answered: (lesson: string, answer: QuestionAnswer) => void;
  /** The page of this lesson was opened; none for a page without questions. */
  readonly opened: (lesson: string | undefined) => void;
}

declare global {
  interface Window {
    activationLabRecord?: LearningRecord;
  }
}
