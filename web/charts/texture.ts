/** How a bar is filled: what is told apart needs no colour vision. */
export type Texture = "solid" | "hatched" | "hollow";

const SIDE = 8;

/** A fill in a colour: the colour itself, slanting lines of it, or the surface behind it. */
export function textured(texture: Texture, colour: string, surface: string): string | CanvasPattern {
  if (texture === "solid") return colour;
  if (texture === "hollow") return surface;
  const tile = document.createElement("canvas");
  tile.width = SIDE;
  tile.height = SIDE;
  const context = tile.getContext("2d");
  if (!context) return colour;
  context.fillStyle = surface;
  context.fillRect(0, 0, SIDE, SIDE);
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.beginPath();
  for (const shift of [-SIDE, 0, SIDE]) {
    context.moveTo(shift - 2, SIDE + 2);
    context.lineTo(shift + SIDE + 2, -2);
  }
  context.stroke();
  return context.createPattern(tile, "repeat") ?? colour;
}
