/** What a key does on the sheet: go to a handle, along the handles, or raise the one that is chosen. */
export interface KeyMove {
  readonly to: number | undefined;
  readonly along: number;
  readonly up: number;
  /** The handle is drawn afterwards, raised or where it stands. */
  readonly sets: boolean;
}

const STEP = 0.05;
const FINE = 0.01;
const LEAP = 0.25;

/** Undefined for a key that is none of the sheet's business. Shift makes a step fine. */
export function keyMove(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  handles: number,
): KeyMove | undefined {
  const step = shiftKey ? FINE : STEP;
  const moves: Readonly<Record<string, Partial<KeyMove>>> = {
    ArrowLeft: { along: -1 },
    ArrowRight: { along: 1 },
    Home: { to: 0 },
    End: { to: handles - 1 },
    ArrowUp: { up: step, sets: true },
    ArrowDown: { up: -step, sets: true },
    PageUp: { up: LEAP, sets: true },
    PageDown: { up: -LEAP, sets: true },
    Enter: { sets: true },
    " ": { sets: true },
  };
  const move = moves[key];
  return move && { to: undefined, along: 0, up: 0, sets: false, ...move };
}
