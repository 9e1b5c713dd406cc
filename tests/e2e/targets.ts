/** Runs in the page: what there is to press, through all shadow roots, that is smaller than it should be. */
export function targetsBelow(pixels: number): string[] {
  const pressed = "button, select, summary, input, [role=slider], [role=switch], label:has(input)";
  const roots: ParentNode[] = [document];
  const small: string[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!element.matches(pressed) || !element.checkVisibility({ opacityProperty: true })) continue;
      // A box within a label is pressed through the label; what is hidden from sight, through something else.
      const inLabel = element.localName !== "label" && element.closest("label") !== null;
      const { width, height } = element.getBoundingClientRect();
      if (inLabel || width <= 1) continue;
      // Half a pixel is rounding.
      if (Math.min(width, height) < pixels - 0.5)
        small.push(`${width}x${height}: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return small;
}
