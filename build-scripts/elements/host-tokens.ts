import { withOwnSizes } from "./page-sizes.ts";

export interface HostTokens {
  /** Declarations for the light colours, and all that is no colour. */
  readonly light: string;
  readonly dark: string;
}

/** The design tokens as a shadow root needs them: the same declarations, without the root element they stand on. */
export function hostTokens(css: string): HostTokens {
  const bare = css.replaceAll(/\/\*.*?\*\//gs, "");
  return { light: blockOf(bare, ":root"), dark: blockOf(bare, ':root[data-theme="dark"]') };
}

function blockOf(css: string, selector: string): string {
  const start = css.split("\n").indexOf(`${selector} {`);
  if (start < 0) throw new Error(`The design tokens have no block “${selector}”.`);
  const lines = css.split("\n").slice(start + 1);
  const end = lines.indexOf("}");
  return withOwnSizes(lines.slice(0, end).join("\n"));
}
