import { describe, expect, it } from "vitest";
import { findApi } from "../../web/report/scorm/find-api.ts";

/** Windows as far as a search looks at them. */
interface FakeWindow {
  parent?: unknown;
  opener?: unknown;
  API?: object;
}

const top = (more: FakeWindow = {}): Window => {
  const window: FakeWindow = { opener: null, ...more };
  window.parent ??= window;
  return window as unknown as Window;
};

/** A window of another origin. */
const foreign = new Proxy({} as Window, {
  get: () => {
    throw new DOMException("Blocked a frame.", "SecurityError");
  },
});

const API = { LMSInitialize: () => "true" };

describe("the search for the platform's object", () => {
  it("looks through many frames", () => {
    let window = top({ API });
    for (let depth = 0; depth < 30; depth += 1) window = top({ parent: window });
    expect(findApi(window, "API")).toBe(API);
  });

  it("looks in the window that opened this one, and in the frames around that", () => {
    const opener = top({ parent: top({ API }) });
    expect(findApi(top({ opener }), "API")).toBe(API);
    expect(findApi(top({ parent: top({ opener }) }), "API")).toBe(API);
  });

  it("takes the nearest", () => {
    const nearest = { ...API };
    expect(findApi(top({ API: nearest, parent: top({ API }) }), "API")).toBe(nearest);
  });

  it("passes over windows that may not be looked at", () => {
    expect(findApi(top({ opener: foreign }), "API")).toBeUndefined();
    expect(findApi(top({ parent: foreign, opener: top({ API }) }), "API")).toBe(API);
  });

  it("finds nothing where there is nothing, and comes to an end where windows go round in circles", () => {
    const [a, b] = [top(), top()];
    Object.assign(a, { parent: b, opener: b });
    Object.assign(b, { parent: a, opener: a });
    expect(findApi(top(), "API")).toBeUndefined();
    expect(findApi(a, "API")).toBeUndefined();
  });
});
