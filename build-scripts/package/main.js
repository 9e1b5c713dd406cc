/** Makes packages for learning platforms of the built site: `npm run package -- --help`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { builtCourse } from "./built-course.js";
import { contentsOf, packageName, standards } from "./contents.js";
import { packageFiles } from "./package.js";
import { siteFiles } from "./site-files.js";
import { Zipper } from "./zip.js";

const usage = `Usage: npm run package -- [options]

Makes packages for learning platforms in dist/lms, of the site that ./build-scripts/start.sh has built.

  --lesson ID       one lesson, by the id in its front matter; without it the whole course
  --standard NAME   ${standards.join(", ")}; without it all three
  --mastery N       the percent of the points to pass with (80)
  --all             the course and every lesson, after whatever is there is taken away
  --help            show this`;

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run() {
  const { values } = parseArgs({
    options: {
      lesson: { type: "string" },
      standard: { type: "string" },
      mastery: { type: "string", default: "80" },
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
  if (!existsSync(join(root, "dist/site/index.html")) || !existsSync(join(root, "build/launch/launch.js"))) {
    throw new Error("Nothing is built yet: ./build-scripts/start.sh --build-only");
  }

  const course = builtCourse(root);
  const site = siteFiles(join(root, "dist/site"));
  const launch = filesIn(join(root, "build/launch"));
  const target = join(root, "dist/lms");
  if (values.all) rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const lessons = values.all ? [undefined, ...course.lessons.map(({ id }) => id)] : [values.lesson];
  const zipper = new Zipper();
  for (const lesson of lessons) {
    const contents = contentsOf(course, lesson, mastery);
    for (const standard of chosen) {
      const name = packageName(contents, standard);
      writeFileSync(join(target, name), zipper.zip(packageFiles(contents, standard, site, launch)));
      if (!values.all) console.log(`dist/lms/${name}`);
    }
  }
}

/** @param {string} folder @returns {Map<string, Uint8Array>} */
function filesIn(folder) {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
