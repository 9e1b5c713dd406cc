export interface PageColours {
  /** The figure's own wish: its attribute `theme`. */
  readonly theme: string | null;
  /** The computed `color-scheme` of what it stands in. */
  readonly colorScheme: string;
  readonly systemIsDark: boolean;
}

/** A page that says nothing of dark colours is a light one, whatever the system prefers. */
export function isDark({ theme, colorScheme, systemIsDark }: PageColours): boolean {
  if (theme === "light" || theme === "dark") return theme === "dark";
  if (theme === "system") return systemIsDark;
  const schemes = colorScheme.split(/\s+/);
  return schemes.includes("dark") && (systemIsDark || !schemes.includes("light"));
}

/** A page may say it in its head as well, which no computed style tells. */
function schemeAround(element: HTMLElement): string {
  const { colorScheme } = getComputedStyle(element.parentElement ?? document.documentElement);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  return colorScheme === "normal" ? (meta?.content ?? colorScheme) : colorScheme;
}

/** Where pages note which colours they show. */
const NOTES = ["class", "style", "data-theme", "data-bs-theme", "data-color-scheme"];

/** Calls `show` with the colours that suit an element of somebody's page, now and when they change; the answer stops it. */
export function followPage(element: HTMLElement, show: (dark: boolean) => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let shown: boolean | undefined;
  const look = (): void => {
    const dark = isDark({
      theme: element.getAttribute("theme"),
      colorScheme: schemeAround(element),
      systemIsDark: system.matches,
    });
    if (dark === shown) return;
    shown = dark;
    show(dark);
  };
  const observer = new MutationObserver(look);
  observer.observe(element, { attributeFilter: ["theme"] });
  for (const root of [document.documentElement, document.body])
    observer.observe(root, { attributeFilter: NOTES });
  system.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", look);
  };
}
