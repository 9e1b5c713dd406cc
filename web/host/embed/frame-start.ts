/**
 * The first script of the page for frames, classic and without imports: colours before the first paint, and a sentence where the
 * bundle does not start. That is so in a frame with `sandbox="allow-scripts"` alone: it belongs to no origin, so the server
 * would have to allow every module to strangers. A classic script starts even there.
 */
(() => {
  const theme = new URLSearchParams(location.search).get("theme") ?? "";
  if (["light", "dark"].includes(theme)) document.documentElement.dataset.theme = theme;

  const LONGEST_SHOWN = 300;
  let failed = false;
  let parsed = false;

  function tell(): void {
    const notice = document.getElementById("page-notice");
    if (!notice || !failed || !parsed) return;
    const isSandboxed = self.origin === "null";
    const reason = isSandboxed
      ? "The page around this frame keeps it in a sandbox in which the lesson cannot start: its sandbox attribute has to say allow-same-origin too. You can open the lesson in a window of its own: "
      : "The lesson could not be loaded. Reload the page, or open the lesson in a window of its own: ";
    const link = document.createElement("a");
    link.href = location.href;
    link.target = "_blank";
    link.rel = "noopener";
    // In full where it is not long, because a sandbox may forbid new windows as well: then it can be copied.
    link.textContent = location.href.length <= LONGEST_SHOWN ? location.href : "the lesson by itself";
    notice.replaceChildren(reason, link);
    notice.hidden = false;
  }

  // The error of a script does not bubble, so it is caught on its way down.
  addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      failed = true;
      tell();
    },
    true,
  );
  document.addEventListener("DOMContentLoaded", () => {
    parsed = true;
    tell();
  });
})();
