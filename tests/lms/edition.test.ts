import { describe, expect, it } from "vitest";
import { editionOf, firstPage } from "../../web/report/launch/edition.ts";
import { lessons } from "./fixtures.ts";

describe("what a package says of itself", () => {
  it("is the whole course unless it names a lesson", () => {
    const course = editionOf(lessons, { standard: "cmi5", mastery: "70" });
    expect(course).toMatchObject({ standard: "cmi5", scope: { lessons, mastery: 0.7 } });
    const one = editionOf(lessons, { standard: "scorm2004", mastery: "80", lesson: "slopes" });
    expect(one.scope.lessons.map(({ id }) => id)).toEqual(["slopes"]);
  });

  it("leads to where the learner was, each page by the name of its file", () => {
    const course = editionOf(lessons, { standard: "scorm12" });
    expect(firstPage(course, "", "")).toBe("index.html");
    expect(firstPage(course, "slopes", "down")).toBe("slopes/slopes.html#down");
    expect(firstPage(course, "slopes", "gone")).toBe("slopes/slopes.html");
    expect(firstPage(course, "gone", "why")).toBe("index.html");
  });

  it("leads to its own lesson whatever else was looked at", () => {
    const one = editionOf(lessons, { standard: "scorm12", lesson: "bends" });
    expect(firstPage(one, "", "")).toBe("bends/bends.html");
    expect(firstPage(one, "slopes", "down")).toBe("bends/bends.html");
    expect(firstPage(one, "bends", "how")).toBe("bends/bends.html#how");
  });
});
