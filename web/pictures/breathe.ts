/** How long a thread may be kept busy at once; a frame has 16 ms, and the page's own work needs some of it. */
const LONGEST_MS = 8;

/** Lets the page paint and answer, and a worker hear, in the midst of long work. */
export class Breather {
  private began = performance.now();

  /** Returns at once most of the time; when a slice is used up, after everything that waits had its turn. */
  async breathe(): Promise<void> {
    if (performance.now() - this.began < LONGEST_MS) return;
    await nextTask();
    this.began = performance.now();
  }
}

/** Timers are held back to 4 ms by browsers; a message to oneself is not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
