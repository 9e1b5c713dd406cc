import { html, LitElement, type PropertyDeclarations } from "lit";
import { controlStyles } from "../controls.styles.ts";
import { compose, type StagePoint, type StageView } from "./compose.ts";
import { pictureStageStyles } from "./picture-stage.styles.ts";
import { isUpright } from "./tiles.ts";

/** A mouse that moves less than this while it is pressed has clicked. */
const DRAG_PIXELS = 4;

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The enlarged picture: the original on the left of the wipe, the filtered one on the right. Hovering, tapping or the
 * arrow keys look at one pixel; dragging moves the wipe.
 *
 * @prop view - what is drawn; undefined while there is no picture
 * @attr label - the name of the function on the right
 * @fires stage-point - {x, y}, a pixel of the preview
 * @fires stage-wipe - {wipe, final}, in percent
 */
export class PictureStage extends LitElement {
  static override styles = [controlStyles, pictureStageStyles];
  static override properties: PropertyDeclarations = { view: { attribute: false }, label: {} };

  declare view: StageView | undefined;
  declare label: string;

  private pressedAt: number | undefined;
  private dragging = false;

  constructor() {
    super();
    this.view = undefined;
    this.label = "";
  }

  protected override render() {
    return html`
      <div class="stage ${this.view && isUpright(this.view) ? "upright" : ""}" tabindex="0" role="application" aria-roledescription="picture"
        aria-label="Enlarged picture, original and ${this.label}. The arrow keys move the pixel that is looked at."
        @pointermove=${this.moved} @pointerdown=${this.pressed} @pointerup=${this.released}
        @pointercancel=${this.released} @keydown=${this.stepped}>
        <canvas></canvas>
        <span class="name before">Original</span>
        <span class="name after">${this.label}</span>
      </div>
    `;
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (canvas && this.view) compose(canvas, this.view);
  }

  private readonly moved = (event: PointerEvent): void => {
    if (this.pressedAt !== undefined && Math.abs(event.clientX - this.pressedAt) > DRAG_PIXELS) {
      this.dragging = true;
    }
    if (this.dragging) this.wipe(event, false);
    else this.look(event);
  };

  private readonly pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.pressedAt = event.clientX;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.look(event);
  };

  private readonly released = (event: PointerEvent): void => {
    if (this.dragging) this.wipe(event, true);
    this.pressedAt = undefined;
    this.dragging = false;
  };

  private readonly stepped = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const { view } = this;
    if (!step || !view) return;
    event.preventDefault();
    const far = event.shiftKey ? 20 : 1;
    const { x, y } = view.point ?? { x: view.width / 2, y: view.height / 2 };
    this.point({ x: x + far * step[0], y: y + far * step[1] });
  };

  private look(event: PointerEvent): void {
    const place = this.placeOf(event);
    const { view } = this;
    if (!place || !view) return;
    const inside = place.x >= 0 && place.x < view.width && place.y >= 0 && place.y < view.height;
    if (inside) this.point(place);
  }

  private point({ x, y }: StagePoint): void {
    const { view } = this;
    if (!view) return;
    const detail: StagePoint = {
      x: Math.min(view.width - 1, Math.max(0, Math.floor(x))),
      y: Math.min(view.height - 1, Math.max(0, Math.floor(y))),
    };
    this.dispatchEvent(new CustomEvent("stage-point", { detail, bubbles: true, composed: true }));
  }

  private wipe(event: PointerEvent, final: boolean): void {
    const place = this.placeOf(event);
    if (!place || !this.view) return;
    const share = Math.min(1, Math.max(0, place.x / this.view.width));
    const detail = { wipe: Math.round(100 * share), final };
    this.dispatchEvent(new CustomEvent("stage-wipe", { detail, bubbles: true, composed: true }));
  }

  /** Where on the picture a pointer is, in its pixels; the picture stands in the middle of its box (object-fit). */
  private placeOf({ clientX, clientY }: PointerEvent): StagePoint | undefined {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas || !this.view) return undefined;
    const box = canvas.getBoundingClientRect();
    const { width, height } = this.view;
    const scale = Math.min(box.width / width, box.height / height);
    return {
      x: (clientX - box.left - (box.width - scale * width) / 2) / scale,
      y: (clientY - box.top - (box.height - scale * height) / 2) / scale,
    };
  }
}
