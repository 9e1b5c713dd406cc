import type { QuestionAnswer } from "../../model/questions.ts";
import { keep, recall } from "../storage.ts";

const VERSION = 1;

interface Kept {
  readonly given: string;
  readonly tries: number;
  readonly hints: number;
}

/** The answer to a preset's question, on this device: of the last preset of a lesson that was answered. */
export class PresetAnswers {
  private readonly key: string;

  constructor(
    lesson: string,
    private readonly preset: string,
  ) {
    this.key = `preset-answer:${lesson}`;
  }

  keep({ answer, tries, hints }: QuestionAnswer): void {
    const kept: Kept = { given: answer, tries, hints };
    keep(this.key, JSON.stringify({ version: VERSION, preset: this.preset, ...kept }));
  }

  restore(question: Element): void {
    const kept = this.kept();
    if (!kept) return;
    for (const [name, value] of Object.entries(kept)) question.setAttribute(name, String(value));
  }

  /** What cannot be read, or belongs to another preset, is as if nothing had been kept. */
  private kept(): Kept | undefined {
    try {
      const read: unknown = JSON.parse(recall(this.key) ?? "null");
      if (typeof read !== "object" || read === null) return undefined;
      const { version, preset, given, tries, hints } = read as Readonly<Record<string, unknown>>;
      if (version !== VERSION || preset !== this.preset || typeof given !== "string") return undefined;
      return { given, tries: Number(tries) || 1, hints: Number(hints) || 0 };
    } catch {
      return undefined;
    }
  }
}
