/** A float32 with as many digits as it takes to tell it from its neighbours, and no more. */
export function float32Text(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  let digits = 1;
  while (Math.fround(Number(value.toPrecision(digits))) !== value && digits < 9) digits += 1;
  return plainText(value, digits);
}

/** A number of double precision; what is smaller than all of them is said to be. */
export function truthText(value: number): string {
  return value === 0 ? "less than 10⁻³²³" : plainText(value, 8);
}

/** At most `digits` significant digits, a real minus, powers of ten for the very large and the very small. */
export function plainText(value: number, digits: number): string {
  const size = Math.abs(value);
  const [mantissa = "", power = ""] = value.toExponential(digits - 1).split("e");
  const far = size >= 1e7 || size < 1e-4;
  const text = far
    ? `${Number(mantissa)} × 10${raised(Number(power))}`
    : String(Number(value.toPrecision(digits)));
  return text.replace("-", "−");
}

function raised(power: number): string {
  return [...String(power)].map((mark) => (mark === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(mark)])).join("");
}
