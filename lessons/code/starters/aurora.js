// Paints an aurora into aurora.ppm: smooth noise, pushed through
// tanh. Run it with: node aurora.js [SEED]
// Change SHAPE, and see what another function makes of the sky.
import { writeFileSync } from "node:fs";

const SHAPE = Math.tanh;
const [WIDTH, HEIGHT, SCALE, OCTAVES] = [480, 240, 60, 6];
const SEED = Number(process.argv[2] ?? 7);

/**
 * A number in [0, 1) for each point of a grid; no two runs differ.
 * The mixing is Wellons's lowbias32.
 * @param {number} column @param {number} row @param {number} seed
 */
function lattice(column, row, seed) {
  let h =
    Math.imul(column, 0x9e3779b1) ^
    (Math.imul(row, 0x85ebca77) + Math.imul(seed, 0xc2b2ae3d));
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  h ^= h >>> 16;
  return (h >>> 0) / 4294967296;
}

/** @param {number} t */
function fade(t) {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** @param {number} a @param {number} b @param {number} t */
function mix(a, b, t) {
  return a + (b - a) * t;
}

/** @param {number} x @param {number} y @param {number} seed */
function noise(x, y, seed) {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [fade(x - column), fade(y - row)];
  const at = (
    /** @type {number} */ right,
    /** @type {number} */ below,
  ) => lattice(column + right, row + below, seed);
  const top = mix(at(0, 0), at(1, 0), across);
  return mix(top, mix(at(0, 1), at(1, 1), across), down);
}

/**
 * Octaves of noise, each twice as fine and half as strong, and
 * turned so that their grids do not line up.
 * @param {number} x @param {number} y
 */
function fractal(x, y) {
  let [total, strength, whole] = [0, 1, 0];
  let place = [x, y];
  for (let octave = 0; octave < OCTAVES; octave++) {
    const [a = 0, b = 0] = place;
    total += strength * noise(a, b, SEED + octave);
    whole += strength;
    strength /= 2;
    place = [2 * (0.8 * a - 0.6 * b), 2 * (0.6 * a + 0.8 * b)];
  }
  return total / whole;
}

/** @param {number} v */
function byte(v) {
  return Math.floor(255 * Math.min(1, Math.max(0, v)) + 0.5);
}

const pixels = Buffer.alloc(3 * WIDTH * HEIGHT);
for (let row = 0; row < HEIGHT; row++) {
  for (let column = 0; column < WIDTH; column++) {
    // Stretched downwards into curtains, with night below.
    const n = fractal(column / SCALE, row / (5 * SCALE));
    const s = SHAPE(2 * (4 * (n - 0.5)) - (2 * row) / HEIGHT);
    const colour = [
      0.2 + 0.3 * s,
      0.4 + 0.8 * s,
      0.6 + 0.3 * s,
    ];
    pixels.set(colour.map(byte), 3 * (row * WIDTH + column));
  }
}
const header = Buffer.from(`P6 ${WIDTH} ${HEIGHT} 255\n`);
writeFileSync("aurora.ppm", Buffer.concat([header, pixels]));
