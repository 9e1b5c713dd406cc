/** A button beside each piece of code to take home. Without script, or without a clipboard, the code is there to select. */
export function offerCopies(say: (sentence: string) => void): void {
  if (!("clipboard" in navigator)) return;
  for (const code of document.querySelectorAll("details.code > pre")) {
    const frame = document.createElement("div");
    frame.className = "code-frame";
    code.replaceWith(frame);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${code.getAttribute("aria-label") ?? "the code"}`);
    button.addEventListener("click", () => void copy(code.textContent ?? "", button, say));
    frame.append(code, button);
  }
}

async function copy(text: string, button: HTMLButtonElement, say: (sentence: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    say("The browser did not let the page copy this. Select the code and copy it by hand.");
  }
}
