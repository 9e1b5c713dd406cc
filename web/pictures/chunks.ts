/** The parts of which picture files are made. All readers stop at the end of the bytes and never throw. */

export interface PngChunk {
  readonly type: string;
  /** Type and data: what the checksum is of. */
  readonly body: Uint8Array;
  readonly crc: number;
}

export interface JpegSegment {
  /** The byte after 0xFF: 0xDA starts a scan, 0xD9 ends the picture. */
  readonly marker: number;
  readonly end: number;
}

/** The chunks that are there whole. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const dataEnd = at + 8 + view.getUint32(at);
    if (dataEnd + 4 > bytes.length) return;
    yield {
      type: text(bytes, at + 4, at + 8),
      body: bytes.subarray(at + 4, dataEnd),
      crc: view.getUint32(dataEnd),
    };
    at = dataEnd + 4;
  }
}

/** Every marker outside coded data; a thumbnail inside a segment is skipped with it. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = viewOf(bytes);
  let at = 2;
  while (true) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return;
    const marker = bytes[at + 1] ?? 0;
    // A stuffed zero, a fill byte and restart markers belong to the data around them.
    const alone = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;
    if (alone) {
      at += marker === 0xff ? 1 : 2;
    } else if (marker === 0xd9) {
      yield { marker, end: at + 2 };
      return;
    } else {
      if (at + 4 > bytes.length) return;
      at += 2 + view.getUint16(at + 2);
      yield { marker, end: at };
    }
  }
}

/** The image blocks of a GIF that are there whole; what lies between them is skipped. */
export function* gifFrames(bytes: Uint8Array): Generator<number> {
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === 0x21) {
      at = afterSubBlocks(bytes, at + 2);
    } else if (introducer === 0x2c) {
      at = afterSubBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
      if (at <= bytes.length) yield at;
    } else {
      return;
    }
  }
}

/** Past the end of the bytes where a block is cut short. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

export function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
