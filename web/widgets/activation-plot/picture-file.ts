import type { CurveChart } from "../../charts/curves.ts";
import { imageOf } from "../../charts/image.ts";
import type { ChartTheme } from "../../charts/theme.ts";
import { chosen, type FunctionOption } from "../function-menu/function-options.ts";

/** The charts as they stand on the screen, with the key below them, as a PNG. */
export function pictureFile(
  charts: ReadonlyMap<HTMLCanvasElement, CurveChart>,
  functions: { readonly options: readonly FunctionOption[]; readonly ids: readonly string[] },
  look: { readonly colour: (number: number) => string; readonly theme: ChartTheme },
): Promise<Blob> {
  const key = chosen(functions.options, functions.ids).map(({ name, colour, dash }) => ({
    label: name,
    colour: look.colour(colour),
    dash,
  }));
  const rows = rowsOf([...charts.keys()]).map((row) =>
    row.flatMap((canvas) => charts.get(canvas)?.snapshot() ?? []),
  );
  return imageOf({ rows, key, theme: look.theme });
}

/** Charts as they stand on the screen: a row is what has the same top. */
function rowsOf(canvases: readonly HTMLCanvasElement[]): HTMLCanvasElement[][] {
  const rows = new Map<number, HTMLCanvasElement[]>();
  for (const canvas of canvases) {
    const top = Math.round(canvas.getBoundingClientRect().top);
    rows.set(top, [...(rows.get(top) ?? []), canvas]);
  }
  return [...rows.values()];
}
