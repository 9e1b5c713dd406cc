import { activations } from "./activations.ts";
import type { Handlers } from "./handler.ts";
import { networks } from "./networks.ts";

/** Every call's handler, room by room. */
export const handlers: Handlers = { ...activations, ...networks };
