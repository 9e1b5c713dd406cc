import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";

// The engine as others take it: dist/engine in a page of its own, under the site's policy.

type EngineFace = typeof import("../../web/engine/index.ts");

/** What every experiment below finds in the page. */
interface Lab extends EngineFace {
  /** Those that the page has started. */
  readonly workers: readonly Worker[];
  /** The code that a call is declined with, or "answered". */
  readonly outcome: (call: Promise<unknown>) => Promise<string>;
  /** Work for a second or so, and for long enough to be interrupted on any machine. */
  readonly longInput: () => Float32Array;
}

declare global {
  interface Window {
    lab: Lab;
  }
}

let server: Server;
let address: string;

test.beforeAll(async () => {
  server = createSiteServer(resolve(process.env.ACTIVATION_LAB_ENGINE ?? "dist/engine"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  // The answer to an address that there is not is a page like any other, and carries the policy.
  await page.goto(`${address}/blank`);
  await page.evaluate(async (face) => {
    const workers: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(...worker: ConstructorParameters<typeof Worker>) {
        super(...worker);
        workers.push(this);
      }
    };
    window.lab = {
      ...((await import(face)) as EngineFace),
      workers,
      outcome: (call) => call.then(() => "answered").catch((error: { code: string }) => error.code),
      longInput: () => new Float32Array(2 ** 25).fill(0.5),
    };
  }, `${address}/index.js`);
});

test("a page has its engine in one worker, and the strict policy lets it", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, workers } = window.lab;
    const engine = await createEngine();
    const input = Float32Array.of(-1, 0, 1);
    const output = await engine.apply({ id: "gelu", input });
    return { variant: engine.variant, workers: workers.length, input: [...input], output: [...output] };
  });
  expect(seen).toMatchObject({ variant: "simd", workers: 1, input: [-1, 0, 1] });
  expect(seen.output[2]).toBeCloseTo(0.8413447, 6);
});

test("a worker that ends is noticed: calls are declined, a new one stands ready, the engine goes on", async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, workers, outcome, longInput } = window.lab;
    const engine = await createEngine();
    // In the middle of one call, with another behind it.
    const pending: Promise<string>[] = [];
    const onProgress = (): void => {
      if (pending.length > 1) return;
      pending.push(outcome(engine.apply({ id: "relu", input: Float32Array.of(1) })));
      workers[0]?.terminate();
    };
    pending.push(outcome(engine.apply({ id: "gelu", input: longInput(), onProgress })));
    await pending[0];
    const codes = await Promise.all(pending);
    const workersThen = workers.length;
    const output = await engine.apply({ id: "relu", input: Float32Array.of(-1, 2) });
    return { codes, workersThen, output: [...output] };
  });
  expect(seen).toEqual({ codes: ["engine-lost", "engine-lost"], workersThen: 2, output: [0, 2] });
});

test("a worker that ends while nobody asks is replaced before anybody does", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, workers, outcome } = window.lab;
    const engine = await createEngine();
    workers[0]?.terminate();
    while (workers.length < 2) {
      await new Promise((later) => setTimeout(later, 10));
    }
    return outcome(engine.sample({ id: "tanh", from: 0, to: 1, points: 2 }));
  });
  expect(seen).toBe("answered");
});

test("a call can be cancelled on its way, and the same worker answers the next", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, workers, outcome, longInput } = window.lab;
    const engine = await createEngine();
    const stop = new AbortController();
    const call = engine.apply({
      id: "gelu",
      input: longInput(),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const first = await outcome(call);
    const second = await outcome(engine.apply({ id: "relu", input: Float32Array.of(1) }));
    return { first, second, workers: workers.length };
  });
  expect(seen).toEqual({ first: "cancelled", second: "answered", workers: 1 });
});

test("without threads the page does the work in slices, and stays awake meanwhile", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, workers, longInput } = window.lab;
    const engine = await createEngine({ threads: "no" });
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    const output = await engine.apply({ id: "gelu", input: longInput() });
    clearInterval(clock);
    return { workers: workers.length, length: output.length, awake: turns > 3 };
  });
  expect(seen).toEqual({ workers: 0, length: 2 ** 25, awake: true });
});

test("where workers are refused or fail, the page does the work itself", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, outcome } = window.lab;
    const outcomes: string[] = [];
    const RealWorker = window.Worker;
    const refusing = class {
      constructor() {
        throw new DOMException("Not here.", "SecurityError");
      }
    };
    const failing = class extends RealWorker {
      constructor() {
        super("nothing-is-here.js", { type: "module" });
      }
    };
    for (const Broken of [refusing, failing]) {
      Object.assign(window, { Worker: Broken });
      const engine = await createEngine();
      outcomes.push(await outcome(engine.apply({ id: "relu", input: Float32Array.of(1) })));
    }
    return outcomes;
  });
  expect(seen).toEqual(["answered", "answered"]);
});

test("a worker can have an engine of its own", async ({ page }) => {
  const seen = await page.evaluate(async (face) => {
    const script = `
      import { createEngine } from "${face}";
      const engine = await createEngine();
      const output = await engine.apply({ id: "relu", input: Float32Array.of(-1, 2) });
      postMessage([...output]);`;
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new Worker(url, { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
    });
  }, `${address}/index.js`);
  expect(seen).toEqual([0, 2]);
});

test("a closed engine ends its worker and declines what is asked of it", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { createEngine, outcome, longInput } = window.lab;
    const engine = await createEngine();
    const pending = outcome(engine.apply({ id: "gelu", input: longInput() }));
    engine.close();
    return [await pending, await outcome(engine.apply({ id: "relu", input: Float32Array.of(1) }))];
  });
  expect(seen).toEqual(["closed", "closed"]);
});
