import type { Pixels } from "./pixel-source.ts";
import { PictureProblem } from "./problem.ts";

/**
 * Reads a decoded bitmap through a canvas one band high: a canvas of a whole large picture is silently blank in some
 * browsers. Canvases keep colours multiplied by alpha, so half-transparent colours come back rounded.
 */
export class BitmapReader {
  private readonly canvas: OffscreenCanvas | HTMLCanvasElement;
  private readonly context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

  constructor(private readonly bitmap: ImageBitmap) {
    this.canvas =
      typeof document === "undefined" ? new OffscreenCanvas(1, 1) : document.createElement("canvas");
    const context = this.canvas.getContext("2d", { willReadFrequently: true, colorSpace: "srgb" });
    if (!context) throw new PictureProblem("This browser gives no canvas to read pictures with.");
    this.context = context as OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;
  }

  get width(): number {
    return this.bitmap.width;
  }

  get height(): number {
    return this.bitmap.height;
  }

  rows(first: number, count: number): Pixels {
    const { width } = this.bitmap;
    // Setting a side clears the canvas as well.
    this.canvas.width = width;
    this.canvas.height = count;
    this.context.drawImage(this.bitmap, 0, first, width, count, 0, 0, width, count);
    return new Uint8ClampedArray(this.context.getImageData(0, 0, width, count).data);
  }

  close(): void {
    this.bitmap.close();
    this.canvas.width = 0;
  }
}
