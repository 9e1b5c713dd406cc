/**
 * Where a package for learning platforms has the page of a folder; the empty one is the first page. Each has a name of its
 * own, for there are platforms that look for a file by its name and take the first that they find in any folder.
 */
export function packagedPage(folder: string): string {
  return folder === "" ? "index.html" : `${folder}/${folder}.html`;
}
