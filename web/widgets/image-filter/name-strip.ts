import type { Pixels } from "../../pictures/pixel-source.ts";

/** Rows of pixels for a name under a picture of this width. */
export function stripHeight(width: number): number {
  return Math.max(20, Math.round(width / 12));
}

/** A name, black on white, as opaque pixels. */
export function nameStrip(name: string, width: number, height: number): Pixels {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return new Uint8Array(4 * width * height).fill(255);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#000000";
  context.font = `600 ${Math.round(height * 0.6)}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(name, width / 2, height / 2, width);
  return new Uint8ClampedArray(context.getImageData(0, 0, width, height).data);
}
