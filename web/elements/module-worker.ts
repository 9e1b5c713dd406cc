/**
 * A module worker whose file may lie on another origin. Browsers start none from there; they do start one of our own that
 * imports it, where the other origin allows that (`Access-Control-Allow-Origin`), as it had to allow the page's script.
 */
export function moduleWorker(address: string): Worker {
  if (new URL(address).origin === location.origin) return new Worker(address, { type: "module" });
  const importing = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
  const start = URL.createObjectURL(importing);
  const worker = new Worker(start, { type: "module" });
  const release = (): void => URL.revokeObjectURL(start);
  // Not at once: some browsers read the text only when the worker begins.
  for (const event of ["message", "error"]) worker.addEventListener(event, release, { once: true });
  return worker;
}
