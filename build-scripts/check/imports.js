/** What a source file imports, read from its text. */

const cppInclude = /^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/;

// Each way in which a module names another: from, a bare import, import(), and the address of a worker's module.
const moduleImport =
  /\b(?:(?:import|export)\b[^"'`;()]*?\bfrom\s*|import\s*\(\s*|import\s+|new\s+URL\(\s*(?=["'][^"']+\.[jt]s["']))["']([^"'\n]+)["']/;

// Tried in this order from each place on, so that what stands in a comment or a string is passed over whole.
const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const string = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const cppTokens = new RegExp(`${cppInclude.source}|${comment.source}|${string.source}`, "gm");
const moduleTokens = new RegExp(`${moduleImport.source}|${comment.source}|${string.source}`, "g");

/**
 * @param {string} path
 * @param {string} text
 * @returns {{ specifier: string, system: boolean, line: number }[]} `system`: written in angle brackets
 */
export function importsOf(path, text) {
  const tokens = /\.(?:cpp|hpp)$/.test(path) ? cppTokens : moduleTokens;
  return [...text.matchAll(tokens)]
    .map((match) => ({
      specifier: match[1] ?? match[2] ?? "",
      system: match[2] !== undefined,
      line: text.slice(0, match.index + match[0].length).split("\n").length,
    }))
    .filter(({ specifier }) => specifier !== "");
}
