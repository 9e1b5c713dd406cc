import { describe, expect, test } from "vitest";
import { readers } from "../../build-scripts/test/readers.js";

function read(kind: string, report: string) {
  return readers[kind]?.(report);
}

describe("ctest over Catch2", () => {
  test("adds up the summaries of the binaries", () => {
    const report = [
      "1: All tests passed (1234 assertions in 12 test cases)",
      "1/2 Test #1: tests_activations ................   Passed    0.50 sec",
      "2: test cases:   5 |   3 passed | 2 failed",
      "2: assertions: 100 | 98 passed | 2 failed",
      "2/2 Test #2: tests_networks ...................***Failed    0.10 sec",
    ].join("\n");
    expect(read("catch2", report)).toEqual({ passed: 15, failed: 2 });
  });

  test("reads through the colours of a terminal", () => {
    const report = [
      "1: \u001b[1;32mAll tests passed\u001b[0m (5 assertions in 2 test cases)",
      "1/1 Test #1: tests_networks ...................   Passed    0.50 sec",
    ].join("\n");
    expect(read("catch2", report)).toEqual({ passed: 2, failed: 0 });
  });

  test("a binary that ends without a summary is one failure", () => {
    const report = "1/1 Test #1: tests_images .....................***Exception: SegFault  0.10 sec";
    expect(read("catch2", report)).toEqual({ passed: 0, failed: 1 });
  });

  test("a binary with no tests in it is one failure", () => {
    const report = "1: No tests ran\n1/1 Test #1: tests_images ......   Passed  0.10 sec";
    expect(read("catch2", report)).toEqual({ passed: 0, failed: 1 });
  });

  test("a binary that crashes after its summary is one failure", () => {
    const report = "1: All tests passed (3 assertions in 1 test case)\n1/1 Test #1: t ...***Failed  0.10 sec";
    expect(read("catch2", report)).toEqual({ passed: 1, failed: 1 });
  });
});

describe("Vitest", () => {
  test("counts what is not passed as failed, and a file that did not load as one", () => {
    const report = JSON.stringify({
      numPassedTests: 7,
      numTotalTests: 9,
      testResults: [
        { status: "passed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    });
    expect(read("vitest", report)).toEqual({ passed: 7, failed: 3 });
  });
});

describe("Playwright", () => {
  test("counts skipped tests and errors outside tests as failed, and tells what passed at the second go", () => {
    const report = JSON.stringify({
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{}],
    });
    expect(read("playwright", report)).toEqual({ passed: 5, failed: 3, again: 1 });
  });
});
