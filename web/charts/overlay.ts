import type { Chart } from "chart.js";
import { FONT_SIZE } from "./axes.ts";
import { spread } from "./spread.ts";
import type { ChartTheme } from "./theme.ts";

/** What drawing on top of a chart needs of it. */
export type Drawn = Pick<Chart, "ctx" | "chartArea" | "scales">;

/** A point on or beside a curve: hollow where a jump leaves an end open. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly hollow?: boolean;
}

/** A vertical line at x with the points where the curves cross it. */
export interface Marker {
  readonly x: number;
  readonly dots: readonly Dot[];
}

/** A curve's name, to be written where the curve ends on the right. */
export interface EndLabel {
  readonly text: string;
  readonly colour: string;
  readonly y: number;
}

const LINE_HEIGHT = 17;
const LABEL_GAP = 18;

/** Draws the axis title, the marker and the dots on top of the curves; all in the chart's own units. */
export function drawOverlay(
  chart: Drawn,
  theme: ChartTheme,
  { title, marker, dots }: { title: string; marker: Marker | undefined; dots: readonly Dot[] },
): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `600 ${FONT_SIZE}px ${theme.font}`;
  ctx.fillStyle = theme.text;
  ctx.textBaseline = "top";
  ctx.fillText(title, 2, 2);
  if (marker) {
    const x = chart.scales.x?.getPixelForValue(marker.x) ?? 0;
    ctx.strokeStyle = theme.text;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
  }
  for (const dot of dots) drawDot(chart, theme, dot, 4);
  for (const dot of marker?.dots ?? []) drawDot(chart, theme, dot, 5);
  ctx.restore();
}

function drawDot(chart: Drawn, theme: ChartTheme, { x, y, colour, hollow }: Dot, radius: number): void {
  const { ctx, scales } = chart;
  if (!Number.isFinite(y)) return;
  ctx.beginPath();
  ctx.arc(scales.x?.getPixelForValue(x) ?? 0, scales.y?.getPixelForValue(y) ?? 0, radius, 0, 2 * Math.PI);
  ctx.fillStyle = hollow ? theme.surface : colour;
  ctx.fill();
  ctx.strokeStyle = hollow ? colour : theme.surface;
  ctx.lineWidth = hollow ? 2 : 1.5;
  ctx.stroke();
}

/** The room that end labels need on the right, in CSS pixels. */
export function labelRoom(chart: Drawn, labels: readonly EndLabel[], theme: ChartTheme): number {
  chart.ctx.font = `${FONT_SIZE}px ${theme.font}`;
  const widths = labels.map(({ text }) => chart.ctx.measureText(text).width);
  return labels.length === 0 ? 0 : Math.ceil(Math.max(...widths)) + LABEL_GAP + 2;
}

/** Writes each curve's name at its end, moved apart where curves end together, with a thin line back to the curve. */
export function drawEndLabels(chart: Drawn, labels: readonly EndLabel[], theme: ChartTheme): void {
  const { ctx, chartArea, scales } = chart;
  const ends = labels.map(({ y }) => {
    const pixel = scales.y?.getPixelForValue(y) ?? 0;
    return Math.min(chartArea.bottom, Math.max(chartArea.top, pixel));
  });
  const half = LINE_HEIGHT / 2;
  const places = spread(ends, LINE_HEIGHT, chartArea.top + half - 4, chartArea.bottom - half + 4);
  ctx.save();
  ctx.font = `${FONT_SIZE}px ${theme.font}`;
  ctx.textBaseline = "middle";
  for (const [index, { text, colour }] of labels.entries()) {
    const place = places[index] ?? 0;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(chartArea.right + 1, ends[index] ?? 0);
    ctx.lineTo(chartArea.right + LABEL_GAP - 4, place);
    ctx.stroke();
    ctx.fillStyle = theme.text;
    ctx.fillText(text, chartArea.right + LABEL_GAP, place);
  }
  ctx.restore();
}
