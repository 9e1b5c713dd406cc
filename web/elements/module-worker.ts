/**
 * A module worker whose file may lie on another origin. Browsers start none from there; they do start one of our own that
 * imports it, where the other origin allows that (`Access-Control-Allow-Origin`), as it had to allow the page's script.
 * `start` is the way within an origin, written out where bundlers see which file belongs to it.
 */
export function moduleWorker(address: string, start: () => Worker): Worker {
  if (new URL(address).origin === location.origin) return start();
  const importing = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
  const text = URL.createObjectURL(importing);
  const worker = new Worker(text, { type: "module" });
  const release = (): void => URL.revokeObjectURL(text);
  // Not at once: some browsers read the text only when the worker begins.
  for (const event of ["message", "error"]) worker.addEventListener(event, release, { once: true });
  return worker;
}
