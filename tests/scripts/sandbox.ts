/** A checkout of the scripts alone, and a machine that has just what a test gives it. */

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const repository = new URL("../..", import.meta.url).pathname;

/** What every Unix has; compilers, Node and package managers are left to each test. */
const basics = [
  ..."awk bash cat cut cp cmp date df dirname env find flock grep head id kill mkdir mv nproc rm".split(" "),
  ..."sed sha256sum sleep sort tail touch tr uname xargs".split(" "),
];

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), "activation-lab-scripts-"));
  private readonly bin = join(this.root, "bin");

  constructor() {
    cpSync(join(repository, "build-scripts"), join(this.root, "build-scripts"), { recursive: true });
    cpSync(join(repository, "package-lock.json"), join(this.root, "package-lock.json"));
    mkdirSync(this.bin);
    for (const name of basics) this.link(name);
  }

  /** Gives the machine a program that this one really has. */
  link(name: string): void {
    const place = execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    symlinkSync(place, join(this.bin, name));
  }

  /** Gives the machine a program of our own making, in place of any other. */
  fake(name: string, script: string): void {
    const place = join(this.bin, name);
    rmSync(place, { force: true });
    writeFileSync(place, `#!/bin/bash\n${script}\n`);
    chmodSync(place, 0o755);
  }

  hide(name: string): void {
    rmSync(join(this.bin, name), { force: true });
  }

  /** Everything that a start needs, pretended; Node is the real one. */
  furnish(): void {
    for (const name of ["c++", "cmake", "ninja", "apt-get"]) this.fake(name, "exit 0");
    this.fake(
      "emcc",
      'echo "emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 3.1.6 ()"',
    );
    for (const name of ["node", "npm"]) this.link(name);
  }

  run(command: string, ...options: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(
      join(this.bin, "bash"),
      [join(this.root, command), ...options],
      {
        encoding: "utf8",
        env: { PATH: this.bin, HOME: this.root },
        input: "",
        timeout: 20_000,
      },
    );
    return { code: status, out: stdout, error: stderr };
  }

  start(...options: string[]): Outcome {
    return this.run("build-scripts/start.sh", ...options);
  }

  test(...options: string[]): Outcome {
    return this.run("build-scripts/test.sh", ...options);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
