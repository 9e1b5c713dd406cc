// Pushes every pixel of a picture through an activation function.
// Run it with: node filter_image.js photo.ppm tanh filtered.ppm
// Picture programs save and open PPM ("portable pixmap", raw).
import { readFileSync, writeFileSync } from "node:fs";

/** @type {Map<string, (x: number) => number>} */
const FUNCTIONS = new Map([
  ["relu", (x) => Math.max(x, 0)],
  ["leaky_relu", (x) => (x > 0 ? x : 0.01 * x)],
  ["tanh", Math.tanh],
  ["sigmoid", (x) => 1 / (1 + Math.exp(-x))],
  ["elu", (x) => (x > 0 ? x : Math.expm1(x))],
  ["swish", (x) => x / (1 + Math.exp(-x))],
]);
// Black stands for LOW and white for HIGH, before and after.
const [LOW, HIGH] = [-2, 2];

const [input = "", name = "", output = ""] =
  process.argv.slice(2);
const f = FUNCTIONS.get(name);
if (!f || output === "") {
  console.error("node filter_image.js IN.ppm FUNCTION OUT.ppm");
  console.error(
    `Functions: ${[...FUNCTIONS.keys()].join(", ")}`,
  );
  process.exit(1);
}
const data = readFileSync(input);
// P6, width, height, 255; comments between them; one white space.
const header =
  /^P6(?:\s+#[^\n]*)*\s+(\d+)(?:\s+#[^\n]*)*\s+(\d+)(?:\s+#[^\n]*)*\s+255\s/.exec(
    data.toString("latin1", 0, 4096),
  );
if (!header) {
  console.error(
    "This is not a raw PPM picture with bytes up to 255.",
  );
  process.exit(1);
}

// A byte can be one of 256: each is computed once, in a table.
const table = Uint8Array.from({ length: 256 }, (_, byte) => {
  const x = LOW + ((HIGH - LOW) * byte) / 255;
  const v = (f(x) - LOW) / (HIGH - LOW);
  return Math.floor(255 * Math.min(1, Math.max(0, v)) + 0.5);
});
const pixels = data.subarray(header[0].length);
const [, width, height] = header;
writeFileSync(
  output,
  Buffer.concat([
    Buffer.from(`P6 ${width} ${height} 255\n`),
    pixels.map((byte) => table[byte] ?? 0),
  ]),
);
