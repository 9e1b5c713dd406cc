import type { PanelStates } from "../model/address.ts";
import type { FigurePreset } from "../model/preset.ts";

/**
 * The figures of the page as the host sees them: elements with an id and attributes. It sets only attributes that the
 * element itself observes, so that an address can change an experiment and nothing else (no handlers, no style).
 */
export class Panels {
  /** What the lesson wrote, by panel and attribute; null where it wrote nothing. */
  private readonly written = new Map<string, Map<string, string | null>>();

  constructor(
    private readonly root: ParentNode,
    /** What a teacher's preset fixed; no address changes it. */
    private readonly presets: ReadonlyMap<string, FigurePreset> = new Map(),
  ) {
    for (const figure of this.figures()) {
      const attributes = observedBy(figure).map((name) => [name, figure.getAttribute(name)] as const);
      this.written.set(figure.id, new Map(attributes));
    }
  }

  /** The part of `states` that this page can show. */
  known(states: PanelStates): PanelStates {
    const known = new Map<string, Readonly<Record<string, string>>>();
    for (const [panel, attributes] of states) {
      const written = this.written.get(panel);
      const { locked = [], hidden = [] } = this.presets.get(panel) ?? {};
      const kept = Object.entries(attributes).filter(
        ([name]) => written?.has(name) && !locked.includes(name) && !hidden.includes(name),
      );
      if (kept.length > 0) known.set(panel, Object.fromEntries(kept));
    }
    return known;
  }

  /** Shows `states`: what a panel's state does not mention is as the lesson wrote it. */
  show(states: PanelStates): void {
    for (const figure of this.figures()) {
      const state = states.get(figure.id) ?? {};
      for (const [name, written] of this.written.get(figure.id) ?? []) {
        const text = state[name] ?? written;
        if (text === null) figure.removeAttribute(name);
        else if (figure.getAttribute(name) !== text) figure.setAttribute(name, text);
      }
    }
  }

  private figures(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(".figure[id]")];
  }
}

/** The attributes that the element itself looks at. */
export function observedBy(figure: HTMLElement): string[] {
  const element: (CustomElementConstructor & { observedAttributes?: string[] }) | undefined =
    customElements.get(figure.localName);
  return element?.observedAttributes ?? [];
}
