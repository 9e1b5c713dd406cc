import { encode } from "uqr";

export interface QrCode {
  /** Modules from side to side, the quiet zone of four around it included. */
  readonly size: number;
  /** The dark modules as the data of one SVG path, a unit a module. */
  readonly path: string;
}

/** Bytes that the largest code holds at the lowest error correction (ISO/IEC 18004, version 40-L). */
const MOST_BYTES = 2953;
const QUIET_ZONE = 4;

/** A text as a QR code; undefined when none can hold it. */
export function qrCode(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return undefined;
  const { data, size } = encode(text, { ecc: "L", border: QUIET_ZONE });
  const path = data.map((row, y) => rowPath(row, y)).join("");
  return { size, path };
}

/** Neighbouring dark modules make one rectangle, so that no hairlines show between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
