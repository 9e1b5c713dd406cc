import { checkTypedNumbers, type Prose } from "./allowed-numbers.ts";
import type { PageContent } from "./layout.ts";
import { checkLinks } from "./links.ts";
import type { Problems } from "./problems.ts";
import * as sources from "./sources.ts";

/**
 * What can only be checked once everything is written: that no number was typed that the engine should have given, and
 * that every link leads somewhere. `written` holds the source of a page, by the path of its file in the site.
 */
export async function checkTruth(
  root: string,
  pages: ReadonlyMap<string, PageContent>,
  written: ReadonlyMap<string, Prose>,
  problems: Problems,
): Promise<void> {
  const allowed = await sources.readText(root, sources.TYPED_NUMBERS);
  const prose = await sources.readProse(root);
  checkTypedNumbers(prose, allowed, problems);
  const own = (path: string): readonly Prose[] => [written.get(path) ?? []].flat();
  checkLinks(pages, (path) => [...own(path), ...prose], problems);
}
