/** A site of its own for one test, which may be stopped, damaged, and replaced by another release. */

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";
import { pages, siteFolder } from "./pages.ts";

export class ReleaseFolder {
  readonly folder = mkdtempSync(join(tmpdir(), "activation-lab-release-"));
  private server: Server | undefined;

  constructor() {
    cpSync(siteFolder, this.folder, { recursive: true });
  }

  /** Gives the address. */
  async start(): Promise<string> {
    const server = createSiteServer(this.folder);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://localhost:${(server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
    this.server = undefined;
  }

  remove(): void {
    this.stop();
    rmSync(this.folder, { recursive: true });
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** Another release, of which the last one's script is gone: its pages would be blank on this server. */
  replace(heading: string): void {
    const [script = ""] = readdirSync(join(this.folder, "assets")).filter((name) =>
      /^main-.*\.js$/.test(name),
    );
    renameSync(join(this.folder, "assets", script), join(this.folder, "assets/main-second.js"));
    let worker = this.read("service-worker.js").replace(script, "main-second.js");
    for (const path of pages.map((page) => page.replace(/(^|\/)$/, "$1index.html"))) {
      const before = this.read(path);
      const after = before
        .replaceAll(script, "main-second.js")
        .replace(/<h1>.*?<\/h1>/, `<h1>${heading}</h1>`);
      this.write(path, after);
      worker = worker.replaceAll(integrityOf(before), integrityOf(after));
    }
    this.write("service-worker.js", worker.replace(/(name:\s*.)[0-9a-f]{12}/, "$1second-edition"));
  }
}

function integrityOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
