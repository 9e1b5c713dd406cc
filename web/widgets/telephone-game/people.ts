import { type Flow, silentFrom, wholeFactors } from "./networks.ts";
import type { WhisperChain } from "./whisper-row.ts";

/** Rows longer than this nobody follows. */
const LONGEST_ROW = 100;
/** Smaller shares a double does not tell from 0. */
const LEAST_POWER = -300;

/** The least number above 0 that float32 holds. */
const LEAST_FLOAT = 2 ** -149;

/** The layers of the first network as a row of people; none where the row would be too long, or too quiet for a number. */
export function peopleOf({ gradient, zero32 }: Flow): WhisperChain | undefined {
  const depth = gradient.length - 1;
  const least = gradient.reduce((low, power) => (power < low && Number.isFinite(power) ? power : low), 0);
  if (depth > LONGEST_ROW || least < LEAST_POWER || gradient.some(Number.isNaN)) return undefined;
  const passed = gradient.subarray(0, -1).map((power) => 10 ** (power - (gradient[depth] ?? 0)));
  return {
    slope: Float64Array.from(wholeFactors({ gradient }), (power) => (Number.isNaN(power) ? 0 : 10 ** power)),
    passed,
    // The list of numbers is silent when all of them are: until then their share is not 0, however it would be rounded.
    passed32: Float32Array.from(passed, (left, at) => (zero32[at] === 1 ? 0 : Math.max(LEAST_FLOAT, left))),
    zeroLayer: silentFrom({ zero32 }) || -1,
  };
}

/** The same row as long as it is the same network: while others are added to it, the whispering goes on. */
export class People {
  private gradient: Float64Array = new Float64Array(0);
  private row: WhisperChain | undefined;

  of(flow: Flow): WhisperChain | undefined {
    const { gradient } = this;
    const same =
      gradient.length === flow.gradient.length &&
      gradient.every((power, at) => Object.is(power, flow.gradient[at]));
    if (!same) {
      this.gradient = flow.gradient;
      this.row = peopleOf(flow);
    }
    return this.row;
  }
}
