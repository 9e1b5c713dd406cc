import type { History } from "./history.ts";

export interface HistoryActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly startOver: () => void;
}

/** Undo, redo and start over: as buttons that appear with the first change, and as the keys everybody knows. */
export class HistoryBar {
  private readonly bar = document.getElementById("history-bar");
  private readonly buttons: Readonly<Record<keyof HistoryActions, HTMLElement | null>> = {
    undo: document.getElementById("undo"),
    redo: document.getElementById("redo"),
    startOver: document.getElementById("start-over"),
  };

  constructor(private readonly actions: HistoryActions) {
    for (const action of ["undo", "redo", "startOver"] as const) {
      this.buttons[action]?.addEventListener("click", () => this.act(action));
    }
    document.addEventListener("keydown", (event) => this.keyPressed(event));
  }

  show(history: History): void {
    this.enable("undo", history.canUndo);
    this.enable("redo", history.canRedo);
    this.enable("startOver", history.present.size > 0);
    if (this.bar) this.bar.hidden = !history.canUndo && !history.canRedo && history.present.size === 0;
  }

  /** Not `disabled`: that would take the keyboard's focus away from the button that was just pressed. */
  private enable(action: keyof HistoryActions, able: boolean): void {
    this.buttons[action]?.setAttribute("aria-disabled", able ? "false" : "true");
  }

  private act(action: keyof HistoryActions): void {
    if (this.buttons[action]?.getAttribute("aria-disabled") !== "true") this.actions[action]();
  }

  private keyPressed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.composedPath()[0])) return;
    const key = event.key.toLowerCase();
    const action = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : undefined;
    if (!action) return;
    event.preventDefault();
    this.act(action);
  }
}

/** Fields in which the browser's own undo works on what is being typed. */
function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement)
    return !["range", "checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
