import { dark, light, UNIT } from "virtual:host-tokens";

/**
 * What a figure inherits from the page: nothing but what is said here. The design tokens stand on the element itself, so that a page
 * may set them for its figures: `activation-plot { --accent: purple }`.
 *
 * The unit is the size of type that the reader has chosen for the browser, whatever size the page gave its root element: registered
 * as a length, it is computed here and inherited as such.
 */
const base = (unit: string): string => `
:host {
  all: initial;
  ${light}
  ${UNIT}: ${unit};
  --font-body: var(--font-ui);
  display: block;
  margin-block: 1.5em;
  font: medium / 1.5 var(--font-ui);
  color: var(--text);
  overflow-wrap: break-word;
}
:host([hidden]) {
  display: none;
}
/* Colours that need not be the page's bring their own ground. */
:host([theme]) {
  padding: 1em;
  background: var(--surface);
}
.figure {
  margin: 0;
}
/* About as much as a figure takes, so that the page does not jump when it comes. */
.waiting {
  min-block-size: 24em;
}
`;

export interface Sheets {
  readonly base: CSSStyleSheet;
  readonly dark: CSSStyleSheet;
}

let made: Sheets | undefined;

/** The same for all figures of the page. */
export function sheets(): Sheets {
  made ??= { base: sheetOf(base(registerUnit() ? "1em" : "1rem")), dark: sheetOf(`:host {\n${dark}\n}`) };
  return made;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function registerUnit(): boolean {
  if (!("registerProperty" in CSS)) return false;
  try {
    CSS.registerProperty({ name: UNIT, syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // By another copy of this script on the same page.
  }
  return true;
}
