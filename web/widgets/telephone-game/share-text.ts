/** Shares of a message in words for people. */

/** Below this share a percentage has too many zeros to be read; above MANY it has too many digits. */
const FEW = 1e-3;
const MANY = 10;
const SPACE = "\u00a0";

/**
 * A share with three digits: “7.75 %” for what can be pictured, “4.55e-14” for what cannot, “12 times” for what has grown.
 * Only exactly 0 is “0”.
 */
export function shareText(share: number): string {
  if (Number.isNaN(share)) return "not a number";
  if (!Number.isFinite(share)) return share > 0 ? "infinitely much" : "−infinitely much";
  if (share === 0) return "0";
  const sign = share < 0 ? "−" : "";
  const size = Math.abs(share);
  if (size < FEW) return sign + powerText(size);
  if (size < MANY) return `${sign}${Number((size * 100).toPrecision(3))}${SPACE}%`;
  const times = size < 1e6 ? String(Number(size.toPrecision(3))) : powerText(size);
  return `${sign}${times}${SPACE}times`;
}

/** Beyond this many decades no double holds a share. */
const HELD = 300;

/** The share whose log10 this is; for those too that no double holds: “4.55e-514”. */
export function shareOfPower(power: number): string {
  if (Number.isNaN(power)) return "not a number";
  if (Math.abs(power) < HELD || !Number.isFinite(power)) return shareText(10 ** power);
  const whole = Math.floor(power);
  const digits = Math.min(9.99, 10 ** (power - whole)).toFixed(2);
  return `${digits}e${whole}${power > 0 ? `${SPACE}times` : ""}`;
}

/** A factor out of its log10: “× 0.71”. */
export function factorOfPower(power: number): string {
  if (Number.isNaN(power)) return "no number";
  const size = 10 ** power;
  const plain = size === 0 || (size >= FEW && size < 1e6);
  return `×${SPACE}${plain ? String(Number(size.toPrecision(3))) : powerText(size)}`;
}

/** What a layer takes in, with three digits and a real minus. */
export function inputText(x: number): string {
  if (Number.isNaN(x)) return "not a number";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  const size = Math.abs(x);
  const plain = size === 0 || (size >= FEW && size < 1e6);
  return (x < 0 ? "−" : "") + (plain ? String(Number(size.toPrecision(3))) : powerText(size));
}

/** As programs print it: 4.55e-14. */
export function powerText(value: number): string {
  return value.toExponential(2).replace("e+", "e");
}

/** “sigmoid, tanh and ReLU” */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** “1 layer”, “6 layers” */
export function counted(count: number, noun: string): string {
  return `${count}${SPACE}${noun}${count === 1 ? "" : "s"}`;
}
