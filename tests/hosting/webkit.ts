/** WebKit as Debian has it, driven by WebDriver over its own screen: the third browser family. */

import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "./free-port.ts";

const SECOND = 1000;

export class WebKit {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly address: string,
    private readonly session: string,
  ) {}

  static async start(): Promise<WebKit> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    // A group of its own, so that the screen, the driver and the browser end together.
    const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`], {
      detached: true,
      stdio: "ignore",
    });
    const failed = new Promise<never>((_, reject) => driver.on("error", reject));
    failed.catch(() => undefined);
    const answers = async (): Promise<boolean> => {
      try {
        return (await fetch(`${address}/status`)).ok;
      } catch {
        return false;
      }
    };
    await Promise.race([until(answers, 30 * SECOND), failed]);
    const capabilities = { alwaysMatch: {} };
    const { sessionId } = (await ask(address, "POST", "/session", { capabilities })) as { sessionId: string };
    return new WebKit(driver, address, `/session/${sessionId}`);
  }

  async open(url: string): Promise<void> {
    await ask(this.address, "POST", `${this.session}/url`, { url });
  }

  /** The value of a piece of JavaScript in the page. */
  async value(expression: string): Promise<unknown> {
    const call = { script: `return (${expression});`, args: [] };
    return ask(this.address, "POST", `${this.session}/execute/sync`, call);
  }

  async waitFor(expression: string): Promise<void> {
    await until(async () => (await this.value(expression)) === true, 60 * SECOND, expression);
  }

  async stop(): Promise<void> {
    await ask(this.address, "DELETE", this.session);
    const ended = new Promise((resolve) => this.driver.once("exit", resolve));
    if (this.driver.pid !== undefined) process.kill(-this.driver.pid, "SIGTERM");
    await ended;
  }
}

async function ask(address: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function until(
  holds: () => Promise<boolean>,
  longest: number,
  what = "WebKit to start",
): Promise<void> {
  const end = Date.now() + longest;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((later) => setTimeout(later, SECOND / 4));
  }
}
