import { describe, expect, it } from "vitest";
import { journalIn, type Unsaved } from "../../web/report/journal.ts";
import { TabStore } from "./cmi5-double.ts";

const unsaved: Unsaved = { suspended: "{}", interactions: [], before: 2 };

describe("the journal of what is not saved", () => {
  it("gives back what was written, to the same learner alone", () => {
    const store = new TabStore();
    journalIn(() => store, "one").write(unsaved);
    expect(journalIn(() => store, "one").read()).toEqual(unsaved);
    expect(journalIn(() => store, "another").read()).toBeUndefined();
    journalIn(() => store, "one").clear();
    expect(journalIn(() => store, "one").read()).toBeUndefined();
  });

  it("is empty where storage throws, and says that it keeps nothing", () => {
    const journal = journalIn(() => {
      throw new DOMException("Denied.", "SecurityError");
    }, "one");
    expect(journal.write(unsaved)).toBe(false);
    expect(journal.read()).toBeUndefined();
    expect(() => journal.clear()).not.toThrow();
  });

  it.each(["{", "null", "3", '{"version":2,"suspended":"","interactions":[]}', '{"version":1}'])(
    "takes nothing from what it did not write: %s",
    (text) => {
      const store = new TabStore();
      store.setItem("one", text);
      expect(journalIn(() => store, "one").read()).toBeUndefined();
    },
  );
});
