import { html, nothing, render, type TemplateResult } from "lit";
import { placeIn } from "../../model/place.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { addressOfPage, showPlace } from "../place.ts";
import { excerptOf } from "./excerpt.ts";
import type { Hit, SearchIndex } from "./search-index.ts";

/** More than anybody reads through. */
const MOST = 30;

/** Brings the search page to life. What is searched for stands in the address, so that it can be gone back to and sent. */
export function startSearch(load: () => Promise<SearchIndex>): void {
  const field = document.getElementById("search-field");
  if (field instanceof HTMLInputElement) new SearchPage(field, load);
}

class SearchPage {
  private readonly status = document.getElementById("search-status");
  private readonly results = document.getElementById("search-results");
  private turn = 0;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly load: () => Promise<SearchIndex>,
  ) {
    field.addEventListener("input", () => {
      const { value } = this.field;
      showPlace(value.trim() === "" ? "" : `#${new URLSearchParams({ q: value })}`);
      void this.search();
    });
    field.form?.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => this.readAddress());
    this.readAddress();
    if (this.field.value === "") this.field.focus();
  }

  private readAddress(): void {
    this.field.value = new URLSearchParams(placeIn(location.hash).slice(1)).get("q") ?? "";
    void this.search();
  }

  private async search(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const query = this.field.value.trim();
    try {
      const hits = query === "" ? [] : (await this.load()).find(query);
      if (turn === this.turn) this.show(query, hits);
    } catch {
      this.say("The texts could not be loaded. Try again when you are online.");
    }
  }

  private show(query: string, hits: readonly Hit[]): void {
    this.say(query === "" ? "" : sentenceOn(query, hits.length));
    if (this.results) render(hits.slice(0, MOST).map(resultOf), this.results);
  }

  private say(sentence: string): void {
    if (this.status) this.status.textContent = sentence;
  }
}

function sentenceOn(query: string, count: number): string {
  if (count === 0) return `Nothing is found for “${query}”. Try fewer words, or only the beginning of one.`;
  if (count > MOST) return `${count} places hold “${query}”; here are the first ${MOST}.`;
  return count === 1 ? `One place holds “${query}”.` : `${count} places hold “${query}”.`;
}

function resultOf({ record, words }: Hit): TemplateResult {
  const { title, page, text } = record;
  const pieces = excerptOf(text, words).map((piece) =>
    piece.isFound ? html`<mark>${piece.text}</mark>` : piece.text,
  );
  return html`<li>
    <a href=${addressOf(record)}>${title}</a> <span class="search-page">${page === title ? nothing : page}</span>
    <p>${pieces}</p>
  </li>`;
}

function addressOf({ address }: SearchRecord): string {
  const [slug = "", place = ""] = address.split(/\/(?=#|$)/);
  return addressOfPage(slug, place);
}
