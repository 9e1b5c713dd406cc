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
import { imageOf, type KeyEntry } from "./image.ts";
import { snapshot } from "./snapshot.ts";
import { type Texture, textured } from "./texture.ts";
import { type ChartTheme, themeOf } from "./theme.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale);

/** A measured amount: the bar ends at `middle`, the whisker goes from `low` to `high`. NaN draws nothing. */
export interface Measure {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly colour: string;
  /** Written at the bar's end. */
  readonly text: string;
}

/** One bar in each group. */
export interface MeasureSeries {
  readonly label: string;
  readonly texture: Texture;
  readonly measures: readonly Measure[];
}

export interface MeasureData {
  /** One group of bars each, from the top. */
  readonly groups: readonly string[];
  readonly series: readonly MeasureSeries[];
  readonly axis: Axis;
  /** Where the bars begin. */
  readonly base: number;
  /** A line to compare with, and its name. */
  readonly line?: { readonly value: number; readonly label: string } | undefined;
}

const TEXT_ROOM = 58;
const CAP = 3.5;

/** Measured amounts as horizontal bars with whiskers. The canvas fills its parent, which must be positioned and have a height. */
export class MeasureChart {
  private readonly chart: Chart<"bar", number[], string>;
  private data: MeasureData | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.chart = new Chart<"bar", number[], string>(canvas, {
      type: "bar",
      data: { labels: [], datasets: [] },
      options: {
        indexAxis: "y",
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        events: [],
        layout: { padding: { right: TEXT_ROOM, top: 18 } },
      },
      plugins: [{ id: "whiskers", afterDatasetsDraw: () => this.data && this.drawOver(this.data) }],
    });
  }

  show(data: MeasureData): void {
    this.data = data;
    const theme = themeOf(this.canvas);
    const font = { family: theme.font, size: FONT_SIZE };
    this.chart.data.labels = [...data.groups];
    this.chart.data.datasets = data.series.map((series) => dataset(series, data, theme));
    this.chart.options.scales = {
      x: {
        ...scaleOptions(data.axis, "x", theme, this.chart.width - TEXT_ROOM),
        title: { display: true, text: data.axis.title, color: theme.text, font, padding: 2 },
      },
      y: {
        type: "category",
        border: { display: false },
        grid: { display: false },
        ticks: { color: theme.text, font, autoSkip: false },
      },
    };
    this.chart.update("none");
  }

  /** The chart with its key as a PNG on the page's surface colour. */
  image(): Promise<Blob> {
    const theme = themeOf(this.canvas);
    const key: readonly KeyEntry[] = (this.data?.series ?? []).map(({ label, texture }) => ({
      label,
      colour: theme.text,
      dash: [],
      texture,
    }));
    return imageOf({ rows: [[snapshot(this.chart)]], key, theme });
  }

  destroy(): void {
    this.chart.destroy();
  }

  private drawOver({ series, base, line }: MeasureData): void {
    const { ctx, chartArea, scales } = this.chart;
    const { x } = scales;
    if (!x) return;
    const theme = themeOf(this.canvas);
    const place = (value: number): number =>
      Math.min(chartArea.right, Math.max(chartArea.left, x.getPixelForValue(value)));
    ctx.save();
    ctx.strokeStyle = theme.text;
    ctx.fillStyle = theme.text;
    ctx.lineWidth = 1.5;
    ctx.font = `${FONT_SIZE}px ${theme.font}`;
    if (line) {
      drawLine(ctx, place(line.value), chartArea.top - 4, place(line.value), chartArea.bottom);
      ctx.textBaseline = "bottom";
      const room = chartArea.right + TEXT_ROOM - ctx.measureText(line.label).width;
      ctx.fillText(line.label, Math.min(room, Math.max(2, place(line.value) - 4)), chartArea.top - 3);
    }
    ctx.textBaseline = "middle";
    for (const [which, { measures }] of series.entries()) {
      const bars = this.chart.getDatasetMeta(which).data;
      for (const [at, measure] of measures.entries()) {
        const bar = bars[at];
        if (!bar || Number.isNaN(measure.middle)) continue;
        const [from, to] = [place(measure.low), place(measure.high)];
        // First in the surface's colour, broader: seen on a dark bar as well.
        for (const [colour, width] of [
          [theme.surface, 4],
          [theme.text, 1.5],
        ] as const) {
          ctx.strokeStyle = colour;
          ctx.lineWidth = width;
          drawLine(ctx, from, bar.y, to, bar.y);
          drawLine(ctx, from, bar.y - CAP, from, bar.y + CAP);
          drawLine(ctx, to, bar.y - CAP, to, bar.y + CAP);
        }
        ctx.fillText(measure.text, Math.max(to, place(base)) + 6, bar.y + 0.5);
      }
    }
    ctx.restore();
  }
}

function drawLine(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

function dataset(
  { label, texture, measures }: MeasureSeries,
  { axis, base }: MeasureData,
  theme: ChartTheme,
): ChartDataset<"bar", number[]> {
  return {
    label,
    data: measures.map(({ middle }) => drawable(middle, axis.scale)),
    base,
    backgroundColor: measures.map(({ colour }) => textured(texture, colour, theme.surface)),
    borderColor: measures.map(({ colour }) => colour),
    borderWidth: 1.5,
    borderSkipped: false,
    categoryPercentage: 0.84,
    barPercentage: 0.92,
  };
}
