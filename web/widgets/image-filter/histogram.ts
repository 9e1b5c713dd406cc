import { css, html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** Bars of a histogram; each counts two neighbouring bytes. */
const BINS = 128;
const HEIGHT = 40;

/** The counts of one channel, or of all three together, from 3 x 256 counts: 256 numbers. */
export function channelCounts(counts: Uint32Array, channel: string): readonly number[] {
  const channels = { red: [0], green: [1], blue: [2] }[channel] ?? [0, 1, 2];
  return Array.from({ length: 256 }, (_, byte) =>
    channels.reduce((sum, which) => sum + (counts[256 * which + byte] ?? 0), 0),
  );
}

/** The most common byte and its share of all, 0 to 1; undefined where nothing is counted. */
export function commonest(counts: readonly number[]): { byte: number; share: number } | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const most = Math.max(...counts);
  return { byte: counts.indexOf(most), share: most / total };
}

/**
 * Before as a line, after as a filled shape, dark bytes on the left. Both share the height of the line, and what rises
 * above it is cut off: the spike of a function that makes many values one would flatten all the rest.
 */
export function histogramPlot(
  before: readonly number[],
  after: readonly number[] | undefined,
  label: string,
): TemplateResult {
  const bars = binned(before);
  const top = 1.15 * Math.max(1, ...bars);
  const line = (heights: readonly number[]) => outline(heights.map((count) => Math.min(1, count / top)));
  return html`<svg class="histogram" viewBox="0 0 ${BINS} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
    ${shape("after", line(after ? binned(after) : bars))}
    ${after ? shape("before", line(bars)) : ""}
  </svg>`;
}

function shape(name: string, path: string): SVGTemplateResult {
  return svg`<path class=${name} d=${path} vector-effect="non-scaling-stroke" />`;
}

function binned(counts: readonly number[]): number[] {
  return Array.from({ length: BINS }, (_, bin) => (counts[2 * bin] ?? 0) + (counts[2 * bin + 1] ?? 0));
}

/** A closed path of steps along the bottom; heights 0 to 1. */
function outline(heights: readonly number[]): string {
  const steps = heights.map((height) => `V${(HEIGHT * (1 - height)).toFixed(2)}h1`);
  return `M0 ${HEIGHT}${steps.join("")}V${HEIGHT}Z`;
}

export const histogramStyles = css`
  .histogram {
    display: block;
    inline-size: 100%;
    block-size: 3rem;
    border-block-end: 1px solid var(--line-strong);
    overflow: hidden;
  }
  .histogram .after {
    fill: var(--accent);
    fill-opacity: 0.55;
  }
  .histogram .before {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
`;
