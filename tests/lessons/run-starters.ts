/** Runs the starter files that learners take home (lessons/code/starters), each in an empty folder. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../../lessons/code/starters/", import.meta.url));

export type Language = "C++" | "JavaScript" | "Python";

/** What a program comes to: the file it left, or what it said when it declined. */
export type Outcome = { readonly file: Buffer } | { readonly complaint: string };

export interface Task {
  readonly name: string;
  readonly arguments?: readonly string[];
  /** Files that are there before. */
  readonly given?: Readonly<Record<string, Uint8Array>>;
  readonly leaves: string;
}

/** Where the programs run; C++ is compiled once for all runs of a program. */
export class Workshop {
  private readonly built = new Map<string, Promise<string>>();
  private readonly places: string[] = [];

  /** Runs one, in a folder of its own. */
  async run(language: Language, task: Task): Promise<Outcome> {
    const place = await this.emptyFolder();
    for (const [name, bytes] of Object.entries(task.given ?? {})) await writeFile(join(place, name), bytes);
    const [command, ...first] = await this.commandFor(language, task.name);
    try {
      await run(command, [...first, ...(task.arguments ?? [])], { cwd: place });
    } catch (error) {
      const { stderr } = error as { readonly stderr?: string };
      if (stderr === undefined) throw error;
      return { complaint: stderr };
    }
    return { file: await readFile(join(place, task.leaves)) };
  }

  async clear(): Promise<void> {
    for (const place of this.places) await rm(place, { recursive: true });
  }

  private async commandFor(language: Language, name: string): Promise<readonly [string, ...string[]]> {
    if (language === "Python") return ["python3", join(folder, `${name}.py`)];
    if (language === "JavaScript") return [process.execPath, join(folder, `${name}.js`)];
    const building = this.built.get(name) ?? this.build(name);
    this.built.set(name, building);
    return [await building];
  }

  private async build(name: string): Promise<string> {
    const program = join(await this.emptyFolder(), name);
    const source = join(folder, `${name}.cpp`);
    await run("c++", ["-std=c++20", "-O2", "-Wall", "-Wextra", "-Werror", source, "-o", program]);
    return program;
  }

  private async emptyFolder(): Promise<string> {
    const place = await mkdtemp(join(tmpdir(), "activation-lab-starter-"));
    this.places.push(place);
    return place;
  }
}
