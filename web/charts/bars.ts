import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  LogarithmicScale,
} from "chart.js";
import { type Axis, drawable, FONT_SIZE, scaleOptions } from "./axes.ts";
import { imageOf } from "./image.ts";
import { snapshot } from "./snapshot.ts";
import { themeOf } from "./theme.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale);

/** One bar for each label; NaN (and 0 on a log axis) draws none. */
export interface Bars {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly colour: string;
}

export interface BarData {
  /** What stands under the bars. */
  readonly labels: readonly string[];
  /** Several series stand side by side. */
  readonly series: readonly Bars[];
  readonly xTitle: string;
  readonly yAxis: Axis;
  /** Bars that touch, as in a histogram. */
  readonly touching?: boolean | undefined;
}

/** Bars over labels, on a linear or a log axis. The canvas fills its parent, which must be positioned and have a height. */
export class BarChart {
  private readonly chart: Chart<"bar", number[], string>;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.chart = new Chart<"bar", number[], string>(canvas, {
      type: "bar",
      data: { labels: [], datasets: [] },
      options: { responsive: true, maintainAspectRatio: false, animation: false, events: [] },
    });
  }

  show({ labels, series, xTitle, yAxis, touching = false }: BarData): void {
    const theme = themeOf(this.canvas);
    const font = { family: theme.font, size: FONT_SIZE };
    const title = (text: string) => ({ display: text !== "", text, color: theme.text, font, padding: 2 });
    this.chart.data.labels = [...labels];
    this.chart.data.datasets = series.map((bars) => dataset(bars, yAxis.scale, touching));
    this.chart.options.scales = {
      x: {
        type: "category",
        border: { color: theme.muted },
        grid: { display: false },
        ticks: { color: theme.text, font, maxRotation: 0, autoSkipPadding: 10 },
        title: title(xTitle),
      },
      y: { ...scaleOptions(yAxis, "y", theme, this.chart.height), title: title(yAxis.title) },
    };
    this.chart.update("none");
  }

  /** The chart as a PNG on the page's surface colour. */
  image(): Promise<Blob> {
    return imageOf({ rows: [[snapshot(this.chart)]], key: [], theme: themeOf(this.canvas) });
  }

  destroy(): void {
    this.chart.destroy();
  }
}

function dataset(
  { label, values, colour }: Bars,
  scale: Axis["scale"],
  touching: boolean,
): ChartDataset<"bar", number[]> {
  return {
    label,
    data: Array.from({ length: values.length }, (_, at) => drawable(values[at] ?? Number.NaN, scale)),
    backgroundColor: colour,
    categoryPercentage: touching ? 1 : 0.86,
    barPercentage: touching ? 1 : 0.94,
    minBarLength: 0,
  };
}
