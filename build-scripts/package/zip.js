import { crc32 } from "node:zlib";
import { deflateSync, Zip } from "fflate";

/**
 * Zip files that depend on nothing but what is in them: no dates, no order of a disk. Packages share most of their files,
 * so each content is compressed once.
 */
export class Zipper {
  /** @type {Map<Uint8Array, Uint8Array<ArrayBuffer>>} */
  #deflated = new Map();

  /** @param {ReadonlyMap<string, Uint8Array>} files by path, in the order to write them in */
  zip(files) {
    /** @type {Uint8Array[]} */
    const chunks = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [filename, bytes] of files) {
      const entry = {
        filename,
        size: bytes.length,
        crc: crc32(bytes),
        compression: 8,
        mtime: LONG_AGO,
        os: 0,
      };
      /** @type {import("fflate").ZipInputFile} */
      const file = entry;
      zip.add(file);
      file.ondata?.(null, this.#deflate(bytes), true);
    }
    zip.end();
    return Buffer.concat(chunks);
  }

  /** @param {Uint8Array} bytes */
  #deflate(bytes) {
    const known = this.#deflated.get(bytes);
    if (known) return known;
    const deflated = deflateSync(bytes, { level: 9 });
    this.#deflated.set(bytes, deflated);
    return deflated;
  }
}

/** By the local clock, in which zip files count: the same bytes in every time zone. */
const LONG_AGO = new Date(1980, 0, 1);
