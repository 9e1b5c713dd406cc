import type { ReactiveController, ReactiveControllerHost } from "lit";
import { watchTheme } from "../charts/theme.ts";

/** Renders its host anew when light turns to dark, because a canvas does not follow custom properties by itself. */
export class ThemeController implements ReactiveController {
  private stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = watchTheme(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }

  /** A function's colour as the canvas needs it; `number` is that of the token `--function-N`. */
  functionColour(number: number): string {
    return getComputedStyle(this.host).getPropertyValue(`--function-${number}`).trim() || "#555555";
  }
}
