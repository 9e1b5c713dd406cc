import { textOf } from "./attribute-text.ts";
import { followPage } from "./page-theme.ts";
import { sheets } from "./sheets.ts";

export interface FigureKind {
  /** The name of the element that is the figure, once `load` has defined it. */
  readonly inner: string;
  readonly attributes: readonly string[];
  readonly load: () => Promise<unknown>;
}

/**
 * The element that stands on somebody's page: holds the figure in a shadow root of its own, where the page's styles do not reach, and
 * hands it the attributes. It has no members but the attributes' own names, because frameworks set as a property whatever an
 * element has. The figure's code is loaded when the first of its kind is on a page.
 */
export function frameOf({ inner, attributes, load }: FigureKind): CustomElementConstructor {
  class FigureFrame extends HTMLElement {
    static readonly observedAttributes = attributes;
    readonly #root = this.attachShadow({ mode: "open" });
    #figure: HTMLElement | undefined;
    #unfollow: (() => void) | undefined;

    connectedCallback(): void {
      this.#unfollow = followPage(this, (dark) => this.#colour(dark));
      if (!this.#figure) void this.#begin();
    }

    disconnectedCallback(): void {
      this.#unfollow?.();
    }

    attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
      if (value === null) this.#figure?.removeAttribute(name);
      else this.#figure?.setAttribute(name, value);
    }

    #colour(dark: boolean): void {
      const { base, dark: darkSheet } = sheets();
      this.#root.adoptedStyleSheets = dark ? [base, darkSheet] : [base];
      document.dispatchEvent(new Event("figures-recoloured"));
    }

    /** Until the figure has come, and where it does not come, the element shows what the page has put into it. */
    async #begin(): Promise<void> {
      const waiting = document.createElement("div");
      waiting.className = "waiting";
      waiting.append(document.createElement("slot"));
      this.#root.replaceChildren(waiting);
      try {
        await load();
      } catch (error) {
        console.error(`The figure <${this.localName}> could not be loaded.`, error);
        return;
      }
      if (this.#figure) return;
      const figure = document.createElement(inner);
      figure.className = "figure";
      figure.setAttribute("exportparts", "figure, sentence");
      for (const name of attributes) {
        const value = this.getAttribute(name);
        if (value !== null) figure.setAttribute(name, value);
      }
      this.#figure = figure;
      this.#root.replaceChildren(figure);
    }
  }

  for (const name of [...attributes, "theme"]) reflect(FigureFrame.prototype, name);
  return FigureFrame;
}

/** The property of an attribute's name, `xScale` for `x-scale`, which is nothing but the attribute. */
function reflect(prototype: HTMLElement, name: string): void {
  const property = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (property in prototype) return;
  Object.defineProperty(prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement): string | null {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      const text = textOf(value);
      if (text === undefined) this.removeAttribute(name);
      else this.setAttribute(name, text);
    },
  });
}
