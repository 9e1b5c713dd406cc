import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** By the ends of their names. */
export const COMPRESSED = ["html", "js", "css", "svg", "json", "wasm", "webmanifest", "xml", "txt"] as const;
const COMPRESSIBLE = new RegExp(`\\.(${COMPRESSED.join("|")})$`);
/** Somebody in a hurry puts another in its place, and must not have to think of copies. */
const ALONE = /^service-worker.*\.js$/;
/** Below it, a compressed file saves less than the packet it travels in. */
const LEAST_BYTES = 1000;

const ways = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
} as const;

/**
 * Lays beside each file a copy in Brotli and one in gzip, so that a server has nothing to compute. `cache` keeps them from
 * build to build: most files stay the same.
 */
export async function compressAll(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && COMPRESSIBLE.test(entry.name) && !ALONE.test(entry.name),
  );
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const content = await readFile(file);
      if (content.length < LEAST_BYTES) return;
      for (const [ending, compress] of Object.entries(ways)) {
        const compressed = await cached(content, join(cache, `${nameOf(content)}.${ending}`), compress);
        if (compressed.length < content.length) await writeFile(`${file}.${ending}`, compressed);
      }
    }),
  );
}

function nameOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

async function cached(
  content: Buffer,
  file: string,
  compress: (content: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    const compressed = await compress(content);
    // Under another name until it is whole: a build that is interrupted leaves no half of it.
    await writeFile(`${file}.${process.pid}`, compressed);
    await rename(`${file}.${process.pid}`, file);
    return compressed;
  }
}
