import { describe, expect, test } from "vitest";
import { answerTo, cachePrefix, outdated } from "../../web/offline/answer.ts";

const scope = "https://example.org/courses/lab/";
const files = new Set(["", "recap/", "assets/main-1.js", "404.html"]);
const answer = (path: string) => answerTo(new URL(path, scope).href, scope, files);

describe("the service worker answers", () => {
  test.each([
    ["./", ""],
    ["./?from=mail", ""],
    ["index.html", ""],
    ["recap/", "recap/"],
    ["recap/index.html", "recap/"],
    ["recap/#questions", "recap/"],
    ["assets/main-1.js", "assets/main-1.js"],
  ])("%s from what it keeps", (path, file) => {
    expect(answer(path)).toEqual({ kind: "file", path: file });
  });

  test("a folder without its slash with the way to it, and keeps the query", () => {
    expect(answer("recap?from=mail")).toEqual({ kind: "redirect", path: "recap/?from=mail" });
  });

  test("a file of another release from an older cache, if it is there", () => {
    expect(answer("assets/main-0.js")).toEqual({ kind: "older", path: "assets/main-0.js" });
  });

  test.each(["nowhere/", "release.json", "../", "../other/", "https://elsewhere.org/recap/"])(
    "nothing for %s, which the network has to answer",
    (path) => {
      expect(answer(path)).toEqual({ kind: "network" });
    },
  );
});

test("caches of another copy on the same host are left alone, and two releases stay behind the present", () => {
  const prefix = cachePrefix(scope);
  const names = ["1", "2", "3", "4"].map((name) => prefix + name);
  const others = [cachePrefix("https://example.org/lab/"), "somebody's"];
  expect(outdated([...names, ...others], prefix, `${prefix}4`)).toEqual([`${prefix}1`]);
  expect(outdated([`${prefix}1`], prefix, `${prefix}1`)).toEqual([]);
});
