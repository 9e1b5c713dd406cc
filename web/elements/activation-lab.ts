/** The one script for anyone's page: `<script type="module" src="…/activation-lab.js"></script>`. */

import { kinds } from "virtual:figure-kinds";
import { frameOf } from "./figure-frame.ts";
import { addMathFont } from "./math-font.ts";

/** The tags that there are. */
export const figures: readonly string[] = Object.keys(kinds);

// Frameworks that write pages on a server import this there too, where there are no elements.
if (typeof customElements !== "undefined") {
  addMathFont();
  for (const [tag, kind] of Object.entries(kinds)) {
    // What the page, or another copy of this script, has defined already stays.
    if (!customElements.get(tag)) customElements.define(tag, frameOf(kind));
  }
}
