/** The check as a command: one line for each import that is not allowed. */
import { fileURLToPath } from "node:url";
import { checkBoundaries } from "./boundaries.js";
import { rules } from "./rules.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { files, violations } = checkBoundaries(root, rules);
for (const violation of violations) console.error(violation);
if (files === 0) console.error("No source file was found.");
process.exitCode = violations.length > 0 || files === 0 ? 1 : 0;
