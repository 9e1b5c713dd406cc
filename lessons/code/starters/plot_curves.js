// Draws activation functions into curves.svg, which any browser
// opens. Run it with: node plot_curves.js
import { writeFileSync } from "node:fs";

/** @param {number} x */
function sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/**
 * Add yours here: a name, a function, a colour.
 * @type {[string, (x: number) => number, string][]}
 */
const CURVES = [
  ["sigmoid", sigmoid, "#0b775e"],
  ["tanh", Math.tanh, "#d3702a"],
  ["ReLU", (x) => Math.max(x, 0), "#093586"],
  ["leaky ReLU", (x) => (x > 0 ? x : 0.01 * x), "#2c92d4"],
  ["ELU", (x) => (x > 0 ? x : Math.expm1(x)), "#b35395"],
  ["swish", (x) => x * sigmoid(x), "#604bab"],
];
const [FROM, TO, LOW, HIGH, STEPS] = [-4, 4, -1.5, 4, 400];

const lines = CURVES.map(([name, f, colour]) => {
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = FROM + ((TO - FROM) * i) / STEPS;
    return `${x.toFixed(4)},${f(x).toFixed(4)}`;
  });
  return `<polyline points="${points.join(" ")}" stroke="${colour}">
<title>${name}</title></polyline>`;
});

const keys = CURVES.map(
  ([name, , colour], number) =>
    `<text x="20" y="${30 + 20 * number}" fill="${colour}">${name}</text>`,
);

// Within the group the units are those of x and y, y upwards.
writeFileSync(
  "curves.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 550">
<rect width="800" height="550" fill="white"/>
<g transform="scale(100 -100) translate(${-FROM} ${-HIGH})"
 fill="none" stroke-width="0.02">
<path d="M${FROM} 0H${TO}M0 ${LOW}V${HIGH}" stroke="gray"/>
${lines.join("\n")}
</g>
${keys.join("\n")}
</svg>
`,
);
