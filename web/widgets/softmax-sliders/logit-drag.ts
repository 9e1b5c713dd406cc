/** What a dragged bar has to know of its logit. */
export interface BarTarget {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  set(value: number, final: boolean): void;
}

const STEP = 0.1;
const LEAP = 1;

const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: STEP,
  ArrowRight: STEP,
  ArrowDown: -STEP,
  ArrowLeft: -STEP,
  PageUp: LEAP,
  PageDown: -LEAP,
};

/** Moves a bar's end by dragging it up and down and by the keys of a slider. */
export class LogitDrag {
  private pointer: number | undefined;
  /** The axis at the start of a drag: it must not grow under the pointer. */
  private axis = { low: 0, high: 0 };

  constructor(private readonly target: BarTarget) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.pointer = event.pointerId;
    this.axis = { low: this.target.low, high: this.target.high };
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

  /** The browser took the gesture over: the logit stays where it is. */
  readonly cancel = (): void => {
    if (this.pointer === undefined) return;
    this.pointer = undefined;
    this.target.set(this.target.value, true);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    this.target.set(this.target.value + (event.shiftKey ? Math.sign(move) * LEAP : move), false);
  };

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key in MOVES) this.target.set(this.target.value, true);
  };

  private follow(event: PointerEvent, final: boolean): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const { low, high } = this.axis;
    const value = high - Math.min(1, Math.max(0, share)) * (high - low);
    // A tenth is as fine as a finger gets; fields take more.
    this.target.set(Number(value.toFixed(1)), final);
  }
}
