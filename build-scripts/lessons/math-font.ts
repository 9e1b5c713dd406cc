import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const SOURCE = "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";
/** Copyright, licence and its address stay in the font, as the Open Font License asks. */
const NAMES = [0, 13, 14];

/**
 * What every formula may need, whatever the text says now: letters upright and italic (a lone letter in MathML is set
 * in the italics of the mathematical block), Greek, operators, brackets.
 */
const STANDARD = [
  range(0x20, 0x7e),
  range(0x1d434, 0x1d467),
  range(0x1d6e2, 0x1d71b),
  range(0x3b1, 0x3c9),
  "ℎΓΔΘΛΞΠΣΦΨΩ∂∇∏∑∫√∞±×·−÷≤≥≠≈≡∈→←↦⇒⋅∘…⋯⋮⌊⌋⌈⌉⟨⟩‖′″ˆ˜¯˙ℝ\u2061\u2062",
].join("");

/** Writes the part of STIX Two Math that `html` needs (about a tenth) into `folder`, and says where it lies. */
export async function writeMathFont(html: string, folder: string): Promise<string> {
  const used = [...html.matchAll(/<math[\s\S]*?<\/math>/g)].map(([math]) => math).join("");
  const characters = [...new Set(STANDARD + used)].sort().join("");
  const hash = createHash("sha256").update(characters).digest("hex").slice(0, 12);
  const file = join(folder, `stix-two-math-${hash}.woff2`);
  if (existsSync(file)) return file;
  const whole = await readFile(createRequire(import.meta.url).resolve(SOURCE));
  const part = await subsetFont(whole, characters, {
    targetFormat: "woff2",
    preserveNameIds: NAMES,
    noHinting: true,
  });
  await mkdir(folder, { recursive: true });
  await writeFile(file, part);
  return file;
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
}
