import { roundNumbers } from "./round-numbers.ts";
import { symlogTicks } from "./symlog.ts";
import type { ChartTheme } from "./theme.ts";

/** An axis as a caller gives it; a missing end is found from the data. */
export interface Axis {
  readonly title: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Values an automatic axis has to include, so that several charts can share one. */
  readonly include?: readonly [low: number, high: number] | undefined;
  /** `exponent`: the numbers are exponents of ten, and the axis shows the powers; it goes where no double does. */
  readonly scale?: "linear" | "log" | "symlog" | "exponent" | undefined;
  /** On a symlog axis, and needed there: up to about this size it is even, beyond it runs in decades. */
  readonly threshold?: number | undefined;
  /** Ticks at whole numbers alone: the axis counts. */
  readonly whole?: boolean | undefined;
  /** On a log axis: ticks at 2 and 5 of every power of ten as well, while there is room. */
  readonly fine?: boolean | undefined;
  /** On a log or exponent axis, which has no 0 of its own: the value below `min` at whose height exactly 0 is shown. */
  readonly zeroAt?: number | undefined;
  /** On a log axis: heights, at least two decades above its numbers, where a word stands for what has no height. */
  readonly words?: ReadonlyMap<number, string> | undefined;
}

/** Beyond this an automatic axis would build ticks until the memory is gone. */
const LARGEST = 1e30;
/** The least a log axis goes to: a double still holds it as a normal number. */
const SMALLEST = 1e-300;
export const FONT_SIZE = 13;

/** A number a chart can stand: huge ones clamped, NaN (and, on a log axis, what is not positive) a gap. */
export function drawable(value: number, scale: Axis["scale"] = "linear"): number {
  if (scale === "log") return value > 0 ? Math.min(LARGEST, Math.max(SMALLEST, value)) : Number.NaN;
  return Math.min(LARGEST, Math.max(-LARGEST, value));
}

/** `smallest`: what is smaller, and not 0, is written as a power of ten. */
export function tickText(value: number, smallest = 1e-4): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < smallest)) return powerText(value);
  return String(Number(value.toPrecision(6))).replace("-", "−");
}

function powerText(value: number): string {
  const [mantissa = "", power = ""] = value.toExponential(0).replace("+", "").split("e");
  const times = Math.abs(Number(mantissa)) === 1 ? mantissa.replace("1", "") : `${mantissa}·`;
  return `${times}10${raised(power)}`.replace("-", "−");
}

function raised(power: string): string {
  return [...power].map((mark) => (mark === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(mark)])).join("");
}

/** Ten to this power: plain where that is short, and for powers that no double holds too. */
export function exponentText(exponent: number): string {
  return exponent >= -2 && exponent < 6 ? tickText(10 ** exponent, 1e-2) : `10${raised(String(exponent))}`;
}

/** Whole numbers from `min` to `max`, evenly apart, 0 among them where it is in reach, and at most `count`. */
export function exponentTicks(min: number, max: number, count: number): number[] {
  let every = 1;
  const held = () => Math.floor(max / every + 1e-9) - Math.ceil(min / every - 1e-9) + 1;
  for (let at = 0; held() > Math.max(2, count); at++) every *= at % 3 === 1 ? 2.5 : 2;
  const first = Math.ceil(min / every - 1e-9);
  return Array.from({ length: Math.max(0, held()) }, (_, at) => (first + at) * every);
}

/** Powers of ten from `min` to `max`, thinned so that at most `count` remain. */
export function decades(min: number, max: number, count: number): number[] {
  const low = Math.ceil(Math.log10(min) - 1e-9);
  const high = Math.floor(Math.log10(max) + 1e-9);
  const every = Math.max(1, Math.ceil((high - low + 1) / count));
  const ticks: number[] = [];
  for (let power = high; power >= low; power -= every) ticks.unshift(10 ** power);
  return ticks;
}

/** Ticks of a log axis: decades, and where these are few the fives and twos between them. */
export function logTicks(min: number, max: number, count: number, fine = false): number[] {
  const row = fine ? roundNumbers(min, max) : [];
  if (fine && row.length <= count) return row;
  const whole = decades(min, max, count);
  if (whole.length >= 3) return whole;
  const between = decades(min / 10, max, Number.POSITIVE_INFINITY).flatMap((ten) => [2 * ten, 5 * ten]);
  const all = [...whole, ...between.filter((tick) => tick >= min && tick <= max)];
  return all.length <= count ? all.sort((a, b) => a - b) : whole;
}

const TYPES = { linear: "linear", log: "logarithmic", symlog: "symlog", exponent: "linear" } as const;

/** Chart.js's options for an axis. The zero line stands out, because where a function is positive matters here. */
export function scaleOptions(
  { min, max, include, scale = "linear", threshold = 1, whole, fine, zeroAt, words }: Axis,
  direction: "x" | "y",
  theme: ChartTheme,
  width: number,
) {
  // Where ticks are decades, short and alike is better than plain.
  const smallest = scale === "linear" ? 1e-4 : 1e-2;
  const few = Math.max(3, Math.floor(width / (direction === "x" ? 50 : 40)));
  return {
    type: TYPES[scale],
    ...(scale === "symlog" ? { threshold } : {}),
    ...(min === undefined ? {} : { min: zeroAt ?? min }),
    ...(max === undefined ? {} : { max }),
    ...(include === undefined ? {} : { suggestedMin: include[0], suggestedMax: include[1] }),
    border: { color: theme.muted },
    grid: {
      color: ({ tick }: { tick: { value: number } }) =>
        tick.value === 0 && scale !== "log" ? theme.muted : theme.line,
      tickLength: 6,
    },
    ticks: {
      color: theme.text,
      font: { family: theme.font, size: FONT_SIZE },
      maxRotation: 0,
      autoSkipPadding: 12,
      maxTicksLimit: few,
      // Symlog ticks are thinned already, and unevenly, so that 0 stays.
      autoSkip: scale !== "symlog",
      ...(whole ? { precision: 0 } : {}),
      callback: (value: number | string) => {
        if (value === zeroAt) return "0";
        const number = Number(value);
        return (
          words?.get(number) ?? (scale === "exponent" ? exponentText(number) : tickText(number, smallest))
        );
      },
    },
    afterBuildTicks: (axis: { min: number; max: number; ticks: { value: number }[] }) => {
      if (scale === "linear") return;
      const zero = zeroAt === undefined ? [] : [zeroAt];
      const named = [...(words?.keys() ?? [])];
      const top = Math.min(axis.max, ...named.map((height) => height / 100));
      const room = few - zero.length - named.length;
      const ticks =
        scale === "log"
          ? [...zero, ...logTicks(min ?? axis.min, top, room, fine), ...named]
          : scale === "exponent"
            ? [...zero, ...exponentTicks(min ?? axis.min, axis.max, room)]
            : symlogTicks(axis.min, axis.max, threshold, 1 / (few + 1));
      axis.ticks = ticks.map((value) => ({ value }));
    },
  };
}
