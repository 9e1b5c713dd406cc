import { afterEach, beforeEach, expect, test } from "vitest";
import { Sandbox } from "./sandbox.ts";

let machine: Sandbox;

beforeEach(() => {
  machine = new Sandbox();
});

afterEach(() => machine.remove());

/** Runs stages of our own through the real machinery; `stage_NAME` functions as text. */
function runStages(functions: string, names: string) {
  machine.fake(
    "../run.sh",
    `root=${machine.root}
    . "$root/build-scripts/lib/say.sh"
    . "$root/build-scripts/test/run-stage.sh"
    ${functions}
    set -euo pipefail
    for name in ${names}; do run_stage "$name"; done
    close_with_summary`,
  );
  const outcome = machine.run("run.sh");
  return { ...outcome, last: outcome.out.trim().split("\n").at(-1) };
}

test("checks count one each, runners what they say, and the sum stands alone on the last line", () => {
  const { code, last } = runStages(
    'stage_look() { true; }; stage_many_tests() { echo "41 0" >"$(counts_file many-tests)"; }',
    "look many-tests",
  );
  expect(last).toBe("42 passed, 0 failed");
  expect(code).toBe(0);
});

test("a failing stage shows its output, fails the whole, and does not stop the next", () => {
  const { code, out, last } = runStages(
    'stage_bad() { echo "the reason"; return 3; }; stage_good() { true; }',
    "bad good",
  );
  expect(out).toContain("the reason");
  expect(last).toBe("1 passed, 1 failed");
  expect(code).toBe(1);
});

test("a stage that ends its shell ends only itself", () => {
  const { code, last } = runStages('stage_bad() { fail "no way on"; }; stage_good() { true; }', "bad good");
  expect(last).toBe("1 passed, 1 failed");
  expect(code).toBe(1);
});

test("tests that passed only at their second go are told", () => {
  const { out, last } = runStages('stage_late() { echo "5 0 2" >"$(counts_file late)"; }', "late");
  expect(out).toMatch(/5 passed +0 failed +\d+ s, 2 of them at the second go/);
  expect(last).toBe("5 passed, 0 failed");
});

test("a runner that ran no tests has failed", () => {
  const { code, last } = runStages('stage_empty() { echo "0 0" >"$(counts_file empty)"; }', "empty");
  expect(last).toBe("0 passed, 1 failed");
  expect(code).toBe(1);
});

test("a runner that fails although no test did has failed", () => {
  const { last } = runStages('stage_odd() { echo "5 0" >"$(counts_file odd)"; return 1; }', "odd");
  expect(last).toBe("5 passed, 1 failed");
});

test("test.sh says which options and stages it does not have", () => {
  expect(machine.test("--all").error).toBe("test.sh has no option '--all'; --help lists those it has.\n");
  expect(machine.test("--only", "nothing").error).toBe(
    "There is no stage 'nothing'; --list lists those there are.\n",
  );
  expect(machine.test("--only").code).toBe(1);
});

/** What `test.sh` makes of a system, by the stages that it would run and the sentences about the others. */
function stagesOn(distribution: string): { wanted: string; leftOut: string[] } {
  machine.fake(
    "../run.sh",
    `root=${machine.root} wanted=()
    for file in lib/platform lib/say test/run-stage test/stage-needs; do . "$root/build-scripts/$file.sh"; done
    distribution() { echo "${distribution}"; }
    choose_stages
    echo "\${wanted[*]}"
    printf '%s\n' "\${left_out[@]}"`,
  );
  const [wanted = "", ...leftOut] = machine.run("run.sh").out.trim().split("\n");
  return { wanted, leftOut };
}

test("on Debian 12 no stage is left out, whatever is missing", () => {
  const { wanted, leftOut } = stagesOn("debian 12");
  expect(wanted).toMatch(/^style cpp-style .*tidy .*chromium firefox$/);
  expect(leftOut).toEqual([]);
});

test.each([
  ["debian 13", ["cpp-style", "tidy"], "clang"],
  ["ubuntu 24.04", ["wasm", "chromium", "firefox"], "an Emscripten that runs programs"],
])("on %s the stages that it has no programs for are left out, and named", (system, stages, program) => {
  const { wanted, leftOut } = stagesOn(system);
  expect(leftOut.map((line) => line.split(" ")[0])).toEqual(stages);
  expect(leftOut[0]).toContain(`left out: this system has no package of ${program}`);
  for (const stage of stages) expect(wanted.split(" ")).not.toContain(stage);
});

test("a program that somebody has put on the system is used", () => {
  machine.fake("clang-format-14", "exit 0");
  machine.fake("clang-tidy-14", "exit 0");
  expect(stagesOn("debian 13").leftOut).toEqual([]);
});

test("a stage alone asks only for what it needs itself", () => {
  machine.furnish();
  const types = machine.test("--only", "types", "--no-install");
  expect(types.error).toMatch(
    /^Missing: (the headers of Highway and )?the npm packages\. Nothing was done\./,
  );
  const html = machine.test("--only", "html", "--only", "wasm", "--no-install");
  expect(html.error).toMatch(
    /the npm packages, Java for the HTML checker and the sources of Catch2\. Nothing/,
  );
});

test("every stage in the list can be run", () => {
  const names = machine
    .test("--list")
    .out.trim()
    .split("\n")
    .map((line) => line.split(" ")[0]);
  machine.fake(
    "../run.sh",
    `for file in run-stage code-stages cpp-stages site-stages; do . ${machine.root}/build-scripts/test/$file.sh; done
    for name in $(all_stages); do declare -F "stage_\${name//-/_}" >/dev/null && echo "$name"; done`,
  );
  const { out } = machine.run("run.sh");
  expect(names.length).toBeGreaterThan(10);
  expect(out.trim().split("\n")).toEqual(names);
});
