/** A word of the field that the glossary explains, and how it is met in a text. */
export interface TermNames {
  /** Its file's name, and its place on the glossary's page. */
  readonly id: string;
  readonly term: string;
  /** Other forms: plurals, synonyms. */
  readonly forms: readonly string[];
}

export interface FoundTerm {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds terms in plain text: whole words, in capitals or not, the longest form first. */
export class TermIndex {
  private readonly idOf = new Map<string, string>();
  private readonly pattern: RegExp | undefined;

  constructor(readonly terms: readonly TermNames[]) {
    for (const { id, term, forms } of terms) {
      for (const form of [term, ...forms]) this.idOf.set(form.toLowerCase(), id);
    }
    const forms = [...this.idOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
    if (forms.length > 0) {
      this.pattern = new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`,
        "giu",
      );
    }
  }

  /** Every form in the text, from left to right, none within another. */
  find(text: string): FoundTerm[] {
    if (!this.pattern) return [];
    return [...text.matchAll(this.pattern)].map(({ 0: form, index }) => ({
      id: this.idOf.get(form.toLowerCase().replace(/\s+/g, " ")) ?? "",
      start: index,
      end: index + form.length,
    }));
  }
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
}
