import { expect, test } from "vitest";
import { writePage } from "../../build-scripts/lessons/layout.ts";
import { writeManifest } from "../../build-scripts/lessons/manifest.ts";
import { writeMetadata } from "../../build-scripts/lessons/metadata.ts";
import { missingPage } from "../../build-scripts/lessons/standing-pages.ts";

const lesson = {
  slug: "recap",
  title: "Recap & <more>",
  description: "Everything on one sheet.",
  teaching: { minutes: 15, objectives: ["say what each does"], prerequisites: [] },
};
const edition = { name: "Activation Lab", language: "en" };

function dataIn(head: string) {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? "");
}

test("a lesson says in schema.org's words what it teaches and how long it takes", () => {
  const data = dataIn(writeMetadata(lesson, { ...edition, address: "https://example.org/lab/" }));
  expect(data).toMatchObject({
    "@type": "LearningResource",
    name: "Recap & <more>",
    timeRequired: "PT15M",
    teaches: ["say what each does"],
    license: "https://creativecommons.org/licenses/by/4.0/",
    url: "https://example.org/lab/recap/",
    isPartOf: { name: "Activation Lab" },
  });
  expect(data).not.toHaveProperty("competencyRequired");
});

test("no text can end the block of data or an attribute", () => {
  const head = writeMetadata({ ...lesson, title: '</script>"' }, edition);
  expect(dataIn(head).name).toBe('</script>"');
  expect(head).toContain('content="&lt;/script&gt;&quot;"');
});

test("what has to be an absolute address is there only when the site's own is known", () => {
  expect(writeMetadata(lesson, edition)).not.toMatch(/og:image|og:url|canonical/);
  const head = writeMetadata(lesson, { ...edition, address: "https://example.org/lab/" });
  expect(head).toContain('<meta property="og:image" content="https://example.org/lab/social.png">');
  expect(head).toContain('<link rel="canonical" href="https://example.org/lab/recap/">');
});

test("the manifest works in any folder", () => {
  const text = writeManifest({
    ...edition,
    description: "Curves.",
    icon: "assets/icon.svg",
    icons: [{ file: "assets/icon-192.png", size: 192 }],
  });
  const { start_url, scope, icons } = JSON.parse(text);
  expect([start_url, scope]).toEqual(["./", "./"]);
  expect(icons).toContainEqual({
    src: "assets/icon-192.png",
    type: "image/png",
    sizes: "192x192",
    purpose: "maskable",
  });
});

test("the page for addresses that lead nowhere is found by no search, and finds its files at any depth", () => {
  const script = { file: "m.js", preload: [] };
  const assets = {
    theme: "t.js",
    main: script,
    text: script,
    styles: [],
    icon: "i",
    touchIcon: "t",
    manifest: "m",
  };
  const shell = { language: "en", lessons: [], assets, address: "https://example.org/lab/" };
  const html = writePage(missingPage(), shell);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('="./');
  expect(html).toContain('<script type="module" src="/lab/m.js">');
});
