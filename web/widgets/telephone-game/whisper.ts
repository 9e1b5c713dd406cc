/** How a message looks and sounds once part of it is lost. */

/** Two lines of a speech bubble. */
export const MESSAGE = "a bit less,\nplease";

/** Places of what can be lost; the spaces stay, so that a ghost of the words remains. */
const PLACES = [...MESSAGE].flatMap((letter, at) => (/\s/.test(letter) ? [] : [at]));
/** Each letter lost is so many places after the one before; 4 and their number, 15, share no factor. */
const STRIDE = 4;

/**
 * The message with as large a share of its letters as is left of it; the lost ones are dots. Exactly 0 is silence (empty),
 * and more than was sent is shouted.
 */
export function whisper(share: number): string {
  const size = Math.abs(share);
  if (!(size > 0)) return "";
  if (size > 1.005) return `${MESSAGE.toUpperCase()}!`;
  const letters = [...MESSAGE];
  const lost = PLACES.length - Math.round(PLACES.length * Math.min(1, size));
  for (let count = 1; count <= lost; count++) {
    const place = PLACES[(count * STRIDE) % PLACES.length];
    if (place !== undefined) letters[place] = "·";
  }
  return letters.join("");
}

/** How strongly a person is drawn, 1 to 0: a sixth less for each decade lost, and never quite nothing for something. */
export function strength(share: number): number {
  const size = Math.abs(share);
  if (!(size > 0)) return 0;
  return Math.min(1, Math.max(0.08, 1 + Math.log10(size) / 6));
}
