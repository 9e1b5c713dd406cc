import MiniSearch from "minisearch";
import type { SearchRecord } from "../../model/search-record.ts";

export interface Hit {
  readonly record: SearchRecord;
  /** The words of the text that were found, which need not be spelt as they were asked for. */
  readonly words: readonly string[];
}

/** Finds places by the words in them: by their beginnings, and with a slip of the finger or two. */
export class SearchIndex {
  private readonly index = new MiniSearch<SearchRecord & { readonly id: number }>({
    fields: ["title", "also", "text"],
    processTerm: plain,
    searchOptions: {
      combineWith: "AND",
      boost: { title: 3 },
      // A page that is about the very word comes before those about words made with it.
      boostDocument: (id, term) => (plain(this.records[id]?.title ?? "") === term ? 4 : 1),
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });

  constructor(private readonly records: readonly SearchRecord[]) {
    this.index.addAll(records.map((record, id) => ({ ...record, id })));
  }

  /** The best first. */
  find(query: string): Hit[] {
    return this.index.search(query).flatMap(({ id, terms }) => {
      const record = this.records[id as number];
      return record ? [{ record, words: terms }] : [];
    });
  }
}

/** Small letters without accents, so that Schrödinger is found by those who have no ö; apostrophes end a word. */
export function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']s?$/, "")
    .toLowerCase();
}
