/** What shows that somebody is there and reads; a page that was merely opened tells nothing. */
const SIGNS = ["scroll", "pointerdown", "keydown"] as const;

export interface Reader {
  /** The part that now stands in the middle of the window. */
  readonly entered: (part: string) => void;
  /** A part whose end was seen. */
  readonly finished: (part: string) => void;
}

/**
 * Follows the reader through the parts of the page, from the first sign of life. `headings` open the parts, in order;
 * the part of the last one ends where `end` begins.
 */
export function followReading(headings: readonly Element[], end: Element, reader: Reader): void {
  const starting = new AbortController();
  const start = (): void => {
    starting.abort();
    watchPlace(headings, reader);
    watchEnds(headings, end, reader);
  };
  for (const sign of SIGNS) addEventListener(sign, start, { signal: starting.signal, passive: true });
}

function watchPlace(headings: readonly Element[], { entered }: Reader): void {
  let place = "";
  // Called whenever a heading crosses the middle of the window, in either direction.
  const observer = new IntersectionObserver(
    () => {
      const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
      const { id } = above.at(-1) ?? { id: "" };
      if (id === "" || id === place) return;
      place = id;
      entered(id);
    },
    { rootMargin: "0px 0px -50% 0px" },
  );
  for (const heading of headings) observer.observe(heading);
}

/**
 * A jump to a heading leaves the end of the part before it at the upper edge of the window; that part was not read. So
 * the upper quarter does not count.
 */
function watchEnds(headings: readonly Element[], end: Element, { finished }: Reader): void {
  const partBefore = new Map<Element, Element>();
  for (const [index, heading] of headings.entries()) partBefore.set(headings[index + 1] ?? end, heading);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const part = partBefore.get(target);
        if (isIntersecting && part) finished(part.id);
      }
    },
    { rootMargin: "-25% 0px 0px 0px" },
  );
  for (const target of partBefore.keys()) observer.observe(target);
}
