/** A place in the course that a search may lead to. */
export interface SearchRecord {
  /** Relative to the site's root, with the place within the page. */
  readonly address: string;
  readonly title: string;
  /** What page it is on, for those that have several places. */
  readonly page: string;
  readonly text: string;
  /** Other words by which it is found; they are not shown. */
  readonly also?: string;
}
