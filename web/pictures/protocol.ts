import type { PictureCallName } from "./calls.ts";

/** To the worker. */
export interface DeskRequest {
  readonly ticket: number;
  readonly name: PictureCallName;
  readonly args: unknown;
}

/** From the worker: that it has started, or what became of a request. */
export type DeskReply =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly ticket: number; readonly result: unknown }
  /** `sentence`: of a PictureProblem, to be shown; otherwise `reason` says what went wrong. */
  | { readonly kind: "failed"; readonly ticket: number; readonly sentence?: string; readonly reason: string };

/** The buffers that are handed over with a message: those of its pixels. */
export function handedOver(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== "object" || value === null || value instanceof Blob) return [];
  return Object.values(value).flatMap((part) => (ArrayBuffer.isView(part) ? handedOver(part) : []));
}
