/**
 * How the sources start a worker, with its file. Editions that cannot start one so write something else in its place; each looks whether
 * any other way is left in a file, and stops the build there.
 */
export const STARTED_WORKER =
  /new Worker\(\s*new URL\("(\.\/[\w-]+\.ts)",\s*import\.meta\.url\),\s*\{\s*type:\s*"module"\s*\},?\s*\)/g;
