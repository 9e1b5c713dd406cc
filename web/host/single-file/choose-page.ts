import { HOME, hashOf, pageIn, placeIn } from "../../model/place.ts";

/**
 * The single file holds every page in a template. This runs right behind `<main>`, before anything is painted or upgraded,
 * and puts there the page that the address names. Another page is another load of the file: nothing of the first is left.
 */
const named = pageIn(location.hash) ?? HOME;
const template = templateOf(named) ?? templateOf("404");
const main = document.getElementById("main");
const place = placeIn(location.hash);

if (template && main) {
  // Not `importNode`: WebKit 2.54 never upgrades elements that it took from a template before they were defined.
  main.replaceChildren(template.content.cloneNode(true));
  const { title = "", lesson } = template.dataset;
  document.title = title;
  document.body.dataset.page = named;
  if (lesson !== undefined) document.body.dataset.lesson = lesson;
  document.querySelector(`header a[href="${hashOf(named, "")}"]`)?.setAttribute("aria-current", "page");
  write(hashOf(named, place));
}
addEventListener("DOMContentLoaded", () => {
  if (template?.dataset.lesson === undefined) document.getElementById("prepare")?.parentElement?.remove();
});

let switching = false;

// First of all listeners, so that the others find the page's name in the address.
addEventListener("hashchange", () => {
  const page = pageIn(location.hash);
  if (page === undefined) write(hashOf(named, location.hash));
  else if (page !== named) leave();
});
// How far somebody had scrolled belongs to a page, and only reloading by hand stays on it.
addEventListener("pagehide", () => {
  history.scrollRestoration = switching ? "manual" : "auto";
});

function leave(): void {
  switching = true;
  location.reload();
}

function templateOf(page: string): HTMLTemplateElement | null {
  return document.querySelector<HTMLTemplateElement>(`template[data-page="${CSS.escape(page)}"]`);
}

function write(hash: string): void {
  try {
    history.replaceState(null, "", hash);
  } catch {
    // A frame may have no address of its own: a reload then begins with the first page.
  }
}
