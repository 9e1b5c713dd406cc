export interface LessonPage {
  readonly lesson: string;
  readonly title: string;
  readonly content: DocumentFragment;
}

/** Fetches a lesson's page and takes out what stands between its header and its footer. Rejects where that fails. */
export async function fetchLesson(address: string): Promise<LessonPage> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const main = page.getElementById("main");
  const { lesson } = page.body.dataset;
  if (!main || lesson === undefined) throw new Error(`${address} is not the page of a lesson.`);
  for (const link of main.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    link.setAttribute("href", seenFrom(address, link.getAttribute("href") ?? ""));
  }
  const content = document.createDocumentFragment();
  content.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  return { lesson, title: page.title, content };
}

/** A link of the page at `address` as it has to be written on another page; places on the page itself come along. */
function seenFrom(address: string, href: string): string {
  return href.startsWith("#") ? href : new URL(href, address).href;
}
