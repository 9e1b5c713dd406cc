/** What a source file imports, read from its text. */

const cppInclude = /^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm;

// Each way in which a module names another: from, a bare import, import(), and the address of a worker's module.
const moduleImport =
  /(?:\b(?:import|export)\b[^"'`;()]*?\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew\s+URL\(\s*(?=["'][^"']+\.[jt]s["']))["']([^"']+)["']/g;

const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/**
 * @param {string} path
 * @param {string} text
 * @returns {{ specifier: string, system: boolean, line: number }[]} `system`: written in angle brackets
 */
export function importsOf(path, text) {
  const isCpp = /\.(?:cpp|hpp)$/.test(path);
  const code = blankComments(text);
  return [...code.matchAll(isCpp ? cppInclude : moduleImport)].map((match) => ({
    specifier: match[1] ?? match[2] ?? "",
    system: isCpp && match[1] === undefined,
    line: code.slice(0, match.index + match[0].length).split("\n").length,
  }));
}

/** Comments become spaces, line by line, so that places stay what they were. @param {string} text */
function blankComments(text) {
  return text.replace(commentOrString, (piece) =>
    piece.startsWith("/") ? piece.replace(/[^\n]/g, " ") : piece,
  );
}
