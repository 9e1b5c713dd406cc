/**
 * Numbers as a learner writes and reads them: one reader and one writer, so that what a field shows can always be
 * typed back into it.
 */

/** Larger whole numbers are a row of noughts that nobody counts. */
const LONGEST_PLAIN = 1e15;
const MINUS = "\u2212";

/** Reads what was typed: a decimal comma, a typographic minus and a power of ten are all understood. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(MINUS, "-").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Writes a number with at most `digits` significant digits and no trailing zeros; powers of ten only where the plain
 * form would be unreadable. ASCII minus, because the text goes back into number fields.
 */
export function writeNumber(value: number, digits = 6): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "infinity" : "-infinity";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) {
    return value
      .toExponential(digits - 1)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  }
  return String(Number(value.toPrecision(digits)));
}

/** Writes a number for reading in a column: a fixed count of decimals, a real minus, powers of ten for the very small. */
export function tableNumber(value: number, decimals = 4): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 0.5 * 10 ** -decimals)) {
    const [mantissa, power] = value.toExponential(2).split("e");
    return `${mantissa} × 10${superscript(Number(power))}`.replaceAll("-", MINUS);
  }
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", MINUS);
}

/** The same for a sentence: without trailing zeros where the short form is exact, give or take a last bit. */
export function sentenceNumber(value: number, decimals = 4): string {
  const short = Number(value.toFixed(decimals));
  const plain = Math.abs(value) < LONGEST_PLAIN && Math.abs(short - value) <= 1e-12 * Math.abs(value);
  return plain ? String(short).replace("-", MINUS) : tableNumber(value, decimals);
}

function superscript(power: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return [...String(power)].map((mark) => (mark === "-" ? "⁻" : digits[Number(mark)])).join("");
}
