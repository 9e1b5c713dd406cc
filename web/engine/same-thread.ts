import type { Variant } from "./calls.ts";
import { carriedModule } from "./carried.ts";
import type { Channel, ChannelListener } from "./channel.ts";
import { loadModule } from "./module.ts";
import { deliver } from "./protocol.ts";
import { serve } from "./serve.ts";

/** The engine in the caller's own thread. Values are cloned as on the way to a worker, so nothing is shared here either. */
export async function openSameThread(wish: Variant | undefined, listener: ChannelListener): Promise<Channel> {
  const { module, variant } = await loadModule(wish, carriedModule(wish));
  let open = true;
  const receivers = serve(module, (message) => {
    if (open) {
      listener.receive(message);
    }
  });
  return {
    facts: { variant, catalogue: module.catalogue(), vectorCatalogue: module.vectorCatalogue() },
    post: (message, transfer) => deliver(receivers, structuredClone(message, { transfer: [...transfer] })),
    expectAnswers: () => undefined,
    close: () => {
      open = false;
    },
  };
}
