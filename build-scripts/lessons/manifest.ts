/** The web app manifest: what a home screen or a dock makes of the site. */

export const MANIFEST = "manifest.webmanifest";

export interface AppFacts {
  readonly name: string;
  readonly language: string;
  readonly description: string;
  /** An SVG, relative to the site's root. */
  readonly icon: string;
  /** PNGs that may be cut to any shape. */
  readonly icons: readonly { readonly file: string; readonly size: number }[];
}

export function writeManifest({ name, language, description, icon, icons }: AppFacts): string {
  const manifest = {
    name,
    description,
    lang: language,
    id: "./",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#0b5f7a",
    icons: [
      { src: icon, type: "image/svg+xml", sizes: "any" },
      ...icons.map(({ file, size }) => ({
        src: file,
        type: "image/png",
        sizes: `${size}x${size}`,
        purpose: "maskable",
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
