import { saveText } from "./save-text.ts";

/**
 * Buttons beside each piece of code to take home: a copy of it and, of whole programs, the file. Without script, or without
 * a clipboard, the code is there to select.
 */
export function offerCopies(say: (sentence: string) => void): void {
  for (const code of document.querySelectorAll("details.code > pre")) {
    const buttons = document.createElement("div");
    buttons.className = "code-buttons";
    const name = code.getAttribute("aria-label") ?? "the code";
    const text = (): string => code.textContent ?? "";
    const file = code.closest<HTMLElement>("details.code")?.dataset.file;
    if (file !== undefined) {
      // Editors expect a file to end with a line's end, which the page leaves out.
      buttons.append(action("Save", name, () => saveText(file, `${text().trimEnd()}\n`)));
    }
    if ("clipboard" in navigator) {
      buttons.append(action("Copy", name, (button) => void copy(text(), button, say)));
    }
    if (!buttons.hasChildNodes()) continue;
    const frame = document.createElement("div");
    frame.className = "code-frame";
    code.replaceWith(frame);
    frame.append(code, buttons);
  }
}

function action(word: string, name: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = word;
  button.setAttribute("aria-label", `${word} ${name}`);
  button.addEventListener("click", () => act(button));
  return button;
}

async function copy(text: string, button: HTMLButtonElement, say: (sentence: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    say("The browser did not let the page copy this. Select the code and copy it by hand.");
  }
}
