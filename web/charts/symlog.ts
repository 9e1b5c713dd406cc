import { LinearScale, type LinearScaleOptions } from "chart.js";

/**
 * A symmetric log axis: decades on both sides of 0, with 0 between them. The height of v is asinh(v / 2c): v/2c near 0
 * and ±ln(|v|/c) beyond a few c, without a seam between the two, so that the axis bends no curve where it has no bend.
 */
export function symlog(value: number, threshold: number): number {
  return Math.asinh(value / (2 * threshold));
}

/** The value at a height: the inverse of `symlog`. */
export function fromSymlog(height: number, threshold: number): number {
  return 2 * threshold * Math.sinh(height);
}

/** Room above and below the data, as a share of the axis. */
const GRACE = 0.04;
/** Powers of ten come first; where these are few, the fives and twos between them, as far as there is room. */
const MANTISSAS = [1, 5, 2] as const;
const ENOUGH = 5;

/**
 * Ticks from `min` to `max`, at least the share `gap` of the axis from one another: 0 first, then powers of ten from
 * the largest down (to the threshold's size), then, where these are few, what divides them.
 */
export function symlogTicks(min: number, max: number, threshold: number, gap: number): number[] {
  const low = symlog(min, threshold);
  const length = symlog(max, threshold) - low;
  const share = (value: number) => (symlog(value, threshold) - low) / length;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(min), Math.abs(max), threshold)));
  const bottom = Math.floor(Math.log10(threshold));
  const ticks: number[] = [];
  const place = (wish: number) => {
    const free = ticks.every((tick) => Math.abs(share(tick) - share(wish)) >= gap);
    if (wish >= min && wish <= max && free) ticks.push(wish);
  };
  place(0);
  for (const mantissa of MANTISSAS) {
    if (ticks.length >= ENOUGH) break;
    for (let power = top; power >= bottom; power--) {
      // As when it is typed: a product such as 2 * 10 ** -1 may end in another last bit.
      const size = Number(`${mantissa}e${power}`);
      place(size);
      place(-size);
    }
  }
  return ticks.sort((a, b) => a - b);
}

/** `threshold`: up to about this size the axis is even; 1 unless told. */
export type SymlogOptions = LinearScaleOptions & { readonly threshold?: number };

declare module "chart.js" {
  interface CartesianScaleTypeRegistry {
    symlog: { options: SymlogOptions };
  }
}

/** The axis for Chart.js, which has none: the data stay as they are, only their places differ. */
export class SymlogScale extends LinearScale<SymlogOptions> {
  static override id = "symlog";
  static override defaults = { ...LinearScale.defaults, bounds: "data" };

  private low = 0;
  private span = 1;

  private get threshold(): number {
    return this.options.threshold ?? 1;
  }

  override determineDataLimits(): void {
    super.determineDataLimits();
    const { minDefined, maxDefined } = this.getUserBounds();
    const [low, high] = [symlog(this.min, this.threshold), symlog(this.max, this.threshold)];
    const grace = (high - low) * GRACE;
    if (!minDefined) this.min = fromSymlog(low - grace, this.threshold);
    if (!maxDefined) this.max = fromSymlog(high + grace, this.threshold);
  }

  override configure(): void {
    super.configure();
    this.low = symlog(this.min, this.threshold);
    this.span = symlog(this.max, this.threshold) - this.low || 1;
  }

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal((symlog(value, this.threshold) - this.low) / this.span);
  }

  override getValueForPixel(pixel: number): number {
    return fromSymlog(this.low + this.getDecimalForPixel(pixel) * this.span, this.threshold);
  }
}
