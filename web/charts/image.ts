import { FONT_SIZE } from "./axes.ts";
import { type Texture, textured } from "./texture.ts";
import type { ChartTheme } from "./theme.ts";

/** A line of the key: which curve is whose. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly dash: readonly number[];
  /** A filled square instead of a line. */
  readonly texture?: Texture | undefined;
}

/** The least pixels to a CSS pixel, so that a picture is sharp on a slide whatever screen it was taken on. */
const PICTURE_RATIO = 2;

/** Pixels to a CSS pixel in pictures taken on this screen. */
export function pictureRatio(): number {
  return Math.max(PICTURE_RATIO, window.devicePixelRatio || 1);
}

export interface ImageParts {
  /** Canvases drawn at `pictureRatio()`, row by row. */
  readonly rows: readonly (readonly HTMLCanvasElement[])[];
  readonly key: readonly KeyEntry[];
  readonly theme: ChartTheme;
}

const MARGIN = 16;
const KEY_LINE = 26;
const SAMPLE = 34;

/** Puts charts and their key on one opaque PNG, at `pictureRatio()`. */
export async function imageOf({ rows, key, theme }: ImageParts): Promise<Blob> {
  const ratio = pictureRatio();
  const margin = MARGIN * ratio;
  const heights = rows.map((row) => Math.max(0, ...row.map(({ height }) => height)));
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width, margin * (row.length - 1)));
  const width = Math.max(1, ...widths) + 2 * margin;
  const sheet = document.createElement("canvas");
  const context = sheet.getContext("2d");
  if (!context) throw new Error("This browser gives no canvas to draw the picture on.");
  const font = `${FONT_SIZE * ratio}px ${theme.font}`;
  context.font = font;
  const lines = keyLines(context, key, width - 2 * margin, ratio);
  sheet.width = width;
  sheet.height =
    heights.reduce((sum, height) => sum + height + margin, margin) + lines.length * KEY_LINE * ratio;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, sheet.width, sheet.height);
  let y = margin;
  for (const [at, row] of rows.entries()) {
    let x = margin;
    for (const canvas of row) {
      context.drawImage(canvas, x, y);
      x += canvas.width + margin;
    }
    y += (heights[at] ?? 0) + margin;
  }
  // Setting the size above has reset the font.
  context.font = font;
  context.textBaseline = "middle";
  for (const line of lines) {
    for (const { entry, x } of line) drawKey(context, entry, margin + x, y, ratio, theme);
    y += KEY_LINE * ratio;
  }
  return await new Promise((resolve, reject) =>
    sheet.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be written."))),
      "image/png",
    ),
  );
}

function keyLines(context: CanvasRenderingContext2D, key: readonly KeyEntry[], room: number, ratio: number) {
  const lines: { entry: KeyEntry; x: number }[][] = [];
  let x = 0;
  for (const entry of key) {
    const width = SAMPLE * ratio + context.measureText(entry.label).width + 24 * ratio;
    const line = lines.at(-1);
    if (line === undefined || x + width > room) {
      lines.push([{ entry, x: 0 }]);
      x = width;
    } else {
      line.push({ entry, x });
      x += width;
    }
  }
  return lines;
}

function drawKey(
  context: CanvasRenderingContext2D,
  { label, colour, dash, texture }: KeyEntry,
  x: number,
  y: number,
  ratio: number,
  theme: ChartTheme,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 2.5 * ratio;
  context.setLineDash(dash.map((length) => length * ratio));
  context.beginPath();
  if (texture) {
    context.fillStyle = textured(texture, colour, theme.surface);
    context.rect(x + 6 * ratio, y - 7 * ratio, 18 * ratio, 14 * ratio);
    context.fill();
  } else {
    context.moveTo(x, y);
    context.lineTo(x + 28 * ratio, y);
  }
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = theme.text;
  context.fillText(label, x + SAMPLE * ratio, y);
}
