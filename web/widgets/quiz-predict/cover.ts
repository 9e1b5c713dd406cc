import { readAddress } from "../../model/address.ts";

/** Said in the figure's place. */
const WAITING = "The figure waits here for your prediction.";

/**
 * Hides what would give the answer away. The page's style sheet shows the sentence of `data-covered` instead of the figure,
 * which is there meanwhile and computes, so that it is ready when it is uncovered.
 */
export function cover(figure: HTMLElement): void {
  figure.dataset.covered = WAITING;
}

export function uncover(figure: HTMLElement): void {
  delete figure.dataset.covered;
}

/** An address that leads to the figure, or says what it shows, is from somebody who has seen it. */
export function isAskedFor(figure: string, hash: string): boolean {
  return hash === `#${figure}` || readAddress(hash).panels.has(figure);
}

/** A figure that can show by itself what it is about: a run, a reveal. */
export interface Demonstrating {
  demonstrate(): void;
}

export function isDemonstrating(figure: object): figure is Demonstrating {
  return "demonstrate" in figure && typeof figure.demonstrate === "function";
}
