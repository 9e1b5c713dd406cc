import type { Piece } from "./pieces.ts";
import { heightAt, type Place } from "./sheet.ts";

/** Tells the owner of a line where it goes. `final` is false while a pointer drags or a key is held. */
export interface PieceTarget {
  readonly piece: Piece;
  /** Where the handle is, on the sheet's x axis. */
  readonly x: number;
  /** The place of the sheet under a point of the screen. */
  at(event: PointerEvent): Place | undefined;
  /** Held from the first touch to the last, so that handles stay where they are. */
  hold(holding: boolean): void;
  set(piece: Piece, final: boolean): void;
}

export type Grip = "lift" | "turn";

const STEP = 0.1;
const LEAP = 0.5;
const FINE = 0.01;

const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: STEP,
  ArrowRight: STEP,
  ArrowDown: -STEP,
  ArrowLeft: -STEP,
  PageUp: LEAP,
  PageDown: -LEAP,
};

/** One handle of a line: `lift` changes the height and no slope, `turn` the slope and not the height at 0. */
export class PieceDrag {
  private held: { readonly pointer: number; readonly x: number; readonly offset: number } | undefined;

  constructor(
    private readonly grip: Grip,
    private readonly target: PieceTarget,
  ) {}

  readonly down = (event: PointerEvent): void => {
    const place = this.target.at(event);
    if (event.button !== 0 || !place) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const { x, piece } = this.target;
    // Where in the handle it was taken must not make the line jump.
    this.held = { pointer: event.pointerId, x, offset: place.y - heightAt(piece, x) };
    this.target.hold(true);
  };

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId === this.held?.pointer) this.follow(event, false);
  };

  readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.held?.pointer) return;
    this.follow(event, true);
    this.letGo();
  };

  /** The browser took the gesture over: the line stays where it is. */
  readonly cancel = (): void => {
    if (!this.held) return;
    this.target.set(this.target.piece, true);
    this.letGo();
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const by = event.shiftKey ? Math.sign(move) * FINE : move;
    const { slope, intercept } = this.target.piece;
    this.target.set(
      this.grip === "lift" ? { slope, intercept: intercept + by } : { slope: slope + by, intercept },
      false,
    );
  };

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key in MOVES) this.target.set(this.target.piece, true);
  };

  private follow(event: PointerEvent, final: boolean): void {
    const place = this.target.at(event);
    const { piece } = this.target;
    if (!this.held || !place) {
      if (final) this.target.set(piece, true);
      return;
    }
    const { x, offset } = this.held;
    const { slope, intercept } = piece;
    const y = place.y - offset;
    // Two decimals are finer than a pixel.
    const fine = (number: number) => Number(number.toFixed(2));
    this.target.set(
      this.grip === "lift"
        ? { slope, intercept: fine(y - slope * x) }
        : { slope: fine((y - intercept) / x), intercept },
      final,
    );
  }

  private letGo(): void {
    this.held = undefined;
    this.target.hold(false);
  }
}
