/** An open menu closes when the learner goes elsewhere: by pointer, by keyboard, or with Escape. */
export function closeMenusOutside(): void {
  for (const kind of ["pointerdown", "focusin"] as const) {
    document.addEventListener(kind, ({ target }) => {
      for (const menu of openMenus()) {
        if (!(target instanceof Node && menu.contains(target))) menu.open = false;
      }
    });
  }
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll("details.lesson-menu[open]");
}
