import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Outcome, Sandbox } from "./sandbox.ts";

let machine: Sandbox;

beforeEach(() => {
  machine = new Sandbox();
});

afterEach(() => machine.remove());

/** One plain sentence (or a few), exit code 1, nothing on standard output, nothing half-done. */
function expectRefusal(outcome: Outcome, sentence: RegExp): void {
  expect(outcome.error).toMatch(sentence);
  expect(outcome.error.trim().split("\n")).toHaveLength(1);
  expect(outcome.out).toBe("");
  expect(outcome.code).toBe(1);
  for (const trace of ["node_modules", "dist", "build", ".tools/logs", ".tools/node_modules"]) {
    expect(existsSync(join(machine.root, trace)), trace).toBe(false);
  }
}

describe("what start.sh is told", () => {
  test("--help explains the options", () => {
    const { code, out } = machine.start("--help");
    expect(code).toBe(0);
    for (const option of ["--port N", "--build-only", "--no-install", "--help"])
      expect(out).toContain(option);
  });

  test("an option that it does not have", () => {
    expectRefusal(
      machine.start("--prot", "80"),
      /^start\.sh has no option '--prot'; --help lists those it has\.$/m,
    );
  });

  test.each(["abc", "0", "70000", "-1", "80 80", "", "999999999999999999999"])(
    "a port that is none: %j",
    (port) => {
      expectRefusal(machine.start("--port", port), /A port is a number from 1 to 65535/);
    },
  );

  test("--port with nothing after it", () => {
    expectRefusal(machine.start("--port"), /--port needs a number after it/);
  });

  test("a port that somebody else uses", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("no port"));
      });
    });
    const child = spawn(join(machine.root, "bin/bash"), [
      join(machine.root, "build-scripts/start.sh"),
      `--port=${port}`,
    ]);
    let error = "";
    child.stderr.on("data", (text) => {
      error += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    other.close();
    expect(error).toBe(
      `Port ${port} is already in use: stop what listens there, or choose another with --port.\n`,
    );
    expect(code).toBe(1);
  });
});

describe("a machine that start.sh installs something on", () => {
  test("sudo is asked for just what is missing, without questions and without extras", () => {
    machine.furnish();
    machine.hide("ninja");
    machine.fake("id", "echo 1000");
    machine.fake("sudo", `[ "$1" = -n ] || echo "$*" >>${machine.root}/asked`);
    machine.fake("npm", "exit 1");
    machine.fake("sleep", "exit 0");
    const { out, error, code } = machine.start("--build-only");
    const asked = readFileSync(join(machine.root, "asked"), "utf8").trim().split("\n");
    expect(asked[0]).toMatch(/^apt-get update /);
    expect(asked[1]).toMatch(
      /^env DEBIAN_FRONTEND=noninteractive apt-get install .*-y --no-install-recommends .* ninja-build$/,
    );
    expect(asked).toHaveLength(2);
    expect(out).toContain("Installing Ninja.");
    expect(error).toContain("npm could not install the packages");
    expect(code).toBe(1);
  });
});

describe("a machine that start.sh cannot bring to the point", () => {
  test("no root and no sudo: what is missing and the command that installs it", () => {
    machine.fake("id", "echo 1000");
    machine.fake("apt-get", "exit 0");
    expectRefusal(
      machine.start("--build-only"),
      /^Missing: a C\+\+ compiler, CMake, Ninja, Emscripten.* and Node 20\.19 or newer\. Nothing was done\. There is neither root nor sudo here .*: apt-get update && apt-get install -y --no-install-recommends g\+\+ cmake ninja-build emscripten node-acorn .*npm$/m,
    );
  });

  test("only what is really missing is named", () => {
    machine.furnish();
    machine.fake("id", "echo 1000");
    machine.hide("ninja");
    expectRefusal(
      machine.start("--build-only"),
      /^Missing: Ninja\. .* --no-install-recommends ninja-build$/m,
    );
  });

  test("sudo that would have to ask, and nobody to answer", () => {
    machine.fake("id", "echo 1000");
    machine.fake("apt-get", "exit 0");
    machine.fake("sudo", "exit 1");
    expectRefusal(machine.start("--build-only"), /There is neither root nor sudo/);
  });

  test("--no-install names the command that would install", () => {
    machine.furnish();
    expectRefusal(
      machine.start("--build-only", "--no-install"),
      /^Missing: the npm packages\. Nothing was done\. To have it installed, run this: \.\/build-scripts\/start\.sh$/m,
    );
  });

  test("macOS: Homebrew's names", () => {
    machine.fake("uname", "echo Darwin");
    machine.fake("brew", "exit 0");
    expectRefusal(machine.start("--build-only"), /Missing: .*brew install cmake ninja emscripten .*node$/m);
  });

  test("Windows: the way through its Linux", () => {
    machine.fake("uname", "echo MINGW64_NT-10.0");
    expectRefusal(machine.start("--build-only"), /wsl --install -d Debian/);
  });

  test("another Linux: what Debian calls it", () => {
    expectRefusal(machine.start("--build-only"), /Only Debian's packages are installed by this script/);
  });

  test("an Emscripten that is too old", () => {
    machine.furnish();
    machine.fake(
      "emcc",
      'echo "emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 2.0.34 (abc)"',
    );
    expectRefusal(machine.start("--build-only"), /is version 2\.0\.34, older than 3\.1\.6/);
  });

  test.each(["3.1.6 ()", "3.1.69 (abc)", "4.0.1-git"])("an Emscripten that is new enough: %s", (version) => {
    machine.furnish();
    machine.fake(
      "emcc",
      `echo "emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) ${version}"`,
    );
    machine.fake("df", "echo; echo disk 1 1 0 100% /");
    expectRefusal(machine.start("--build-only"), /too little room/);
  });

  test("a disk that is nearly full", () => {
    machine.furnish();
    machine.fake("df", "echo Filesystem; echo disk 9000000 8900000 102400 99% /");
    expectRefusal(
      machine.start("--build-only"),
      /too little room on the disk .*: \d+ MB are needed and 100 MB are free/,
    );
  });

  test("another start at work in the same folder", async () => {
    machine.furnish();
    mkdirSync(join(machine.root, ".tools"));
    const other = spawn("flock", [join(machine.root, ".tools/lock"), "sh", "-c", "echo held; read -r _"]);
    await new Promise((resolve) => other.stdout.once("data", resolve));
    expectRefusal(machine.start("--build-only"), /Another start or test is at work in this folder/);
    other.stdin.end("\n");
    await new Promise((resolve) => other.once("close", resolve));
  });
});
