import { createHash } from "node:crypto";
import { join } from "node:path";

/**
 * @typedef {object} PackagedPreset
 * @property {string} lesson the id of the lesson that it was made for
 * @property {string} title the teacher's, perhaps empty
 * @property {string} code as it stands in links
 * @property {string} mark short, and another for every preset: for names and identifiers
 */

/**
 * A teacher's preset for a package, read as the pages will read it. What they would pass over with a sentence for a learner
 * ends here with one for the teacher.
 *
 * @param {string} given a link that the lesson's dialog has made, or what stands in it behind `preset=`
 * @param {(lesson: string) => string | undefined} pageOf the page of a lesson in the site
 * @param {string} root
 * @returns {Promise<PackagedPreset>}
 */
export async function presetIn(given, pageOf, root) {
  const code = /[#&/]preset=([^&#]*)/.exec(given)?.[1] ?? given;
  const { readPreset } = await model(root);
  const { preset, problem } = readPreset(code);
  if (!preset) {
    throw new Error(
      "--preset is no link of a prepared lesson, or it is damaged. Copy the whole link, and put it between single quotes.",
    );
  }
  const { lesson, title, only, figures } = preset;
  const page = pageOf(lesson);
  if (page === undefined)
    throw new Error(`The preset is for “${lesson}”, which is no lesson of this course.`);
  if (only.length > 0) {
    throw new Error(
      "The preset shows some figures alone. The lesson's questions would be hidden, and the package never completed: prepare the whole lesson, or show the figures in a frame.",
    );
  }
  const missing = [...figures.keys()].filter((id) => !figuresOn(page).has(id));
  if (problem !== undefined || missing.length > 0) {
    const what = missing.length > 0 ? `There is no figure ${missing.map((id) => `“${id}”`).join(", ")}` : "";
    throw new Error(
      `${what || "Part of the preset makes no sense"} in this edition of the lesson: prepare it anew there.`,
    );
  }
  return { lesson, title, code, mark: createHash("sha256").update(code).digest("hex").slice(0, 8) };
}

/** @param {string} page @returns {ReadonlySet<string | undefined>} */
function figuresOn(page) {
  const tags = page.match(/<[a-z]+-[a-z-]+\b[^>]*\sclass="figure"[^>]*>/g) ?? [];
  return new Set(tags.map((tag) => /\sid="([^"]*)"/.exec(tag)?.[1]));
}

/** In TypeScript, which not every node reads. @param {string} root */
async function model(root) {
  const { runnerImport } = await import("vite");
  const file = join(root, "web/model/preset.ts");
  /** @type {{ module: typeof import("../../web/model/preset.ts") }} */
  const { module } = await runnerImport(file, { configFile: false, root, logLevel: "error" });
  return module;
}
