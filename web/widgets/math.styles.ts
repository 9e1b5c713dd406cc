import { mathSheet } from "virtual:function-words";
import { type CSSResultGroup, css, unsafeCSS } from "lit";

/** Formulas within a shadow root, which the page's sheet does not reach; the font it names is the page's. */
export const mathStyles: CSSResultGroup = [
  unsafeCSS(mathSheet),
  css`
    math {
      font-family: "STIX Two Math Part", "STIX Two Math", "Cambria Math", math;
    }
  `,
];
