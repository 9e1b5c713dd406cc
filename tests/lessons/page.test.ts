import { describe, expect, it } from "vitest";
import type { GlossaryEntry } from "../../build-scripts/lessons/glossary/glossary.ts";
import { glossaryPage } from "../../build-scripts/lessons/glossary/glossary-page.ts";
import { guidePage } from "../../build-scripts/lessons/guide.ts";
import { type PageContent, type Shell, writePage } from "../../build-scripts/lessons/layout.ts";
import { type Lesson, lessonPage } from "../../build-scripts/lessons/lesson.ts";
import { Problems } from "../../build-scripts/lessons/problems.ts";
import {
  homePage,
  missingPage,
  referencesPage,
  searchPage,
} from "../../build-scripts/lessons/standing-pages.ts";
import { compile, knowledge, mistakesIn } from "./fixtures.ts";

async function lesson(slug: string): Promise<Lesson> {
  return {
    slug,
    id: slug,
    title: `All about <${slug}>`,
    summary: "Short.",
    minutes: 5,
    objectives: ["see"],
    prerequisites: ["a sum"],
    body: await compile("## One with a kink\n\nSee [@he2015].\n\n## Two\n\n$x$"),
  };
}

const glossary: readonly GlossaryEntry[] = [
  {
    id: "kink",
    term: "kink",
    forms: ["kinks"],
    note: "A corner.",
    html: "<p>A corner.</p>\n<p>More.</p>\n",
    cited: [],
  },
];

async function pages(): Promise<Map<string, string>> {
  const [a, b, c] = [await lesson("a"), await lesson("b"), await lesson("c")];
  const shell: Shell = {
    language: "en",
    lessons: [a, b, c],
    assets: {
      theme: "assets/theme.js",
      main: { file: "assets/main.js", preload: ["assets/part.js"] },
      text: { file: "assets/text.js", preload: ["assets/part.js"] },
      styles: ["assets/page.css"],
      icon: "assets/icon.svg",
      touchIcon: "assets/touch-icon.png",
      manifest: "manifest.webmanifest",
    },
  };
  const home = "---\ntitle: Home\nsummary: Welcome.\n---\nText.\n\n<lesson-cards></lesson-cards>\n";
  const guide =
    '---\ntitle: For teachers\nsummary: Plans.\n---\n<lesson-plan></lesson-plan>\n\nFirst <lesson-session of="a c"></lesson-session>\n';
  const contents: [string, PageContent][] = [
    ["index.html", await homePage({ file: "home.md", text: home }, [a, b, c], knowledge, new Problems())],
    ["404.html", missingPage()],
    ["references/index.html", referencesPage(knowledge.bibliography)],
    ["search/index.html", searchPage()],
    [
      "guide/index.html",
      await guidePage({ file: "guide.md", text: guide }, [a, b, c], knowledge, new Problems()),
    ],
    ["glossary/index.html", glossaryPage(glossary, [a, b, c])],
    ["b/index.html", lessonPage(b, a, c, glossary)],
  ];
  return new Map(contents.map(([file, content]) => [file, writePage(content, shell)]));
}

describe("every page", () => {
  it("has only relative addresses, and those lead to what the site holds", async () => {
    const files = [
      "index.html",
      "references/index.html",
      "glossary/index.html",
      "guide/index.html",
      "search/index.html",
      "a/index.html",
      "b/index.html",
      "c/index.html",
    ];
    const site = new Set([
      ...files,
      "manifest.webmanifest",
      "licences.txt",
      ...["theme.js", "main.js", "text.js", "part.js", "page.css", "icon.svg", "touch-icon.png"].map(
        (f) => `assets/${f}`,
      ),
    ]);
    for (const [file, html] of await pages()) {
      // The licence is named by its address, and nobody asks for it.
      const own = html.replace(/<link rel="license" [^>]*>/, "");
      for (const [, address = ""] of own.matchAll(/(?:href|src)="([^"#]*)(?:#[^"]*)?"/g)) {
        expect(address).not.toMatch(/^(\/|[a-z]+:)/);
        const path = new URL(address, `http://site.test/${file}`).pathname.slice(1);
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        if (address !== "") expect(site, `${file} links to ${address}`).toContain(target);
      }
    }
  });

  it("has a language, a title, a description, one first heading and a way past the navigation", async () => {
    for (const html of (await pages()).values()) {
      expect(html).toContain('<html lang="en" ');
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]+">/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('href="#main"');
    }
  });

  it("has each id once", async () => {
    for (const [file, html] of await pages()) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  it("lets no heading of the text take an id of its own", async () => {
    for (const [file, html] of await pages()) {
      const around = html.replace(/<h[23] id="(one-with-a-kink|two)">/g, "").matchAll(/\sid="([^"]*)"/g);
      for (const [, id] of around) {
        expect(await mistakesIn(`## ${id}`), `${id} of ${file}`).not.toEqual([]);
      }
    }
  });

  it("has nothing in it that the strict policy forbids", async () => {
    for (const html of (await pages()).values()) {
      const code = html.replace(/<script type="application\/ld\+json">/, "");
      expect(code).not.toMatch(/\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/);
    }
  });
});

describe("the page for teachers", () => {
  it("adds up how long the lessons take that are taken together", async () => {
    const { minutes } = await lesson("a");
    expect((await pages()).get("guide/index.html")).toMatch(
      new RegExp(
        `First <a href="../a/">[^<]*</a>, <a href="../c/">[^<]*</a> <[^>]*>about ${2 * minutes} minutes`,
      ),
    );
  });

  it("says when it sends learners to a lesson that there is not", async () => {
    const problems = new Problems();
    const text = '---\ntitle: T\nsummary: S\n---\n<lesson-session of="gone"></lesson-session>\n';
    await guidePage({ file: "guide.md", text }, [await lesson("a")], knowledge, problems);
    expect(() => problems.throwIfAny()).toThrow("there is no “gone”");
  });
});

it("only a page with figures loads their code", async () => {
  const html = await pages();
  const code = (file: string) => /type="module" src="[./]*assets\/(\w+)\.js"/.exec(html.get(file) ?? "")?.[1];
  expect(["index.html", "b/index.html"].map(code)).toEqual(["main", "main"]);
  expect(["glossary/index.html", "search/index.html", "404.html"].map(code)).toEqual([
    "text",
    "text",
    "text",
  ]);
});

describe("a lesson's page", () => {
  it("knows its neighbours, its objectives, its contents and what it cites", async () => {
    const html = (await pages()).get("b/index.html");
    expect(html).toContain('rel="prev" href="../a/"');
    expect(html).toContain('rel="next" href="../c/"');
    expect(html).toContain('<a href="../b/" aria-current="page">');
    expect(html).toContain("<li>see</li>");
    expect(html).toContain('<a href="#two">Two</a>');
    expect(html).toContain('<li id="ref-he2015">He, K., Zhang, X., Ren, S. and Sun, J. (2015). Delving.');
    expect(html).toContain("All about &lt;b&gt;");
  });
});

it("the page for teachers has each lesson with its time and what it is for", async () => {
  const html = (await pages()).get("guide/index.html");
  expect(html).toContain("Together they take about 15 minutes.");
  expect(html).toContain(
    '<a href="../b/">All about &lt;b&gt;</a> <span class="minutes">about 5 minutes</span>',
  );
  expect(html).toContain("<li>see</li>");
  expect(html).toContain("It helps to know: a sum.");
  expect(html).not.toContain("lesson-plan>");
});
