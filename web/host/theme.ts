/**
 * Light, dark or the system's colours. A classic script in the head, apart from the bundle: it has to run before the
 * first paint, or a page chosen dark would flash light. It imports nothing for the same reason.
 */
(() => {
  const key = "activation-lab:1:theme";
  const themes = ["system", "light", "dark"];

  function remembered(): string {
    try {
      const theme = localStorage.getItem(key) ?? "system";
      return themes.includes(theme) ? theme : "system";
    } catch {
      // Storage may be closed to us (a cross-site frame, a strict browser): the system's colours then.
      return "system";
    }
  }

  function remember(theme: string): void {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  function show(theme: string): void {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  show(remembered());
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.getElementById("theme");
    if (!(choice instanceof HTMLSelectElement)) return;
    choice.value = remembered();
    choice.addEventListener("change", () => {
      show(choice.value);
      remember(choice.value);
    });
    choice.parentElement?.removeAttribute("hidden");
  });
})();
