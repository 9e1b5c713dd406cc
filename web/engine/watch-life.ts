/** Notices that a worker has ended: nothing in a browser tells a page so. */

export interface LifeWatch {
  expectAnswers(expecting: boolean): void;
  /** The worker has just said something. */
  heard(): void;
  stop(): void;
}

export interface WatchOptions {
  /** Held by the worker for as long as it lives; undefined where there are no locks. */
  readonly lock: string | undefined;
  readonly ping: () => void;
  readonly onDeath: (reason: string) => void;
}

const pingMilliseconds = 500;
/** Counted in pings rather than by the clock: a page that slept, or was busy itself, has sent none meanwhile. */
const unansweredPings = { withLock: 20, withoutLock: 6 };

/**
 * A lock changes hands the moment a dead worker's is let go. Pings, sent only while an answer is expected, find
 * the worker that hangs, and stand in for the lock where there is none.
 */
export function watchLife({ lock, ping, onDeath }: WatchOptions): LifeWatch {
  const watching = new AbortController();
  const mostUnanswered = lock === undefined ? unansweredPings.withoutLock : unansweredPings.withLock;
  let unanswered = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  if (lock !== undefined) {
    navigator.locks
      .request(lock, { signal: watching.signal }, () => onDeath("The worker has ended."))
      // Rejects when the watch is stopped, which is how it should end.
      .catch(() => undefined);
  }

  function tick(): void {
    if (unanswered >= mostUnanswered) {
      onDeath("The worker has stopped answering.");
      return;
    }
    unanswered += 1;
    ping();
  }

  return {
    expectAnswers: (expecting) => {
      clearInterval(timer);
      unanswered = 0;
      timer = expecting ? setInterval(tick, pingMilliseconds) : undefined;
    },
    heard: () => {
      unanswered = 0;
    },
    stop: () => {
      clearInterval(timer);
      watching.abort();
    },
  };
}
