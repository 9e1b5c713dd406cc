interface Navigating extends EventTarget {
  readonly addEventListener: (type: "navigate", listen: (event: Event) => void) => void;
}

/**
 * Tells whether the page is going away only to be loaded again: then the visit goes on. A browser that does not say so
 * ends it, for most pages that go away stay away.
 */
export function watchReload(): () => boolean {
  let isReloading = false;
  const navigation: unknown = Reflect.get(window, "navigation");
  if (navigation instanceof EventTarget) {
    (navigation as Navigating).addEventListener("navigate", (event) => {
      isReloading = Reflect.get(event, "navigationType") === "reload";
    });
  }
  return () => isReloading;
}
