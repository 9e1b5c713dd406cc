/** How a message looks and sounds once part of it is lost. */

export const MESSAGE = "a bit less, please";

/** The order in which letters get lost: 7 and 18 share no factor, so the gaps spread and each letter goes once. */
const STRIDE = 7;

/**
 * The message with as large a share of its characters as is left of it; the lost ones are dots. Exactly 0 is silence
 * (empty), and more than was sent is shouted.
 */
export function whisper(share: number): string {
  const size = Math.abs(share);
  if (!(size > 0)) return "";
  if (size > 1.005) return `${MESSAGE.toUpperCase()}!`;
  const letters = [...MESSAGE];
  const lost = letters.length - Math.round(letters.length * Math.min(1, size));
  for (let at = 0; at < lost; at++) letters[(at * STRIDE + 1) % letters.length] = "·";
  return letters.join("");
}

/** How strongly a person is drawn, 1 to 0: a sixth less for each decade lost, and never quite nothing for something. */
export function strength(share: number): number {
  const size = Math.abs(share);
  if (!(size > 0)) return 0;
  return Math.min(1, Math.max(0.08, 1 + Math.log10(size) / 6));
}
