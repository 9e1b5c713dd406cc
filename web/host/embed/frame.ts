import { type FrameTheme, heightMessages, themeIn } from "../../model/frame-messages.ts";

/**
 * Tells the page around the frame how high the content is, so that it need not scroll by itself, and lets it change the colours.
 * `partner` is the one origin to speak with; without it, whoever holds the frame.
 */
export function speakWithPage(partner: string | undefined): void {
  if (parent === window) return;
  let told = 0;
  // The height of the body follows from its content alone: were it that of the window, the frame would grow without end.
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === 0 || height === told) return;
    told = height;
    for (const message of heightMessages(height)) parent.postMessage(message, partner ?? "*");
  }).observe(document.body);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || (partner !== undefined && origin !== partner)) return;
    const theme = themeIn(data);
    if (theme !== undefined) show(theme);
  });
}

function show(theme: FrameTheme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}

/** What leads off the page opens a window of its own: many sites refuse to be shown in a frame, and there is no way back. */
export function leadOutOfFrame(): void {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (!link || link.hasAttribute("download") || staysHere(link)) return;
      link.target = "_blank";
      link.rel = "noopener";
    },
    true,
  );
}

function staysHere({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname;
}
