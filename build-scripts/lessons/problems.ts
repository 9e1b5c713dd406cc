/** What is wrong with the lessons' sources: collected, so that an author sees every mistake of a build at once. */

export interface Place {
  /** Relative to the repository's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

export class LessonError extends Error {
  override readonly name = "LessonError";
}

export class Problems {
  private readonly lines: string[] = [];

  report({ file, line }: Place, sentence: string): void {
    this.lines.push(`${file}:${line}: ${sentence}`);
  }

  /** Ends the build when anything was reported. */
  throwIfAny(): void {
    if (this.lines.length === 0) return;
    const count = this.lines.length === 1 ? "a mistake" : `${this.lines.length} mistakes`;
    throw new LessonError(`The lessons hold ${count}:\n${this.lines.join("\n")}`);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
