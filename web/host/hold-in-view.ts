/** How long figures may take to come after a jump. */
const LONGEST_MS = 10_000;
/** What shows that the reader has moved on. */
const MOVES = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

let release: () => void = () => {};

/**
 * Keeps an element at the top of the window while what stands above it grows: figures come in turn, and those that a jump
 * passed over come after it. Ends when the reader moves.
 */
export function holdInView(target: Element): void {
  release();
  const ending = new AbortController();
  const growth = new ResizeObserver(() => target.scrollIntoView({ behavior: "instant" }));
  growth.observe(document.body);
  const timer = setTimeout(() => release(), LONGEST_MS);
  release = () => {
    growth.disconnect();
    clearTimeout(timer);
    ending.abort();
  };
  for (const move of MOVES) {
    addEventListener(move, () => release(), { signal: ending.signal, passive: true });
  }
}
