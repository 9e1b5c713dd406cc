import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { unzipSync } from "fflate";
import { Cmi5Double } from "../lms/cmi5-double.ts";

const apis = {
  scorm12: { object: "API", type: "Scorm12API", mark: { student_data: { mastery_score: "80" } } },
  scorm2004: { object: "API_1484_11", type: "Scorm2004API", mark: { scaled_passing_score: "0.8" } },
} as const;
export type Standard = keyof typeof apis | "cmi5";

/**
 * A learning platform as far as a package sees it: a player around a frame, files that are handed out by their names alone
 * and with careless MIME types, and a memory. SCORM speaks with scorm-again, cmi5 with a double that knows the rules.
 */
export class Platform {
  /** What the last commit of SCORM held. */
  committed: Record<string, unknown> | undefined;
  /** Nothing that is to be kept gets through. */
  isAway = false;
  readonly cmi5: Cmi5Double;
  private readonly library = readFileSync(createRequire(import.meta.url).resolve("scorm-again"));

  private constructor(
    private readonly server: Server,
    private readonly origin: string,
    private readonly standard: Standard,
    private readonly files: Readonly<Record<string, Uint8Array>>,
  ) {
    this.cmi5 = new Cmi5Double("Normal", origin);
    server.on("request", (request, response) => void this.answer(request, response));
  }

  /** `given`: the files of a package, or its name as it stands in dist/lms before the standard. */
  static async start(standard: Standard, given: string | Platform["files"]): Promise<Platform> {
    const files =
      typeof given === "string" ? unzipSync(readFileSync(`dist/lms/${given}-${standard}.zip`)) : given;
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return new Platform(server, `http://localhost:${port}`, standard, files);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Where a learner begins a visit. */
  launch(): string {
    if (this.standard !== "cmi5") return `${this.origin}/player.html`;
    return `${this.origin}/package/launch.html?${this.cmi5.launch()}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, href } = new URL(request.url ?? "/", this.origin);
    if (/^\/(?:xapi|fetch|commit)\b/.test(pathname)) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const answer = this.isAway ? new Response("", { status: 503 }) : await this.take(request, href, body);
      response.writeHead(answer.status, { "Content-Type": "application/json" });
      response.end(await answer.text());
      return;
    }
    const content = this.file(pathname);
    response.writeHead(content ? 200 : 404, { "Content-Type": typeOf(pathname) });
    response.end(content ?? "No such file.");
  }

  private async take(request: IncomingMessage, href: string, body: string): Promise<Response> {
    if (this.standard === "cmi5") {
      const { method = "GET", headers } = request;
      return this.cmi5.request(href, {
        method,
        headers: new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        body,
      });
    }
    this.committed = (JSON.parse(body) as { cmi: Record<string, unknown> }).cmi;
    return Response.json({ result: true, errorCode: 0 });
  }

  private file(path: string): string | Uint8Array | undefined {
    if (path === "/player.html") return this.player();
    if (path === "/scorm-again.js") return this.library;
    if (path === "/course")
      return '<!doctype html><html lang="en"><title>Course</title><h1>Course</h1></html>';
    return this.files[decodeURIComponent(path.replace("/package/", ""))];
  }

  private player(): string {
    if (this.standard === "cmi5") return "";
    const { object, type, mark } = apis[this.standard];
    const settings = {
      lmsCommitUrl: "/commit",
      dataCommitFormat: "json",
      mastery_override: true,
      logLevel: 5,
    };
    const known = JSON.stringify({ ...mark, ...this.committed }).replaceAll("<", "\\u003c");
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title>
<style>body{margin:0}iframe{display:block;inline-size:100vw;block-size:100vh;border:0}</style>
<script src="/scorm-again.js"></script>
<script>
window.${object} = new window.${type}(${JSON.stringify(settings)});
window.${object}.loadFromJSON(${known}, "cmi");
</script>
<iframe src="/package/launch.html" title="Package"></iframe></html>`;
  }
}

/** Platforms know few types, and hand out the rest as bytes. */
function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = {
    html: "text/html; charset=utf-8",
    js: "text/javascript",
    css: "text/css",
    svg: "image/svg+xml",
    course: "text/html; charset=utf-8",
  };
  return types[path.split(/[./]/).at(-1) ?? ""] ?? "application/octet-stream";
}
