import { html, nothing, type TemplateResult } from "lit";
import type { CurveData } from "../../charts/curves.ts";
import { tableNumber } from "../../model/number-text.ts";
import type { FilterResult } from "./calculate.ts";
import type { StagePoint } from "./compose.ts";

/** What the learner looks at: a pixel of the large preview, or a byte on the curve. */
export type Focus =
  | { readonly kind: "pixel"; readonly point: StagePoint }
  | { readonly kind: "byte"; readonly byte: number };

/** One value on its way through the filter. */
export interface Look {
  readonly label: string;
  readonly colour: string;
  readonly byte: number;
  readonly x: number;
  readonly value: number;
  readonly becomes: number;
}

/** Seen on light and dark alike; the table says which is which in words. */
const CHANNELS = [
  { label: "Red", colour: "#d63a3a" },
  { label: "Green", colour: "#2f9e4f" },
  { label: "Blue", colour: "#3f7fe0" },
] as const;

export function looks({ picture, view }: FilterResult, focus: Focus, ink: string): readonly Look[] {
  if (!view) return [];
  const { input, output, table } = view.filter;
  const through = (byte: number) => ({
    byte,
    x: input[byte] ?? Number.NaN,
    value: output[byte] ?? Number.NaN,
    becomes: table[byte] ?? 0,
  });
  if (focus.kind === "byte") return [{ label: "Value", colour: ink, ...through(focus.byte) }];
  const { x, y } = focus.point;
  const at = 4 * (y * picture.large.width + x);
  return CHANNELS.map((channel, which) => ({
    ...channel,
    ...through(picture.large.pixels[at + which] ?? 0),
  }));
}

/**
 * The curve with the values on it. Its vertical axis is what becomes brightness: the bottom is black and the top white,
 * whatever the mapping.
 */
export function curveData(
  { view, low, high, mapping }: FilterResult,
  looked: readonly Look[],
  colours: { readonly curve: string; readonly muted: string; readonly dash: readonly number[] },
): CurveData {
  const filter = view?.filter;
  const [bottom, top] =
    mapping === "fixed"
      ? [low, high]
      : mapping === "clipped"
        ? [0, 1]
        : [filter?.lowest ?? 0, filter?.highest ?? 0];
  const level = bottom === top;
  return {
    series: [
      { label: "unchanged", x: [low, high], y: [low, high], colour: colours.muted, dash: [2, 4], width: 1.5 },
      {
        label: "f(x)",
        x: filter?.input ?? [],
        y: filter?.output ?? [],
        colour: colours.curve,
        dash: colours.dash,
        width: 2.5,
      },
    ],
    xAxis: { title: "x, from black to white", min: low, max: high },
    yAxis: {
      title: "f(x): bottom black, top white",
      min: level ? bottom - 1 : bottom,
      max: level ? top + 1 : top,
    },
    dots: looked.map(({ x, value, colour }) => ({ x, y: value, colour })),
  };
}

export function lookTable(name: string, focus: Focus, looked: readonly Look[]): TemplateResult {
  const caption =
    focus.kind === "pixel"
      ? html`Pixel ${focus.point.x}, ${focus.point.y} through ${name}`
      : html`The value ${focus.byte} through ${name}`;
  return html`<table class="looks">
    <caption>${caption}</caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">Channel</span></th>
        <th scope="col" class="number">Byte</th>
        <th scope="col" class="number"><var>x</var></th>
        <th scope="col" class="number"><var>f</var>(<var>x</var>)</th>
        <th scope="col" class="number">Becomes</th>
      </tr>
    </thead>
    <tbody>
      ${looked.length === 0 ? nothing : looked.map(lookRow)}
    </tbody>
  </table>`;
}

function lookRow({ label, byte, x, value, becomes }: Look): TemplateResult {
  return html`<tr>
    <th scope="row"><span class="dot ${label.toLowerCase()}"></span>${label}</th>
    <td class="number">${byte}</td>
    <td class="number">${tableNumber(x, 3)}</td>
    <td class="number">${tableNumber(value, 3)}</td>
    <td class="number">${becomes}</td>
  </tr>`;
}

/** The same for a screen reader, in one sentence. */
export function lookSentence(focus: Focus, looked: readonly Look[]): string {
  const parts = looked.map(({ label, byte, becomes }) => `${label.toLowerCase()} ${byte} becomes ${becomes}`);
  const subject = focus.kind === "pixel" ? `Pixel ${focus.point.x}, ${focus.point.y}: ` : "";
  return `${subject}${parts.join(", ")}.`;
}
