/** What the build of the elements adds (build-scripts/elements/element-modules.ts). */

declare module "virtual:figure-kinds" {
  /** By tag. */
  export const kinds: Readonly<Record<string, import("./figure-frame.ts").FigureKind>>;
}

declare module "virtual:host-tokens" {
  /** Declarations for `:host`. */
  export const light: string;
  export const dark: string;
  /** The property that stands for the site's `rem`. */
  export const UNIT: string;
}

declare module "virtual:math-font" {
  const address: string;
  export default address;
}
