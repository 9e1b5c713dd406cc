/** An nginx of our own for a test: the built site, with the configuration that the build has written for it. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./free-port.ts";

const MODULE = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Debian's nginx, unpacked into the checkout or installed. */
function findNginx(): string {
  const place = [resolve(".tools/nginx"), ""].find((folder) =>
    [MODULE, "usr/sbin/nginx"].every((file) => existsSync(`${folder}/${file}`)),
  );
  if (place === undefined) throw new Error("nginx with its Brotli module is missing; test.sh fetches it.");
  return place;
}

export class Nginx {
  private constructor(
    readonly address: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<Nginx> {
    const place = findNginx();
    const folder = mkdtempSync(join(tmpdir(), "activation-lab-nginx-"));
    mkdirSync(join(folder, "temporary"));
    const port = await freePort();
    const configuration = join(folder, "nginx.conf");
    writeFileSync(configuration, configurationFor(place, folder, port));
    const child = spawn(`${place}/usr/sbin/nginx`, ["-p", folder, "-c", configuration, "-e", "error.log"]);
    const ended = new Promise<never>((_, reject) => {
      child.on("error", reject);
      child.on("exit", () => reject(new Error(readFileSync(join(folder, "error.log"), "utf8"))));
    });
    await Promise.race([answers(port), ended]);
    ended.catch(() => undefined);
    return new Nginx(`http://127.0.0.1:${port}/`, folder, child);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGTERM");
    await ended;
    rmSync(this.folder, { recursive: true });
  }
}

/** One process, as whoever runs the test. */
function configurationFor(place: string, folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${folder}/temporary/${kind};`)
    .join(" ");
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
load_module ${place}/${MODULE};
events {}
http {
  include ${place}/etc/nginx/mime.types;
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${resolve("dist/site")};
    brotli_static on;
    include ${resolve("dist/hosting/nginx.conf")};
  }
}
`;
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const connected = await new Promise<boolean>((settle) => {
      const socket = connect(port, "127.0.0.1", () => settle(true)).on("error", () => settle(false));
      socket.on("close", () => socket.destroy());
      setTimeout(() => socket.end(), 100);
    });
    if (connected) return;
    await new Promise((later) => setTimeout(later, 50));
  }
}
