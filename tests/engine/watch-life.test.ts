import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLife } from "../../web/engine/watch-life.ts";

/** Without locks, as in a document of an opaque origin; with them the browser tests end a real worker. */
function watch() {
  const ping = vi.fn();
  const onDeath = vi.fn();
  return { ping, onDeath, life: watchLife({ lock: undefined, ping, onDeath }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("a worker that answers no ping is given up within a few seconds", () => {
  const { life, onDeath } = watch();
  life.expectAnswers(true);
  vi.advanceTimersByTime(3000);
  expect(onDeath).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onDeath).toHaveBeenCalled();
  life.stop();
});

it("whatever the worker says counts as a sign of life", () => {
  const { life, onDeath } = watch();
  life.expectAnswers(true);
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1000);
    life.heard();
  }
  expect(onDeath).not.toHaveBeenCalled();
  life.stop();
});

it("nobody is pinged while no answer is expected", () => {
  const { life, ping, onDeath } = watch();
  vi.advanceTimersByTime(60_000);
  life.expectAnswers(true);
  vi.advanceTimersByTime(600);
  life.expectAnswers(false);
  vi.advanceTimersByTime(60_000);
  expect(ping).toHaveBeenCalledTimes(1);
  expect(onDeath).not.toHaveBeenCalled();
});
