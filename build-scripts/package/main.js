/** Makes packages for learning platforms of the built site: `npm run package -- --help`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { builtCourse } from "./built-course.js";
import { contentsOf, packageName, standards } from "./contents.js";
import { packageFiles } from "./package.js";
import { packagedPath } from "./pages.js";
import { presetIn } from "./preset.js";
import { siteFiles } from "./site-files.js";
import { Zipper } from "./zip.js";

const usage = `Usage: npm run package -- [options]

Makes packages for learning platforms in dist/lms, of the site that ./build-scripts/start.sh has built.

  --lesson ID       one lesson, by the id in its front matter; without it the whole course
  --standard NAME   ${standards.join(", ")}; without it all three
  --mastery N       the percent of the points to pass with (80)
  --preset 'LINK'   that lesson as a teacher has prepared it; the link is the one that the lesson's dialog gives
  --all             the course and every lesson, after whatever is there is taken away
  --help            show this`;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run() {
  const { values } = parseArgs({
    options: {
      lesson: { type: "string" },
      standard: { type: "string" },
      mastery: { type: "string", default: "80" },
      preset: { type: "string" },
      all: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const chosen = standards.filter((standard) => (values.standard ?? standard) === standard);
  if (chosen.length === 0) throw new Error(`--standard is one of ${standards.join(", ")}.`);
  const mastery = Number(values.mastery);
  if (!Number.isInteger(mastery) || mastery < 1 || mastery > 100) {
    throw new Error("--mastery is a whole number from 1 to 100.");
  }
  if (values.all && (values.lesson ?? values.preset) !== undefined) {
    throw new Error("--all makes every package there is: it goes with neither --lesson nor --preset.");
  }
  const needed = ["dist/site/index.html", "build/launch/launch.js", "build/compiled-course.json"];
  if (!needed.every((file) => existsSync(join(root, file)))) {
    throw new Error("Nothing is built yet: ./build-scripts/start.sh --build-only");
  }

  const course = builtCourse(root);
  const site = siteFiles(join(root, "dist/site"));
  const launch = filesIn(join(root, "build/launch"));
  const preset =
    values.preset === undefined
      ? undefined
      : await presetIn(values.preset, (lesson) => pageIn(site, course, lesson), root);
  if (preset && (values.lesson ?? preset.lesson) !== preset.lesson) {
    throw new Error(`The preset is for the lesson “${preset.lesson}”, not for “${values.lesson}”.`);
  }
  const target = join(root, "dist/lms");
  if (values.all) rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const lessons = values.all
    ? [undefined, ...course.lessons.map(({ id }) => id)]
    : [preset?.lesson ?? values.lesson];
  const zipper = new Zipper();
  for (const lesson of lessons) {
    const contents = contentsOf(course, lesson, mastery, preset);
    for (const standard of chosen) {
      const name = packageName(contents, standard);
      writeFileSync(join(target, name), zipper.zip(packageFiles(contents, standard, site, launch)));
      if (!values.all) console.log(`dist/lms/${name}`);
    }
  }
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} site
 * @param {import("./contents.js").Course} course
 * @param {string} lesson
 */
function pageIn(site, { lessons }, lesson) {
  const page = site.get(packagedPath(`${lessons.find(({ id }) => id === lesson)?.slug}/index.html`));
  return page && Buffer.from(page).toString("utf8");
}

/** @param {string} folder @returns {Map<string, Uint8Array>} */
function filesIn(folder) {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
