import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { bundleScript } from "../bundle-script.ts";
import { atAnyDepth } from "../serve/lost-page.js";
import { compressAll } from "./compress.ts";
import { apacheFile, headersFile, nginxFile } from "./host-files.ts";
import { releaseOf } from "./release.ts";
import { robotsFile, siteAddress, sitemapFile } from "./search-engines.ts";

/** Finishes the site once its files are written: the service worker that knows them, what hosts want, compressed copies. */
export function releaseFiles(root: string): Plugin {
  return {
    name: "release-files",
    async writeBundle({ dir }) {
      const site = dir ?? join(root, "dist/site");
      const write = (name: string, text: string): Promise<void> => writeFile(join(site, name), text);
      const address = siteAddress();
      if (address !== undefined) {
        const lost = await readFile(join(site, "404.html"), "utf8");
        await write("404.html", atAnyDepth(lost, new URL(address).pathname));
      }
      const release = await releaseOf(site);
      const known = { RELEASE: JSON.stringify(release) };
      await write(
        "service-worker.js",
        await bundleScript(join(root, "web/offline/service-worker.ts"), known),
      );
      await write("service-worker-off.js", await bundleScript(join(root, "web/offline/off.ts")));
      await write("release.json", `${JSON.stringify(release, null, 1)}\n`);
      await write("robots.txt", robotsFile(address));
      if (address !== undefined) await write("sitemap.xml", sitemapFile(release, address));
      await write("_headers", headersFile());
      await write(".htaccess", apacheFile());
      const hosting = join(root, "dist/hosting");
      await mkdir(hosting, { recursive: true });
      await writeFile(join(hosting, "nginx.conf"), nginxFile());
      await compressAll(site, join(root, "build/compressed"));
    },
  };
}
