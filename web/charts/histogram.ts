import { BarController, BarElement, Chart, LinearScale, type Point } from "chart.js";
import { FONT_SIZE, scaleOptions } from "./axes.ts";
import { type ChartTheme, themeOf } from "./theme.ts";

Chart.register(BarController, BarElement, LinearScale);

/** A value that many of the sample hold exactly: it has a share and no width. */
export interface Spike {
  readonly x: number;
  readonly share: number;
}

export interface HistogramData {
  readonly low: number;
  readonly high: number;
  /** The share of each bin, evenly wide from low to high. */
  readonly shares: readonly number[];
  readonly spikes: readonly Spike[];
  readonly colour: string;
  readonly xTitle: string;
}

const HEADROOM = 1.1;

/**
 * A histogram on a real axis, its point masses drawn as spikes: as high as their share where it fits, and otherwise broken
 * off with an arrow, the share written beside. The canvas fills its parent, which must be positioned and have a height.
 */
export class HistogramChart {
  private readonly chart: Chart<"bar", Point[]>;
  private data: HistogramData | undefined;
  private theme: ChartTheme;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.theme = themeOf(canvas);
    this.chart = new Chart<"bar", Point[]>(canvas, {
      type: "bar",
      data: { datasets: [] },
      options: { responsive: true, maintainAspectRatio: false, animation: false, events: [], parsing: false },
      plugins: [{ id: "spikes", afterDatasetsDraw: () => this.data && this.drawSpikes(this.data) }],
    });
  }

  show(data: HistogramData): void {
    const { low, high, shares, colour, xTitle } = data;
    this.data = data;
    this.theme = themeOf(this.canvas);
    const width = (high - low) / shares.length;
    this.chart.data.datasets = [
      {
        data: shares.map((y, at) => ({ x: low + (at + 0.5) * width, y })),
        backgroundColor: colour,
        barPercentage: 1,
        categoryPercentage: 1,
        grouped: false,
      },
    ];
    const font = { family: this.theme.font, size: FONT_SIZE };
    const x = scaleOptions({ title: xTitle, min: low, max: high }, "x", this.theme, this.chart.width);
    const y = scaleOptions(
      { title: "", min: 0, max: topOf(data) },
      "y",
      this.theme,
      // Few marks: it is the shape that counts.
      this.chart.height / 2,
    );
    this.chart.options.scales = {
      x: {
        ...x,
        offset: false,
        grid: { ...x.grid, offset: false },
        title: { display: xTitle !== "", text: xTitle, color: this.theme.text, font, padding: 0 },
      },
      y: { ...y, ticks: { ...y.ticks, callback: (value: number | string) => percent(Number(value)) } },
    };
    this.chart.options.layout = { padding: { top: 20, right: 8 } };
    this.chart.update("none");
  }

  destroy(): void {
    this.chart.destroy();
  }

  private drawSpikes(data: HistogramData): void {
    const { ctx, chartArea, scales } = this.chart;
    const top = topOf(data);
    ctx.save();
    ctx.font = `600 ${FONT_SIZE}px ${this.theme.font}`;
    // Not in the bars' colour: a spike is no bar, and has no width.
    ctx.strokeStyle = this.theme.text;
    ctx.fillStyle = this.theme.text;
    ctx.lineWidth = 3;
    for (const { x, share } of data.spikes) {
      const across = scales.x?.getPixelForValue(x) ?? 0;
      const fits = share <= top;
      const end = fits ? (scales.y?.getPixelForValue(share) ?? chartArea.top) : chartArea.top - 4;
      ctx.beginPath();
      ctx.moveTo(across, chartArea.bottom);
      ctx.lineTo(across, end + (fits ? 0 : 8));
      ctx.stroke();
      if (!fits) this.drawTip(across, end);
      this.writeShare(percent(share), across, fits ? Math.max(end, chartArea.top) : end);
    }
    ctx.restore();
  }

  private drawTip(x: number, y: number): void {
    const { ctx } = this.chart;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x - 7, y + 10);
    ctx.lineTo(x + 7, y + 10);
    ctx.closePath();
    ctx.fill();
  }

  /** Beside the spike's tip, on the side where there is room. */
  private writeShare(text: string, x: number, y: number): void {
    const { ctx, chartArea } = this.chart;
    ctx.save();
    ctx.fillStyle = this.theme.text;
    ctx.textBaseline = "middle";
    const left = x + 10 + ctx.measureText(text).width > chartArea.right;
    ctx.textAlign = left ? "right" : "left";
    ctx.fillText(text, x + (left ? -10 : 10), y - 4);
    ctx.restore();
  }
}

/** As high as the bins need; a spike alone decides where there is nothing else. */
function topOf({ shares, spikes }: HistogramData): number {
  const bins = Math.max(0, ...shares);
  return roundUp(HEADROOM * (bins > 0 ? bins : Math.max(0.01, ...spikes.map(({ share }) => share))));
}

/** The next of 1, 1.5, 2, 3, 4, 5, 8 times a power of ten, so that the axis ends at a number one can read. */
export function roundUp(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  const step = [1, 1.5, 2, 3, 4, 5, 8].find((one) => one * power >= share * (1 - 1e-12)) ?? 10;
  return Number((step * power).toPrecision(3));
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
