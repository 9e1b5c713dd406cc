/**
 * Who may know whom. One line a room: a folder (or one file of it) and what of the project its files may import besides
 * the room itself, and which packages or libraries. The longest matching room counts; `*` stands for one folder or name.
 */

/** @typedef {{ room: string, may: readonly string[], packages: readonly string[] }} Rule */

const testTools = ["vitest", "@playwright/test", "axe-core", "jsqr", "pngjs", "node:*"];

/** @type {readonly Rule[]} */
export const rules = [
  // C++: the catalogue and the kernel at the bottom, the rooms beside each other, the bindings above all.
  // Chance stands below them all and knows only the elementary functions; a function has no use for it.
  { room: "cpp/random", may: ["cpp/activations/elementary.hpp"], packages: [] },
  { room: "cpp/activations", may: [], packages: ["hwy"] },
  { room: "cpp/analysis", may: ["cpp/activations", "cpp/random"], packages: [] },
  { room: "cpp/expressions", may: ["cpp/activations"], packages: ["hwy"] },
  { room: "cpp/networks", may: ["cpp/activations", "cpp/random"], packages: ["hwy"] },
  { room: "cpp/images", may: ["cpp/activations", "cpp/random"], packages: ["hwy"] },
  { room: "cpp/datasets", may: ["cpp/random"], packages: [] },
  { room: "cpp/statistics", may: ["cpp/random"], packages: [] },
  { room: "cpp/bench", may: ["cpp/activations", "cpp/networks", "cpp/random"], packages: ["benchmark"] },
  {
    room: "cpp/wasm",
    may: [
      "cpp/activations",
      "cpp/analysis",
      "cpp/datasets",
      "cpp/expressions",
      "cpp/images",
      "cpp/networks",
      "cpp/random",
      "cpp/statistics",
    ],
    packages: ["emscripten"],
  },
  {
    room: "tests/cpp/random",
    may: ["cpp/random", "cpp/activations/elementary.hpp", "cpp/activations/bit_cast.hpp"],
    packages: ["catch2"],
  },
  { room: "tests/cpp/activations", may: ["cpp/activations"], packages: ["catch2", "hwy"] },
  {
    room: "tests/cpp/analysis",
    may: ["cpp/analysis", "cpp/activations", "tests/cpp/activations"],
    packages: ["catch2"],
  },
  {
    room: "tests/cpp/expressions",
    may: ["cpp/expressions", "cpp/activations", "tests/fuzz"],
    packages: ["catch2"],
  },
  { room: "tests/fuzz", may: ["cpp/expressions", "cpp/activations"], packages: [] },
  {
    room: "tests/cpp/networks",
    may: ["cpp/networks", "cpp/activations", "cpp/random", "tests/cpp/activations"],
    packages: ["catch2"],
  },
  {
    room: "tests/cpp/datasets",
    may: ["cpp/datasets", "cpp/activations/bit_cast.hpp"],
    packages: ["catch2"],
  },
  { room: "tests/cpp/statistics", may: ["cpp/statistics"], packages: ["catch2"] },
  { room: "tests/cpp/images", may: ["cpp/images", "cpp/activations"], packages: ["catch2"] },

  // The engine: nobody but module.ts touches what the C++ compiler left.
  { room: "web/engine", may: [], packages: [] },
  { room: "web/engine/module.ts", may: ["web/engine"], packages: ["@wasm/*"] },

  // The page: state, drawing, elements and the frame around them.
  { room: "web/model", may: ["web/engine/calls.ts"], packages: [] },
  { room: "web/pictures", may: [], packages: ["image-size"] },
  { room: "web/loops", may: ["web/engine"], packages: ["virtual:plain-loops"] },
  { room: "web/charts", may: [], packages: ["chart.js"] },
  {
    room: "web/widgets",
    may: ["web/model", "web/engine", "web/charts", "web/loops", "web/pictures"],
    packages: ["lit", "virtual:*"],
  },
  {
    room: "web/host",
    may: ["web/model", "web/offline", "web/styles", "web/widgets/define.ts"],
    packages: ["lit", "minisearch", "uqr", "virtual:*"],
  },
  // The service worker, which runs beside all pages.
  { room: "web/offline", may: [], packages: [] },
  { room: "web/text.ts", may: ["web/host", "web/styles"], packages: ["virtual:*"] },
  { room: "web/embed.ts", may: ["web/host", "web/styles", "web/widgets/define.ts"], packages: ["virtual:*"] },
  // The figures for other people's pages; the build puts it together with the widgets.
  { room: "web/elements", may: [], packages: ["virtual:*"] },
  // What goes out to a learning platform: it knows what was done, and nothing of how a page does it.
  { room: "web/report", may: ["web/model"], packages: [] },
  {
    room: "web/report/launch",
    may: ["web/report", "web/model", "web/styles"],
    packages: ["virtual:course"],
  },
  { room: "web/main.ts", may: ["web/host", "web/styles", "web/widgets/define.ts"], packages: ["virtual:*"] },
  { room: "web/virtual.d.ts", may: ["web/model"], packages: [] },
  { room: "web/styles", may: [], packages: ["temml"] },

  // What builds, serves and checks. The lesson compiler knows of a widget only what a tag may say.
  { room: "build-scripts", may: [], packages: ["vite", "node:*"] },
  { room: "build-scripts/check", may: [], packages: ["node:*"] },
  { room: "build-scripts/serve", may: [], packages: ["node:*", "sirv"] },
  { room: "build-scripts/test", may: [], packages: ["node:*"] },
  {
    room: "build-scripts/package",
    may: ["web/model/course.ts", "web/model/preset.ts"],
    packages: ["fflate", "vite", "node:*"],
  },
  {
    room: "build-scripts/pictures",
    may: ["web/model/appearance.ts", "web/engine/calls.ts"],
    packages: ["pngjs", "node:*"],
  },
  {
    room: "build-scripts/lessons",
    may: [
      "build-scripts/bundle-script.ts",
      "build-scripts/pictures",
      "build-scripts/licences/text.ts",
      "build-scripts/release/search-engines.ts",
      "build-scripts/serve/policy.js",
      "web/model",
      "web/widgets/*/experiment.ts",
      "web/widgets/*/question.ts",
      // What an author asks for is graded as a learner's answer will be.
      "web/widgets/quiz-expression/*.ts",
      "web/engine/calls.ts",
    ],
    packages: ["vite", "markdown-it", "subset-font", "temml", "yaml", "node:*"],
  },
  {
    room: "build-scripts/single-file",
    may: ["build-scripts", "web/model/place.ts"],
    packages: ["vite", "node:*"],
  },
  { room: "build-scripts/elements", may: ["build-scripts", "web/model"], packages: ["vite", "node:*"] },
  { room: "vite.config.ts", may: ["build-scripts"], packages: ["vite", "node:*"] },
  { room: "vitest.config.ts", may: ["build-scripts"], packages: ["vitest", "vitest/config", "node:*"] },
  { room: "playwright.config.ts", may: ["build-scripts/serve"], packages: ["@playwright/test", "node:*"] },

  // What learners take home: every file stands by itself.
  { room: "lessons/code", may: [], packages: [] },
  // Whole programs, which write files.
  { room: "lessons/code/starters", may: [], packages: ["node:*"] },

  // Tests: each knows the room that it mirrors; the browser tests know pages, and the engine's face.
  { room: "tests/engine", may: ["web/engine"], packages: testTools },
  { room: "tests/web", may: ["web"], packages: testTools },
  {
    room: "tests/lessons",
    may: [
      "build-scripts/lessons",
      "web/model",
      "web/widgets/*/question.ts",
      "web/engine/calls.ts",
      "lessons",
    ],
    packages: testTools,
  },
  {
    room: "tests/lms",
    may: ["web/report", "web/model", "build-scripts/package"],
    packages: [...testTools, "scorm-again", "fflate"],
  },
  { room: "tests/scripts", may: ["build-scripts"], packages: [...testTools, "vite"] },
  { room: "tests/hosting", may: ["build-scripts/serve", "build-scripts/release"], packages: testTools },
  {
    room: "tests/e2e",
    may: [
      "build-scripts/package",
      "build-scripts/serve",
      "web/engine/index.ts",
      "tests/lms/cmi5-double.ts",
      "tests/lms/cmi5-rules.ts",
    ],
    packages: [...testTools, "fflate", "scorm-again"],
  },
];
