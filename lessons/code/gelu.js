// JavaScript has no erf: (1 + 2z) exp(z^2) erfc(z) as a Chebyshev
// series in (z - 3.75) / (z + 3.75) (Shepherd & Laframboise 1981).
const SERIES = [
  1.1775789345674017, -0.004590054580646478,
  -0.08424913336651792, 0.05920993999819189,
  -0.026658668435305753, 0.009074997670705265,
  -0.002413163540417608, 0.0004907758365258086,
  -6.916973302501207e-5, 4.13902798607301e-6,
  7.74038306619849e-7, -2.1886401049234397e-7,
  1.076499946567091e-8, 4.521959811218287e-9,
  -7.754400208831351e-10, -6.318088340886684e-11,
  2.86879501093067e-11, 1.9455868545777347e-13,
  -9.65469674843344e-13, 3.25254814814874e-14,
  3.3478119482868056e-14, -1.864562880419313e-15,
  -1.2507950530688648e-15, 7.418235256624044e-17,
];

/**
 * How likely a standard normal number is to lie below x.
 * @param {number} x
 */
function normal(x) {
  const z = Math.abs(x) / Math.SQRT2;
  const t = (z - 3.75) / (z + 3.75);
  let now = 0;
  let before = 0;
  for (let k = SERIES.length - 1; k > 0; k--) {
    const next = 2 * t * now - before + SERIES[k];
    before = now;
    now = next;
  }
  const sum = t * now - before + SERIES[0];
  const tail = (Math.exp((-x * x) / 2) * sum) / (1 + 2 * z) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** @param {number} z */
function sigmoid(z) {
  const e = Math.exp(-Math.abs(z));
  return (z >= 0 ? 1 : e) / (1 + e);
}

const C = Math.sqrt(8 / Math.PI);

/** @param {number} x */
export function value(x, variant = "erf") {
  if (variant === "erf") return x * normal(x);
  if (variant === "sigmoid") return x * sigmoid(1.702 * x);
  return x * sigmoid(C * (x + 0.044715 * x * x * x));
}

/** @param {number} x */
export function slope(x, variant = "erf") {
  if (variant === "erf") {
    const density =
      Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    return normal(x) + x * density;
  }
  const isTanh = variant === "tanh";
  const z = isTanh ? C * (x + 0.044715 * x * x * x) : 1.702 * x;
  const change = isTanh ? C * (1 + 0.134145 * x * x) : 1.702;
  const gate = sigmoid(z);
  return gate + x * gate * sigmoid(-z) * change;
}
