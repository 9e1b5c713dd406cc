import type { PictureCallName, PictureCalls, PictureDesk } from "./calls.ts";
import { PictureProblem } from "./problem.ts";
import { type DeskReply, type DeskRequest, handedOver } from "./protocol.ts";

/** A worker that is silent for longer never starts. */
const START_MS = 10_000;

let desk: Promise<PictureDesk> | undefined;

/** The one picture desk of a page: in a worker where one can be had, otherwise in the page's own thread. */
export function pictureDesk(): Promise<PictureDesk> {
  desk ??= startWorker().then(deskIn, inPage);
  return desk;
}

async function inPage(): Promise<PictureDesk> {
  const { pictureHandlers } = await import("./handlers.ts");
  return pictureHandlers();
}

function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    if (typeof OffscreenCanvas === "undefined")
      throw new Error("Without canvases a worker cannot read pictures.");
    const worker = new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" });
    const giveUp = (): void => {
      worker.terminate();
      reject(new Error("The worker did not start."));
    };
    const patience = setTimeout(giveUp, START_MS);
    worker.addEventListener("error", giveUp, { once: true });
    worker.addEventListener(
      "message",
      () => {
        clearTimeout(patience);
        worker.removeEventListener("error", giveUp);
        resolve(worker);
      },
      { once: true },
    );
  });
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

function deskIn(worker: Worker): PictureDesk {
  const pending = new Map<number, Pending>();
  let lastTicket = 0;
  worker.addEventListener("message", ({ data }) => {
    const reply = data as DeskReply;
    if (reply.kind === "ready") return;
    const { resolve, reject } = pending.get(reply.ticket) ?? {};
    pending.delete(reply.ticket);
    if (reply.kind === "done") resolve?.(reply.result);
    else reject?.(reply.sentence ? new PictureProblem(reply.sentence) : new Error(reply.reason));
  });
  worker.addEventListener("error", () => {
    // Whatever it held is gone; the next picture gets a new one.
    desk = undefined;
    worker.terminate();
    for (const { reject } of pending.values()) reject(lost());
    pending.clear();
  });
  const ask = <Name extends PictureCallName>(name: Name, args: PictureCalls[Name]["args"]) =>
    new Promise<PictureCalls[Name]["result"]>((resolve, reject) => {
      const request: DeskRequest = { ticket: ++lastTicket, name, args };
      pending.set(request.ticket, { resolve: resolve as (result: unknown) => void, reject });
      worker.postMessage(request, handedOver(args));
    });
  return {
    open: (args) => ask("open", args),
    rows: (args) => ask("rows", args),
    close: (args) => ask("close", args),
    beginPng: (args) => ask("beginPng", args),
    addRows: (args) => ask("addRows", args),
    endPng: (args) => ask("endPng", args),
    dropPng: (args) => ask("dropPng", args),
  };
}

function lost(): PictureProblem {
  return new PictureProblem(
    "The browser ended the work on this picture, most likely for want of memory. Try once more, or a smaller one.",
  );
}
