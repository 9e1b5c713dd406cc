import { describe, expect, test } from "vitest";
import { atPlace, hashOf, pageIn, placeIn } from "../../web/model/place.ts";

describe("an address's hash", () => {
  test.each(["", "#", "#gradients", "#v=1&plot.x=1", "#q=relu", "#/", "#//x"])(
    "names no lesson on the site: %s",
    (hash) => {
      expect(pageIn(hash) ?? "").toBe("");
    },
  );

  test.each([
    ["#/telephone-game/", "telephone-game", ""],
    ["#/telephone-game", "telephone-game", ""],
    ["#/telephone-game/gradients", "telephone-game", "#gradients"],
    ["#/home/v=1&first-look.x=2", "home", "#v=1&first-look.x=2"],
    ["#/search/q=a/b", "search", "#q=a/b"],
    ["#/404/", "404", ""],
  ])("names a page of the single file and a place on it: %s", (hash, page, place) => {
    expect(pageIn(hash)).toBe(page);
    expect(placeIn(hash)).toBe(place);
  });

  test("on the site is the place itself", () => {
    expect(placeIn("#v=1&plot.x=1")).toBe("#v=1&plot.x=1");
    expect(atPlace("#gradients", "#v=1&plot.x=1")).toBe("#v=1&plot.x=1");
    expect(atPlace("#gradients", "")).toBe("");
  });

  test("keeps the page of the single file when the place changes", () => {
    expect(atPlace("#/close-up/card-relu", "#v=1&plot.x=1")).toBe("#/close-up/v=1&plot.x=1");
    expect(atPlace("#/close-up/card-relu", "")).toBe("#/close-up/");
    expect(placeIn(hashOf("close-up", "#card-relu"))).toBe("#card-relu");
  });
});
