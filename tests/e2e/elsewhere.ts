/** Servers that are not the site's: other people's pages, and folders that other people's pages take scripts from. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";

export interface Elsewhere {
  /** With a slash at its end. */
  readonly address: string;
  readonly close: () => void;
}

/** A page of its own site: the tests' server is at localhost, and this is none of it. */
export async function someonesPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Elsewhere> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  });
  return listening(server, "127.0.0.1");
}

/** A folder that lets pages of every origin take its files, or only its own. */
export async function folderElsewhere(
  folder: string,
  { forEveryone }: { readonly forEveryone: boolean },
): Promise<Elsewhere> {
  const server = createSiteServer(folder);
  if (forEveryone) {
    server.prependListener("request", (_, response) => {
      response.setHeader("Access-Control-Allow-Origin", "*");
    });
  }
  return listening(server, "localhost");
}

async function listening(server: Server, name: string): Promise<Elsewhere> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${name}:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
