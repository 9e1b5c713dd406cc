import { execFileSync, spawnSync } from "node:child_process";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { builtCourse } from "../../build-scripts/package/built-course.js";
import { type Course, contentsOf, packageName, standards } from "../../build-scripts/package/contents.js";
import { packageFiles } from "../../build-scripts/package/package.js";
import { pageForPlatform } from "../../build-scripts/package/pages.js";
import { presetIn } from "../../build-scripts/package/preset.js";
import { siteFiles } from "../../build-scripts/package/site-files.js";
import { Zipper } from "../../build-scripts/package/zip.js";
import { firstPage } from "../../web/report/launch/edition.ts";

/** Packages of the site as it is built. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const launch = new Map([
  ["launch.css", Buffer.from("p { margin: 0 }")],
  ["launch.js", Buffer.from("void 0;")],
]);
let course: Course;
let site: Map<string, Uint8Array>;

beforeAll(() => {
  course = builtCourse(root);
  site = siteFiles(`${root}dist/site`);
});

function packaged(standard: (typeof standards)[number], lesson?: string): Map<string, string> {
  const files = unzipSync(
    new Zipper().zip(packageFiles(contentsOf(course, lesson, 80), standard, site, launch)),
  );
  return new Map(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
}

/** What a manifest lists, as paths. */
function listed(manifest: string): string[] {
  return [...manifest.matchAll(/<file href="([^"]*)"\/>/g)].map(([, href = ""]) => decodeURIComponent(href));
}

