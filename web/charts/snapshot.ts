import { pictureRatio } from "./image.ts";

/** What is needed of a chart, whatever its type. */
interface Sizeable {
  readonly canvas: HTMLCanvasElement;
  readonly options: { devicePixelRatio?: number | undefined };
  resize(): void;
}

/** A copy of a chart as it stands, drawn anew at `pictureRatio()`; the chart on the page is as it was afterwards. */
export function snapshot(chart: Sizeable): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  try {
    chart.options.devicePixelRatio = pictureRatio();
    chart.resize();
    copy.width = chart.canvas.width;
    copy.height = chart.canvas.height;
    copy.getContext("2d")?.drawImage(chart.canvas, 0, 0);
  } finally {
    delete chart.options.devicePixelRatio;
    chart.resize();
  }
  return copy;
}
