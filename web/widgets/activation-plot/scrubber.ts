import { writeNumber } from "../../model/number-text.ts";

/** Tells the owner of a scrubber where x goes. `final` is false while a pointer drags or a key is held. */
export interface ScrubTarget {
  readonly range: { readonly from: number; readonly to: number; readonly x: number };
  /** The x under a point of the screen; undefined where no chart is. */
  xAt(event: PointerEvent): number | undefined;
  scrub(x: number, final: boolean): void;
}

/** Steps of the arrow keys and of Page Up and Page Down, in units of x. */
const STEP = 0.1;
const LEAP = 1;

const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: STEP,
  ArrowUp: STEP,
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  PageUp: LEAP,
  PageDown: -LEAP,
};

/** Moves x by dragging on the charts and by the keys of a slider. */
export class Scrubber {
  private pointer: number | undefined;

  constructor(private readonly target: ScrubTarget) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.pointer = event.pointerId;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.follow(event, false);
  };

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) this.follow(event, false);
  };

  readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    this.pointer = undefined;
    this.follow(event, true);
  };

  /** The browser took the gesture over, for scrolling perhaps: x stays where it is. */
  readonly cancel = (): void => {
    if (this.pointer === undefined) return;
    this.pointer = undefined;
    this.target.scrub(this.target.range.x, true);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const x = this.aim(event);
    if (x === undefined) return;
    event.preventDefault();
    this.target.scrub(x, false);
  };

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key in MOVES || event.key === "Home" || event.key === "End") {
      this.target.scrub(this.target.range.x, true);
    }
  };

  private aim({ key, shiftKey }: KeyboardEvent): number | undefined {
    const { from, to, x } = this.target.range;
    if (key === "Home") return from;
    if (key === "End") return to;
    const move = MOVES[key];
    if (move === undefined) return undefined;
    return round(Math.min(to, Math.max(from, x + (shiftKey ? Math.sign(move) * LEAP : move))));
  }

  private follow(event: PointerEvent, final: boolean): void {
    const x = this.target.xAt(event);
    if (x !== undefined) this.target.scrub(round(x), final);
    else if (final) this.target.scrub(this.target.range.x, true);
  }
}

/** A pixel is coarser than this, and a learner would rather read 1.24 than 1.2387. */
function round(x: number): number {
  return Number(x.toFixed(2));
}

export function spokenX(x: number): string {
  return `x = ${writeNumber(x, 4)}`;
}