describe.each(["scorm12", "scorm2004"] as const)("a package for %s", (standard) => {
  it("lists every file it has, and no other", () => {
    const files = packaged(standard);
    const manifest = files.get("imsmanifest.xml") ?? "";
    expect([...files.keys()][0]).toBe("imsmanifest.xml");
    expect(listed(manifest).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== "imsmanifest.xml").toSorted(),
    );
    expect(manifest).toContain('href="launch.html"');
    expect(files.get("licences.txt")).toContain("chart.js ");
  });

  it("says with what share of the points a lesson is passed", () => {
    const lesson = course.lessons[0]?.id ?? "";
    const manifest = packaged(standard, lesson).get("imsmanifest.xml");
    const mark =
      standard === "scorm12"
        ? "<adlcp:masteryscore>80</adlcp:masteryscore>"
        : "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>";
    expect(manifest).toContain(mark);
    expect(manifest).toContain(`identifier="activation-lab-${lesson}"`);
  });

  it("leaves elements where the standard has them, each closed", () => {
    const manifest = packaged(standard).get("imsmanifest.xml") ?? "";
    const open: string[] = [];
    for (const [, close, name = "", self] of manifest.matchAll(/<(\/?)([a-z][\w:]*)[^>]*?(\/?)>/gi)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
    const order = [
      "<metadata>",
      "<organizations ",
      "<organization ",
      "<item ",
      "</organizations>",
      "<resources>",
    ];
    const places = order.map((part) => manifest.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});

describe("a package for cmi5", () => {
  it("is a course of one unit with an address, a mark and what to move on for", () => {
    const structure = packaged("cmi5").get("cmi5.xml") ?? "";
    expect(structure).toMatch(/<au id="urn:[^"]+" moveOn="CompletedAndPassed" masteryScore="0\.8"/);
    expect(structure).toContain("<url>launch.html</url>");
    expect(structure.indexOf("<course ")).toBeLessThan(structure.indexOf("<au "));
  });

  it("asks for no mark where there is nothing to answer", () => {
    const reading = { ...course, lessons: course.lessons.map((lesson) => ({ ...lesson, questions: [] })) };
    const files = packageFiles(contentsOf(reading, undefined, 80), "cmi5", site, launch);
    const structure = Buffer.from(files.get("cmi5.xml") ?? []).toString();
    expect(structure).toContain('moveOn="Completed"');
    expect(structure).not.toContain("masteryScore");
  });
});

describe("every package", () => {
  it("has pages whose every link and file is in it", () => {
    const files = packaged("scorm12");
    const missing = [...files].flatMap(([page, html]) =>
      page.endsWith(".html")
        ? [...html.matchAll(/<(?:a|link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"#?]+)[^"]*"/g)]
            .map(([, target = ""]) => target)
            .filter((target) => !/^[a-z]+:/i.test(target))
            .map((target) => posix.join(posix.dirname(page), target))
            .filter((target) => !files.has(target))
            .map((target) => `${page}: ${target}`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it("has nothing that platforms hand out as text, and nothing for web servers", () => {
    const names = [...packaged("cmi5").keys()];
    expect(names.filter((name) => /\.(?:mjs|cjs|br|gz|map)$|^404\.html$/.test(name))).toEqual([]);
    expect(names).toContain("index.html");
  });

  it("has no two files of one name, for there are platforms that look into every folder for it", () => {
    const names = [...packaged("scorm12").keys()].map((path) => posix.basename(path));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("has the pages that the launch page begins with", () => {
    const files = packaged("scorm12");
    const whole = {
      standard: "scorm12",
      lesson: undefined,
      scope: { lessons: course.lessons, mastery: 0.8 },
    } as const;
    const first = ["", ...course.lessons.map(({ id }) => id)].map((last) => firstPage(whole, last, ""));
    expect(first.filter((page) => !files.has(page))).toEqual([]);
  });

  it("has no policy, service worker or address of the site", () => {
    const pages = [...packaged("scorm12")].filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(10);
    for (const [name, html] of pages) {
      expect(html, name).not.toMatch(/Content-Security-Policy|service-worker|rel="(?:manifest|canonical)"/);
    }
  });

  it("says in its launch page what it is", () => {
    const lesson = course.lessons[1]?.id ?? "";
    const html = packaged("scorm2004", lesson).get("launch.html") ?? "";
    expect(html).toContain(`data-standard="scorm2004" data-mastery="80" data-lesson="${lesson}"`);
    expect(packaged("scorm12").get("launch.html")).not.toContain("data-lesson");
  });

  it("is the same, byte for byte, each time and in every time zone", () => {
    const once = `const { Zipper } = await import("./build-scripts/package/zip.js");
      const files = new Map([["a.txt", Buffer.from("a".repeat(999))], ["b/ü.txt", Buffer.from("b")]]);
      process.stdout.write(new Zipper().zip(files).toString("base64"));`;
    const zips = ["UTC", "Asia/Tokyo", "America/Los_Angeles"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", once], {
        cwd: root,
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(new Set(zips).size).toBe(1);
    expect(Object.keys(unzipSync(Buffer.from(zips[0] ?? "", "base64")))).toEqual(["a.txt", "b/ü.txt"]);
  });

  it("has a name that says what is in it", () => {
    const lesson = course.lessons[0]?.id ?? "";
    expect(standards.map((standard) => packageName(contentsOf(course, undefined, 80), standard))).toEqual([
      "activation-lab-scorm12.zip",
      "activation-lab-scorm2004.zip",
      "activation-lab-cmi5.zip",
    ]);
    expect(packageName(contentsOf(course, lesson, 80), "cmi5")).toBe(`activation-lab-${lesson}-cmi5.zip`);
  });

  it("of a lesson that there is not is a sentence with those that there are", () => {
    expect(() => contentsOf(course, "no-such-lesson", 80)).toThrow(
      /There is no lesson “no-such-lesson”.*myths/,
    );
  });
});

describe("a page in a package", () => {
  it.each([
    ['<a href="../close-up/">', '<a href="../close-up/close-up.html">'],
    ['<a href="../">', '<a href="../index.html">'],
    ['<a class="x" href="./#why">', '<a class="x" href="./myths.html#why">'],
    ['<a href="./?q=a/b">', '<a href="./myths.html?q=a/b">'],
    ['<a href="#why">', '<a href="#why">'],
    ['<a href="https://example.org/">', '<a href="https://example.org/">'],
    ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
  ])("turns %s into %s", (before, after) => {
    expect(pageForPlatform(before, "myths/index.html")).toBe(after);
  });
});

describe("a package with a teacher's preset", () => {
  const codeOf = (preset: object): string =>
    Buffer.from(JSON.stringify({ version: 1, lesson: "meet-the-functions", ...preset })).toString(
      "base64url",
    );
  const good = codeOf({ title: "Group 3", figures: { plot: { set: { x: "2" } } } });
  const read = (given: string) =>
    presetIn(given, (lesson) => site.get(`${lesson}/${lesson}.html`)?.toString(), root);

  it.each([
    ["the link", `https://lab.example/meet-the-functions/#v=1&preset=${good}`],
    [
      "the link with what a learner set",
      `https://lab.example/meet-the-functions/#v=1&preset=${good}&plot.x=3`,
    ],
    ["the link of a frame", `https://lab.example/embed.html#v=1&preset=${good}`],
    ["the link of the single file", `file:///lab.html#/meet-the-functions/v=1&preset=${good}`],
    ["what stands in a link", good],
  ])("takes %s", async (_, given) => {
    expect(await read(given)).toMatchObject({ lesson: "meet-the-functions", title: "Group 3", code: good });
  });

  it.each([
    ["a link without a preset", "https://lab.example/meet-the-functions/", /no link of a prepared lesson/],
    ["a link that was cut off", good.slice(0, -9), /damaged/],
    [
      "a preset of a lesson that there is not",
      codeOf({ lesson: "nowhere" }),
      /“nowhere”, which is no lesson/,
    ],
    [
      "a figure that is not there",
      codeOf({ figures: { nothing: { set: { x: "1" } } } }),
      /no figure “nothing”/,
    ],
    ["what makes no sense", codeOf({ figures: { plot: { set: { x: 1 } } } }), /makes no sense/],
    ["figures without their lesson", codeOf({ only: ["plot"] }), /never completed/],
  ])("declines %s with a sentence", async (_, given, sentence) => {
    await expect(read(given)).rejects.toThrow(sentence);
  });

  it("changes the page of its lesson and has a name, a title and identifiers of its own", async () => {
    const contents = contentsOf(course, "meet-the-functions", 80, await read(good));
    expect(packageName(contents, "cmi5")).toMatch(
      /^activation-lab-meet-the-functions-preset-[0-9a-f]{8}-cmi5\.zip$/,
    );
    const files = packageFiles(contents, "cmi5", site, launch);
    const changed = [...files].filter(([path, bytes]) => site.has(path) && site.get(path) !== bytes);
    expect(changed.map(([path]) => path)).toEqual(["meet-the-functions/meet-the-functions.html"]);
    expect(String(changed[0]?.[1])).toContain(`<body data-preset="${good}" data-in-package`);
    const structure = String(files.get("cmi5.xml"));
    expect(structure).toMatch(/<course id="urn:activation-lab:meet-the-functions-preset-[0-9a-f]{8}">/);
    expect(structure).toContain(">Group 3 · Meet the functions · Activation Lab<");
  });
});

describe("npm run package", () => {
  const main = (...words: string[]) => {
    const { stderr, status } = spawnSync(process.execPath, ["build-scripts/package/main.js", ...words], {
      cwd: root,
      encoding: "utf8",
    });
    return `${status}: ${stderr.trim()}`;
  };

  it.each([
    [["--lesson", "nope"], /^1: There is no lesson “nope”/],
    [["--standard", "aicc"], /^1: --standard is one of scorm12/],
    ...["0", "101", "abc", "80.5", ""].map(
      (mastery) => [["--mastery", mastery], /^1: --mastery is a whole number from 1 to 100\.$/] as const,
    ),
    [["--all", "--lesson", "myths"], /^1: --all makes every package/],
    [["--preset", "abc"], /^1: --preset is no link/],
    [["--nonsense"], /^1: Unknown option/],
  ] as const)("declines %j with a sentence", (words, sentence) => {
    const said = main(...words);
    expect(said).toMatch(sentence);
    expect(said.split("\n").length).toBeLessThanOrEqual(2);
  });
});
