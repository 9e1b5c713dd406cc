/** A button above a section that is a sheet of its own: it prints that and nothing else. */
export function offerSheetPrint(): void {
  const sheet = document.querySelector<HTMLElement>("main [data-sheet]");
  if (!sheet) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button print-sheet";
  button.textContent = `Print the ${sheet.dataset.sheet}`;
  button.addEventListener("click", () => {
    const page = document.documentElement;
    page.dataset.print = "sheet";
    addEventListener("afterprint", () => delete page.dataset.print, { once: true });
    print();
  });
  sheet.before(button);
}
