/** The page's colours and type, as a canvas needs them: strings read from custom properties. */
export interface ChartTheme {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
}

/** The theme where `element` stands; read anew for each drawing, because light turns to dark while the page is open. */
export function themeOf(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: read("--text", "#1c1c1c"),
    muted: read("--text-muted", "#5a5a5a"),
    line: read("--line", "#d0d0d0"),
    surface: read("--surface", "#ffffff"),
    font: read("--font-ui", "sans-serif"),
  };
}

/** Calls back when the page's colours may have changed; the answer stops it. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const preferences = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
    matchMedia(query),
  );
  for (const preference of preferences) preference.addEventListener("change", changed);
  // On pages that are not ours the figures' colours hang on other things.
  document.addEventListener("figures-recoloured", changed);
  return () => {
    observer.disconnect();
    for (const preference of preferences) preference.removeEventListener("change", changed);
    document.removeEventListener("figures-recoloured", changed);
  };
}
