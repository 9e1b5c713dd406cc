// JavaScript has no erf, so this needs GELU's own file beside it.
import { value as gelu, slope as geluSlope } from "../gelu.js";

/**
 * The first half of x, each times the gate of its partner in
 * the second half.
 * @param {readonly number[]} x
 */
export function value(x) {
  const half = x.length / 2;
  return x.slice(0, half).map((a, i) => a * gelu(x[half + i]));
}

/**
 * How it changes when x moves along a direction.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction) {
  const half = x.length / 2;
  return x.slice(0, half).map((a, i) => {
    const b = x[half + i];
    const own = direction[i] * gelu(b);
    return own + a * geluSlope(b) * direction[half + i];
  });
}
