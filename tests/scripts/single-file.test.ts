import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Course } from "../../build-scripts/lessons/compile.ts";
import type { PageContent } from "../../build-scripts/lessons/layout.ts";
import { type FileParts, writeFile } from "../../build-scripts/single-file/write-file.ts";

const pages: [string, PageContent][] = [
  [
    "index.html",
    { slug: "", lesson: "home", title: "Welcome", description: "All of it.", main: "<h1>Welcome</h1>" },
  ],
  [
    "recap/index.html",
    {
      slug: "recap",
      lesson: "recap",
      title: "“Recap”",
      description: "",
      main: '<a href="../#first">Back</a>',
    },
  ],
  ["404.html", { slug: "", title: "No such page", description: "", main: '<a href="./">Home</a>' }],
];
const course: Course = {
  language: "en",
  menu: [{ id: "recap", slug: "recap", title: "Recap" }],
  outline: [],
  records: [],
  pages: new Map(pages),
  words: {},
  vectorWords: {},
  notation: {},
  functionSources: {},
  mathCss: "",
};

function file(parts: Partial<FileParts> = {}): string {
  return writeFile({
    course,
    theme: "theme();",
    choosePage: "choose();",
    main: "main();",
    styles: "p { color: red }",
    icon: "<svg/>",
    licences: "MIT, and <others>",
    engine: { simd: Uint8Array.of(0, 97, 115, 109) },
    ...parts,
  });
}

/** What stands between a script's tags, of those that run. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, code = ""]) => code);
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

describe("the single file", () => {
  test("lets run exactly the scripts and styles that it holds, and fetch nothing", () => {
    const html = file();
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const scripts = scriptsOf(html);
    expect(scripts).toEqual(["theme();", "choose();", "main();"]);
    expect(policy).toContain(`script-src ${scripts.map(hashOf).join(" ")} 'wasm-unsafe-eval';`);
    expect(policy).toContain(`style-src ${hashOf("p { color: red }")};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/connect-src|unsafe-inline|'self'|https?:/);
  });

  test("holds every page in a template, with its name, its title and links that lead within the file", () => {
    const html = file();
    expect(html).toContain(
      '<template data-page="recap" data-title="“Recap” · Activation Lab" data-lesson="recap">',
    );
    expect(html).toContain('<a href="#/home/first">Back</a>');
    expect(html).toContain('<template data-page="404" data-title="Activation Lab">');
    expect(html).toContain('<a href="#/home/">Home</a>');
    expect(html).toMatch(/<a href="#\/recap\/"[^>]*>Recap<\/a>/);
    expect(html).not.toMatch(/(?:href|src)="\.{1,2}\//);
  });

  test("has the licences as a page", () => {
    expect(file()).toContain('<template data-page="licences" data-title="Licences · Activation Lab">');
    expect(file()).toContain("MIT, and &lt;others&gt;");
    expect(file()).toContain('<a href="#/licences/">Licences</a>');
  });

  test("carries the engine as text", () => {
    expect(file()).toContain('<script type="text/plain" id="wasm-simd">AGFzbQ==</script>');
  });

  test("is not ended or commented out by what stands in its scripts", () => {
    const main = 'const a = "</script><!-- </SCRIPT>";';
    const [, , written = ""] = scriptsOf(file({ main }));
    expect(written).toBe('const a = "\\x3C/script>\\x3C!-- \\x3C/SCRIPT>";');
    const meant = new Function(`${written} return a;`)();
    expect(meant).toBe("</script><!-- </SCRIPT>");
  });

  test("spells out control characters in its scripts", () => {
    const main = 'const a = "\u0089PNG\u001a\n" + `\u0000`;';
    const [, , written = ""] = scriptsOf(file({ main: main.replace("\n", "\\n") }));
    expect(written).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(new Function(`${written} return a;`)()).toBe("\u0089PNG\u001a\n\u0000");
  });

  test("refuses a carriage return, which would make a script another than its checksum", () => {
    expect(() => file({ main: "a\r\nb" })).toThrow("carriage return");
  });
});
