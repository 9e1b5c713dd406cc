import { stripVTControlCharacters } from "node:util";

/**
 * How many tests passed and failed, by what each runner reports. A skipped test counts as failed: here a test either
 * says something or is not there.
 */

/** @typedef {{ passed: number, failed: number, again?: number }} Counts `again`: of those passed, only at the second go */

/** @type {Readonly<Record<string, (report: string) => Counts>>} */
export const readers = { catch2: readCatch2, vitest: readVitest, playwright: readPlaywright };

/**
 * `ctest --verbose` over Catch2 binaries: each output line carries its test's number, and each binary closes with a
 * summary. One that ends without a summary, or fails without a failed test, counts as one failure.
 *
 * @param {string} coloured in WebAssembly a program cannot tell that nobody looks, and paints its words
 */
function readCatch2(coloured) {
  const report = stripVTControlCharacters(coloured);
  /** @type {Map<string, Counts>} */
  const summaries = new Map();
  for (const [, id = "", line = ""] of report.matchAll(/^(\d+): (.*)$/gm)) {
    const summary = readCatch2Summary(line);
    if (summary) summaries.set(id, summary);
  }
  const total = { passed: 0, failed: 0 };
  for (const [, id = "", outcome = ""] of report.matchAll(/^\s*\d+\/\d+ Test\s+#(\d+): \S+ \.*(.*)$/gm)) {
    const { passed, failed } = summaries.get(id) ?? { passed: 0, failed: 0 };
    const crashed = failed === 0 && (passed === 0 || !/^\s*Passed/.test(outcome));
    total.passed += passed;
    total.failed += crashed ? 1 : failed;
  }
  return total;
}

/** @param {string} line @returns {Counts | undefined} */
function readCatch2Summary(line) {
  const all = /^All tests passed \(.* in (\d+) test cases?\)/.exec(line);
  if (all) return { passed: Number(all[1]), failed: 0 };
  const some = /^test cases:\s*(\d+)/.exec(line);
  if (!some) return undefined;
  const passed = Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
  return { passed, failed: Number(some[1]) - passed };
}

/**
 * Vitest's JSON. A file that could not be loaded has no tests and counts as one failure.
 *
 * @param {string} report
 */
function readVitest(report) {
  /** @type {{ numPassedTests: number, numTotalTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(report);
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded.length };
}

/**
 * Playwright's JSON. An error outside any test is a failure. A test that passes at its second go has passed, and is told
 * apart: browsers on a busy machine are late now and then, and a test that is late every other time has to be seen.
 *
 * @param {string} report
 */
function readPlaywright(report) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(report);
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected + skipped + errors.length, again: flaky };
}
