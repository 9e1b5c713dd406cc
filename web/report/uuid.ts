/** Where randomUUID is missing (a page that came over plain http), its parts are not. */
export function randomUuid(): string {
  return written(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/** The same for the same text: whoever sends a statement twice sends one statement. */
export function uuidOf(text: string): string {
  const bytes = new Uint8Array(16);
  const words = new DataView(bytes.buffer);
  for (const at of [0, 1, 2, 3]) words.setUint32(4 * at, hash(text, at));
  return written(bytes, 5);
}

/** FNV-1a with a start of its own for each of the four words, then stirred. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b9);
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function written(bytes: Uint8Array, version: 4 | 5): string {
  const digits = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | (version << 4) : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  });
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
