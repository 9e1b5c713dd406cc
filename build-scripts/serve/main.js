/**
 * Serves a built site on this machine: `node main.js --port N [--folder DIST] [--open COMMAND] [--base /folder/] [--keep]`.
 * With `--keep`, browsers keep the site for use without a network.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createSiteServer } from "./site-server.js";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    open: { type: "string", default: "" },
    base: { type: "string", default: "/" },
    keep: { type: "boolean", default: false },
    folder: { type: "string", default: fileURLToPath(new URL("../../dist/site", import.meta.url)) },
  },
});
const server = createSiteServer(values.folder, values.base, { keeping: values.keep });
const address = `http://localhost:${values.port}${values.base}`;

server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(sentenceFor(error));
  process.exit(1);
});

// The loopback address only: nobody else on the network gets to see this.
server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`Activation Lab is at ${address} (Ctrl-C stops it).`);
  if (values.open) openBrowser(values.open);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.exit(0));
}

/** @param {NodeJS.ErrnoException} error */
function sentenceFor(error) {
  if (error.code === "EADDRINUSE") {
    return `Port ${values.port} is already in use: stop what listens there, or choose another with --port.`;
  }
  if (error.code === "EACCES") {
    return `Port ${values.port} is for the system's administrator only: choose one from 1024 on with --port.`;
  }
  return `The site cannot be served: ${error.message}`;
}

/** A browser that will not open is no reason to stop: the address is on the screen. @param {string} command */
function openBrowser(command) {
  const browser = spawn(command, [address], { stdio: "ignore", detached: true });
  browser.on("error", () => undefined);
  browser.unref();
}
