/** A point of a plane that a learner holds. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Tells the owner of a point where it goes. `final` is false while a pointer drags or a key is held. */
export interface DragTarget {
  readonly point: PlanePoint;
  /** Both coordinates lie from -limit to limit. */
  readonly limit: number;
  /** The plane's coordinates under a point of the screen. */
  at(event: PointerEvent): PlanePoint | undefined;
  move(point: PlanePoint, final: boolean): void;
}

/** Steps of the arrow keys, and of the same with Shift held. */
const STEP = 0.1;
const LEAP = 0.5;

const DIRECTIONS: Readonly<Record<string, PlanePoint>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Moves a point by dragging it and by the arrow keys. */
export class PointDrag {
  private pointer: number | undefined;

  constructor(private readonly target: DragTarget) {}

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

  /** The browser took the gesture over: the point stays where it is. */
  readonly cancel = (): void => {
    if (this.pointer === undefined) return;
    this.pointer = undefined;
    this.target.move(this.target.point, true);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? LEAP : STEP;
    const { x, y } = this.target.point;
    this.target.move(this.within({ x: x + step * direction.x, y: y + step * direction.y }), false);
  };

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key in DIRECTIONS) this.target.move(this.target.point, true);
  };

  private follow(event: PointerEvent, final: boolean): void {
    const point = this.target.at(event);
    if (point) this.target.move(this.within(point), final);
    else if (final) this.target.move(this.target.point, true);
  }

  /** On the plane, and at two decimals: a pixel is coarser than that. */
  private within({ x, y }: PlanePoint): PlanePoint {
    const { limit } = this.target;
    const held = (number: number) => Number(Math.min(limit, Math.max(-limit, number)).toFixed(2)) + 0;
    return { x: held(x), y: held(y) };
  }
}

/** Where a pointer is in an element whose box shows the plane from -limit to limit, y upwards. */
export function planePoint(event: PointerEvent, box: DOMRect, limit: number): PlanePoint {
  return {
    x: (((event.clientX - box.left) / box.width) * 2 - 1) * limit,
    y: (1 - ((event.clientY - box.top) / box.height) * 2) * limit,
  };
}
