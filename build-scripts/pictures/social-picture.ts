import type { Engine } from "../../web/engine/calls.ts";
import { appearanceOf } from "../../web/model/appearance.ts";
import { type Colour, colourOf, drawLines, type Line, type Point } from "./draw-lines.ts";

/** The curves of the home page's first figure. */
const FUNCTIONS = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "swish"] as const;
const POINTS = 801;
const FROM = -4;
const TO = 4;
/** Where the horizontal axis lies, from the top. */
const AXIS = 0.64;
const PEN = 9;

/** What stands beside a link to the page: curves from the engine, in the colours that they have everywhere, on dark ground. */
export async function drawSocialPicture(
  engine: Engine,
  tokens: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const unit = width / (TO - FROM);
  const axis = AXIS * height;
  const place = (x: number, y: number): Point => [(x - FROM) * unit, axis - y * unit];
  const dark = darkColours(tokens);
  const curves = FUNCTIONS.map(async (id): Promise<Line> => {
    const { x, value } = await engine.sample({ id, from: FROM, to: TO, points: POINTS });
    const points = Array.from(x, (at, index) => place(at, value[index] ?? 0));
    const { colour } = appearanceOf(id, engine.catalogue);
    return { points, colour: dark(`function-${colour}`), width: PEN };
  });
  const axes: Line[] = [
    [place(FROM, 0), place(TO, 0)],
    [place(0, -TO), place(0, TO)],
  ].map((points) => ({ points, colour: dark("line"), width: 3 }));
  return drawLines({
    width,
    height,
    ground: dark("surface"),
    lines: [...axes, ...(await Promise.all(curves))],
  });
}

/** The dark theme's tokens stand last in the sheet. */
function darkColours(tokens: string): (name: string) => Colour {
  return (name) => {
    const colour = [...tokens.matchAll(new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`, "g"))].at(-1)?.[1];
    if (colour === undefined) throw new Error(`The style sheet of tokens has no colour “${name}”.`);
    return colourOf(colour);
  };
}
