import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface IntakeTarget {
  /** A file came in by drop or paste. */
  take(file: File): void;
  /** Something came in that is no file. */
  refuse(sentence: string): void;
}

/** Files dropped on the host, and pictures pasted anywhere on its page. */
export class Intake implements ReactiveController {
  /** A file hovers over the host. */
  hovering = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly target: IntakeTarget,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("dragover", this.over);
    this.host.addEventListener("dragleave", this.leave);
    this.host.addEventListener("drop", this.drop);
    document.addEventListener("paste", this.paste);
  }

  hostDisconnected(): void {
    this.host.removeEventListener("dragover", this.over);
    this.host.removeEventListener("dragleave", this.leave);
    this.host.removeEventListener("drop", this.drop);
    document.removeEventListener("paste", this.paste);
  }

  private readonly over = (event: DragEvent): void => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    this.hover(true);
  };

  private readonly leave = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && this.host.contains(relatedTarget))) this.hover(false);
  };

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.hover(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.target.take(file);
    else {
      this.target.refuse(
        "Only files can be dropped here. Save the picture on your device first, then drop the file.",
      );
    }
  };

  private readonly paste = (event: ClipboardEvent): void => {
    // With several figures on a page, or a field that wants the text, the first to act has it.
    if (event.defaultPrevented) return;
    const file = event.clipboardData?.files[0];
    if (!file) return;
    event.preventDefault();
    this.target.take(file);
  };

  private hover(hovering: boolean): void {
    if (hovering === this.hovering) return;
    this.hovering = hovering;
    this.host.requestUpdate();
  }
}
