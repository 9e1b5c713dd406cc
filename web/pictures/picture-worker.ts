/** The picture desk's own thread. */

import type { PictureCallName, PictureCalls } from "./calls.ts";
import { pictureHandlers } from "./handlers.ts";
import { PictureProblem } from "./problem.ts";
import { type DeskReply, type DeskRequest, handedOver } from "./protocol.ts";

const handlers: {
  readonly [Name in PictureCallName]: (args: never) => Promise<PictureCalls[Name]["result"]>;
} = pictureHandlers();

self.addEventListener("message", ({ data }) => void answer(data as DeskRequest));
post({ kind: "ready" });

async function answer({ ticket, name, args }: DeskRequest): Promise<void> {
  try {
    post({ kind: "done", ticket, result: await handlers[name](args as never) });
  } catch (error) {
    const reason = String(error);
    const sentence = error instanceof PictureProblem ? { sentence: error.message } : {};
    post({ kind: "failed", ticket, reason, ...sentence });
  }
}

function post(reply: DeskReply): void {
  const transfer = reply.kind === "done" ? handedOver(reply.result) : [];
  self.postMessage(reply, { transfer });
}
