import { readAddress } from "../model/address.ts";
import { placeIn } from "../model/place.ts";
import { holdInView } from "./hold-in-view.ts";

/** What is folded away opens when an address leads to it, or says what a figure in it shows. */
export function revealFolded(): void {
  revealTarget();
  addEventListener("hashchange", revealTarget);
  // The address stays the same when a link to the present place is followed once more.
  document.addEventListener("click", ({ target, defaultPrevented }) => {
    // A finger's first tap on a term explains it and goes nowhere.
    if (defaultPrevented) return;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    open(link.hash);
    const place = targetOf(link.hash);
    if (place) holdInView(place);
  });
}

function revealTarget(): void {
  const place = placeIn(location.hash);
  for (const figure of readAddress(place).panels.keys()) open(`#${figure}`);
  open(place)?.scrollIntoView();
  const target = targetOf(place);
  if (target) holdInView(target);
}

function targetOf(hash: string): Element | null {
  return hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
}

/** Opens the fold that has this id or holds what has it; says what it opened something for. */
function open(hash: string): Element | undefined {
  const target = targetOf(hash);
  let opened = false;
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    opened ||= !fold.open;
    fold.open = true;
  }
  return opened && target ? target : undefined;
}
