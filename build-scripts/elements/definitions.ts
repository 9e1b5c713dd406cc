/** Which elements there are and which of them each needs inside, read from the one list of them, web/widgets/define.ts. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Definition {
  readonly tag: string;
  readonly className: string;
  /** Of the class, from the project's root. */
  readonly file: string;
}

const WIDGETS = "web/widgets";

export function readDefinitions(root: string): readonly Definition[] {
  const text = readFileSync(join(root, WIDGETS, "define.ts"), "utf8");
  const files = new Map(
    [...text.matchAll(/^import \{ (\w+) \} from "\.\/([\w/-]+\.ts)";$/gm)].map(([, name, file]) => [
      name,
      file,
    ]),
  );
  return [...text.matchAll(/^customElements\.define\("([a-z-]+)", (\w+)\);$/gm)].map(
    ([, tag = "", className = ""]) => {
      const file = files.get(className);
      if (file === undefined) throw new Error(`${WIDGETS}/define.ts imports no ${className}.`);
      return { tag, className, file: `${WIDGETS}/${file}` };
    },
  );
}

/** The elements that stand in the shadow of `tag`, and in theirs. */
export function neededBy(
  tag: string,
  definitions: readonly Definition[],
  root: string,
): readonly Definition[] {
  const needed = new Set<Definition>();
  const waiting = definitions.filter((definition) => definition.tag === tag);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const written = tagsIn(filesBehind(next.file, root));
    for (const inner of definitions) {
      if (inner.tag === tag || needed.has(inner) || !written.has(inner.tag)) continue;
      needed.add(inner);
      waiting.push(inner);
    }
  }
  return definitions.filter((definition) => needed.has(definition));
}

/** The texts of a file and of the widgets' files that it imports, for types or for more. */
function filesBehind(file: string, root: string): readonly string[] {
  const texts = new Map<string, string>();
  const waiting = [file];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (texts.has(next)) continue;
    const text = readFileSync(join(root, next), "utf8");
    texts.set(next, text);
    for (const [, imported = ""] of text.matchAll(/from "(\.[\w./-]+\.ts)"/g)) {
      const path = join(dirname(next), imported);
      if (path.startsWith(`${WIDGETS}/`)) waiting.push(path);
    }
  }
  return [...texts.values()];
}

function tagsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/<([a-z]+(?:-[a-z]+)+)/g)].map(([, tag = ""]) => tag)),
  );
}

/** Figures whose words the lesson compiler writes into the page: they have nothing to say on another one. */
const TOLD_BY_THE_PAGE = ["activation-chooser", "myth-check", "myth-tally"];

/** The figures that stand on anybody's page: whatever has an experiment, and needs no text around it. */
export function figureTags(root: string): readonly string[] {
  return readdirSync(join(root, WIDGETS))
    .filter((name) => existsSync(join(root, WIDGETS, name, "experiment.ts")))
    .filter((name) => !TOLD_BY_THE_PAGE.includes(name))
    .sort();
}
