import { createHash } from "node:crypto";

/** The checksum of a file's content, as browsers and policies write it. @param {string | Uint8Array} content */
export function integrityOf(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
