/** As much of a question as tells it from the others, in characters. */
const ENOUGH = 60;

/** How a text begins, in whole words. */
export function beginningOf(text: string): string {
  const whole = text.trim().replace(/\s+/g, " ");
  if (whole.length <= ENOUGH) return whole;
  const end = whole.lastIndexOf(" ", ENOUGH);
  return `${whole.slice(0, end < 0 ? ENOUGH : end)} …`;
}
