/** Finds imports that the table of rules does not allow. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { importsOf } from "./imports.js";

/** @typedef {import("./rules.js").Rule} Rule */

const sources = ["cpp", "web", "tests", "build-scripts", "lessons/code"];
const isSource = /\.(?:cpp|hpp|ts|js)$/;

/**
 * @param {string} root the checkout
 * @param {readonly Rule[]} rules
 * @returns {{ files: number, violations: string[] }}
 */
export function checkBoundaries(root, rules) {
  const files = sourceFiles(root);
  const violations = files.flatMap((file) => {
    const rule = roomOf(file, rules);
    if (!rule) return [`${file}: no room of build-scripts/check/rules.js covers this file.`];
    return importsOf(file, readFileSync(join(root, file), "utf8"))
      .map((found) => ({ ...found, target: resolve(root, file, found) }))
      .filter(({ target }) => !isAllowed(target, rule))
      .map(
        ({ line, target }) =>
          `${file}:${line}: ${rule.room} may not know ${target.name}. ${whatItMayKnow(rule)}`,
      );
  });
  return { files: files.length, violations };
}

/** @param {string} root */
function sourceFiles(root) {
  const inFolders = sources
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    );
  const atTop = readdirSync(root).filter((name) => name.endsWith(".config.ts"));
  return [...inFolders, ...atTop]
    .map((path) => path.split(sep).join("/"))
    .filter((path) => isSource.test(path))
    .sort();
}

/** The longest room that covers the file. @param {string} file @param {readonly Rule[]} rules */
function roomOf(file, rules) {
  return rules.filter(({ room }) => covers(room, file)).sort((a, b) => b.room.length - a.room.length)[0];
}

/** @param {string} pattern @param {string} path */
function covers(pattern, path) {
  const expression = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${expression}(?:/|$)`).test(path);
}

/**
 * What an import means: a path of the checkout, or a package.
 *
 * @param {string} root
 * @param {string} file
 * @param {{ specifier: string, system: boolean }} found
 * @returns {{ name: string, kind: "path" | "package" | "standard" }}
 */
function resolve(root, file, { specifier, system }) {
  const plain = specifier.replace(/\?.*$/, "");
  if (system) return { name: plain, kind: plain.includes("/") ? "package" : "standard" };
  if (/\.(?:cpp|hpp)$/.test(file)) {
    const beside = join(dirname(file), plain);
    if (existsSync(join(root, beside))) return { name: beside, kind: "path" };
    // A bare name that is not beside the file is one that the build makes.
    return plain.includes("/")
      ? { name: join("cpp", plain), kind: "path" }
      : { name: plain, kind: "standard" };
  }
  if (plain.startsWith(".")) return { name: normalize(join(dirname(file), plain)), kind: "path" };
  return { name: plain, kind: "package" };
}

/** @param {{ name: string, kind: string }} target @param {Rule} rule */
function isAllowed(target, rule) {
  if (target.kind === "standard") return true;
  if (target.kind === "package") return rule.packages.some((pattern) => covers(pattern, target.name));
  return covers(rule.room, target.name) || rule.may.some((pattern) => covers(pattern, target.name));
}

/** @param {Rule} rule */
function whatItMayKnow({ may, packages }) {
  const known = [...may, ...packages];
  return known.length > 0 ? `Besides itself it may know ${known.join(", ")}.` : "It may know only itself.";
}
