import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the site's build has left of the course.
 *
 * @param {string} root
 * @returns {import("./contents.js").Course}
 */
export function builtCourse(root) {
  const { course } = JSON.parse(readFileSync(join(root, "build/compiled-course.json"), "utf8"));
  const { title = "", description = "" } = new Map(course.pages).get("index.html") ?? {};
  return { language: course.language, title, description, lessons: course.outline };
}
