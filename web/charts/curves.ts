import {
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  type Point,
  PointElement,
} from "chart.js";
import { type Axis, drawable, scaleOptions } from "./axes.ts";
import { type Band, drawBands, drawProfiles, type Profile } from "./bands.ts";
import { imageOf } from "./image.ts";
import { type Dot, drawEndLabels, drawOverlay, type EndLabel, labelRoom, type Marker } from "./overlay.ts";
import { snapshot } from "./snapshot.ts";
import { SymlogScale } from "./symlog.ts";
import { type ChartTheme, themeOf } from "./theme.ts";

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, SymlogScale);

/** A curve through (x[i], y[i]); NaN is a gap. */
export interface Curve {
  readonly label: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly colour: string;
  /** Dash pattern in CSS pixels, empty or missing for a solid line. */
  readonly dash?: readonly number[] | undefined;
  /** In CSS pixels; 2.5 unless told. */
  readonly width?: number | undefined;
}

export interface CurveData {
  readonly series: readonly Curve[];
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly marker?: Marker | undefined;
  readonly dots?: readonly Dot[] | undefined;
  /** Behind the curves. */
  readonly bands?: readonly Band[] | undefined;
  readonly profiles?: readonly Profile[] | undefined;
  /** Writes each curve's name where it ends, if it has one and the chart is wide enough. */
  readonly endLabels?: boolean | undefined;
  /** Room for the y axis and the end labels in CSS pixels, so that charts above each other line up. */
  readonly axisWidth?: number | undefined;
}

/** Names at the curves' ends may take this share of the width; where they need more, the curves need the room. */
const LABEL_SHARE = 0.2;
const TITLE_ROOM = 24;

/**
 * Curves over two axes. The canvas fills its parent, which must be positioned and have a height of its own, so that
 * nothing shifts. Colours come in as strings; text and lines take the page's theme at each `show`.
 */
export class CurveChart {
  private readonly chart: Chart<"line", Point[]>;
  /** Missing until the first `show`: Chart.js draws and resizes while it is being constructed. */
  private data: CurveData | undefined;
  private theme: ChartTheme;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.theme = themeOf(canvas);
    this.chart = new Chart<"line", Point[]>(canvas, {
      type: "line",
      data: { datasets: [] },
      options: { responsive: true, maintainAspectRatio: false, animation: false, events: [], parsing: false },
      plugins: [
        {
          id: "overlay",
          beforeDatasetsDraw: () => this.data && this.drawBehind(this.data),
          afterDatasetsDraw: () => this.data && this.drawOver(this.data),
          resize: () => this.data && this.configure(this.data),
        },
      ],
    });
  }

  show(data: CurveData): void {
    this.data = data;
    this.theme = themeOf(this.canvas);
    this.chart.data.datasets = data.series.map((curve) => dataset(curve, data.yAxis.scale));
    this.configure(data);
    this.chart.update("none");
  }

  /** The x under a point of the screen (`clientX`), held within the axis. */
  xAt(clientX: number): number {
    const scale = this.chart.scales.x;
    const x = scale?.getValueForPixel(clientX - this.canvas.getBoundingClientRect().left) ?? 0;
    return Math.min(scale?.max ?? x, Math.max(scale?.min ?? x, x));
  }

  /** The y under a point of the screen (`clientY`), held within the axis. */
  yAt(clientY: number): number {
    const scale = this.chart.scales.y;
    const y = scale?.getValueForPixel(clientY - this.canvas.getBoundingClientRect().top) ?? 0;
    return Math.min(scale?.max ?? y, Math.max(scale?.min ?? y, y));
  }

  /** The chart as a canvas of its own, sharp enough for `imageOf`. */
  snapshot(): HTMLCanvasElement {
    return snapshot(this.chart);
  }

  /** The chart as a PNG on the page's surface colour. */
  image(): Promise<Blob> {
    return imageOf({ rows: [[this.snapshot()]], key: [], theme: themeOf(this.canvas) });
  }

  destroy(): void {
    this.chart.destroy();
  }

  private endLabels({ series, endLabels, yAxis }: CurveData): readonly EndLabel[] {
    if (!endLabels) return [];
    const labels = series.flatMap(({ label, y, colour }) => {
      const last = drawable(lastNumber(y) ?? Number.NaN, yAxis.scale);
      return Number.isNaN(last) || label === "" ? [] : [{ text: label, colour, y: last }];
    });
    return labelRoom(this.chart, labels, this.theme) <= LABEL_SHARE * this.chart.width ? labels : [];
  }

  private configure(data: CurveData): void {
    const { theme } = this;
    const { width, height } = this.chart;
    const y = scaleOptions(data.yAxis, "y", theme, height);
    const { axisWidth } = data;
    this.chart.options.scales = {
      x: {
        ...scaleOptions(data.xAxis, "x", theme, width),
        title: {
          display: data.xAxis.title !== "",
          text: data.xAxis.title,
          color: theme.text,
          font: { family: theme.font, size: 13 },
          padding: 0,
        },
      },
      y:
        axisWidth === undefined
          ? y
          : {
              ...y,
              afterFit: (axis: { width: number }) => {
                axis.width = axisWidth;
              },
            },
    };
    const right = labelRoom(this.chart, this.endLabels(data), theme);
    this.chart.options.layout = {
      padding: {
        top: data.yAxis.title === "" ? 8 : TITLE_ROOM,
        right: Math.max(right, 10),
        bottom: 0,
        left: 0,
      },
    };
  }

  private drawBehind({ bands = [], profiles = [] }: CurveData): void {
    drawBands(this.chart, bands);
    drawProfiles(this.chart, profiles);
  }

  private drawOver(data: CurveData): void {
    const { yAxis, marker } = data;
    const shown = (dots: readonly Dot[] = []) =>
      dots.map((dot) => ({ ...dot, y: drawable(dot.y, yAxis.scale) }));
    drawEndLabels(this.chart, this.endLabels(data), this.theme);
    drawOverlay(this.chart, this.theme, {
      title: yAxis.title,
      marker: marker && { x: marker.x, dots: shown(marker.dots) },
      dots: shown(data.dots),
    });
  }
}

function dataset(
  { label, x, y, colour, dash, width }: Curve,
  scale: Axis["scale"],
): ChartDataset<"line", Point[]> {
  return {
    label,
    data: Array.from({ length: y.length }, (_, at) => ({
      x: drawable(x[at] ?? 0),
      y: drawable(y[at] ?? Number.NaN, scale),
    })),
    borderColor: colour,
    borderWidth: width ?? 2.5,
    borderDash: [...(dash ?? [])],
    borderJoinStyle: "round",
    pointRadius: 0,
  };
}

function lastNumber(values: ArrayLike<number>): number | undefined {
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at];
    if (value !== undefined && !Number.isNaN(value)) return value;
  }
  return undefined;
}
