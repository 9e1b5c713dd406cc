export interface FocusStop {
  /** Enough to find it again; different from its neighbours. */
  readonly name: string;
  /** The first stop of the page. */
  readonly first: boolean;
  /** An outline or a shadow shows the focus, on the element or on what it is drawn by, within the window. */
  readonly visible: boolean;
}

/** Runs in the page: where the keyboard is, through all shadow roots. */
export function focusedElement(): FocusStop | undefined {
  let focused = document.activeElement;
  const path: string[] = [];
  while (focused?.shadowRoot?.activeElement) {
    path.push(focused.id || focused.localName);
    focused = focused.shadowRoot.activeElement;
  }
  if (focused === null || focused === document.body || focused === document.documentElement) return undefined;

  const marked = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== "none"
    );
  };
  const box = focused.getBoundingClientRect();
  const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const drawnBy = [focused, focused.parentElement, focused.nextElementSibling].filter(
    (element) => element !== null,
  );
  const siblings = [...(focused.parentNode?.querySelectorAll(focused.localName) ?? [])];
  const text = focused.getAttribute("aria-label") ?? focused.textContent?.trim().slice(0, 40) ?? "";
  path.push(`${focused.localName}#${focused.id}.${focused.className}[${siblings.indexOf(focused)}] ${text}`);
  const place = Math.round(box.top + scrollY);
  return {
    name: `${path.join(" > ")} at ${Math.round(box.left)},${place}`,
    first: focused.classList.contains("skip-link"),
    visible: inWindow && drawnBy.some(marked),
  };
}
