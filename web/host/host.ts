import { offerCopies } from "./copy-code.ts";
import { closeMenusOutside } from "./menus.ts";
import { say } from "./notice.ts";
import { keepOwnFunctions } from "./own-functions-store.ts";
import { revealFolded } from "./reveal.ts";
import { Session } from "./session.ts";

/** Wakes what stands around the lesson. The elements have to be defined before. */
export function startHost(): void {
  closeMenusOutside();
  keepOwnFunctions();
  // Before the session, which may put the state of the figures in the place of such an address.
  revealFolded();
  offerCopies(say);
  const { lesson } = document.body.dataset;
  if (lesson === undefined) return;
  if (typeof WebAssembly === "undefined") {
    say(
      "WebAssembly is missing or switched off in this browser, so the figures stay empty. The text can be read without them.",
    );
  }
  new Session(lesson, say);
}
