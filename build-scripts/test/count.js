/** Prints how many tests passed, failed, and passed only at their second go: `node count.js catch2|vitest|playwright REPORT`. */
import { readFileSync } from "node:fs";
import { readers } from "./readers.js";

const [kind = "", report = ""] = process.argv.slice(2);
const reader = readers[kind];
if (!reader) throw new Error(`There is no reader for '${kind}'.`);
const { passed, failed, again = 0 } = reader(readFileSync(report, "utf8"));
console.log(`${passed} ${failed} ${again}`);
