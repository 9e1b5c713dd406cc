/** Runs the code that learners take home (lessons/code), each language by its own means, every file by itself. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const folder = new URL("../../lessons/code/", import.meta.url);

/** A function at some settings, asked at many x. */
export interface Question {
  readonly id: string;
  /** In the order of the catalogue; fewer leave the others at the file's own defaults. */
  readonly parameters: readonly (number | string)[];
  readonly x: readonly number[];
}

export interface Answer {
  readonly value: readonly number[];
  readonly slope: readonly number[];
}

export type Runner = (questions: readonly Question[]) => Promise<readonly Answer[]>;

type Scalar = (x: number, ...parameters: readonly (number | string)[]) => number;

export async function runJavaScript(questions: readonly Question[]): Promise<readonly Answer[]> {
  return Promise.all(
    questions.map(async ({ id, parameters, x }) => {
      const snippet: { value: Scalar; slope: Scalar } = await import(new URL(`${id}.js`, folder).href);
      return {
        value: x.map((at) => snippet.value(at, ...parameters)),
        slope: x.map((at) => snippet.slope(at, ...parameters)),
      };
    }),
  );
}

const PYTHON = `
import importlib, json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
for question in json.load(sys.stdin):
    name, parameters = question["id"], question["parameters"]
    snippet = importlib.import_module(name)
    value, slope = getattr(snippet, name), getattr(snippet, name + "_slope")
    for x in map(float, question["x"]):
        print(repr(float(value(x, *parameters))), repr(float(slope(x, *parameters))))
`;

export async function runPython(questions: readonly Question[]): Promise<readonly Answer[]> {
  const asked = questions.map(({ x, ...rest }) => ({ ...rest, x: x.map(String) }));
  return readPairs(await runPythonText(PYTHON, asked), questions);
}

/** What a program prints that is given the folder of the snippets and a question as JSON. */
export async function runPythonText(program: string, question: unknown): Promise<string> {
  const python = run("python3", ["-c", program, folder.pathname], { maxBuffer: 2 ** 26 });
  python.child.stdin?.end(JSON.stringify(question));
  return (await python).stdout;
}

/** A file a snippet, which comes first in it, so that it has to bring along every header it needs. */
export async function runCpp(questions: readonly Question[]): Promise<readonly Answer[]> {
  const files = [...new Set(questions.map(({ id }) => id))].map((id) => cppFile(id, questions));
  return readPairs(await runCppText(files, questions.length), questions);
}

/** What a program prints whose files hold functions ask_0, ask_1, ... */
export async function runCppText(texts: readonly string[], questions: number): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "activation-lab-code-"));
  try {
    const names = Array.from({ length: questions }, (_, index) => `ask_${index}();`);
    const declared = names.map((name) => `void ${name}`).join("\n");
    const files: string[] = [];
    for (const [index, text] of [...texts, `${declared}\nint main() {\n${names.join("\n")}\n}\n`].entries()) {
      files.push(join(place, `${index}.cpp`));
      await writeFile(join(place, `${index}.cpp`), text);
    }
    const program = join(place, "program");
    await run("c++", ["-std=c++20", "-Wall", "-Wextra", "-Werror", ...files, "-o", program]);
    return (await run(program, { maxBuffer: 2 ** 26 })).stdout;
  } finally {
    await rm(place, { recursive: true });
  }
}

/** Each snippet has a namespace of its own here: several bring a sigmoid along. */
function cppFile(id: string, questions: readonly Question[]): string {
  const asked = questions.map((question, index) => (question.id === id ? cppQuestion(question, index) : ""));
  return `#define activations ${id}_activations
#include "${new URL(`${id}.cpp`, folder).pathname}"
#include <cstdio>
${asked.join("")}`;
}

function cppQuestion({ id, parameters, x }: Question, index: number): string {
  const numbers = x.map((at) => (Number.isNaN(at) ? '__builtin_nan("")' : at.toExponential()));
  const call = ["at", ...parameters.map((one) => JSON.stringify(one))].join(", ");
  const name = `${id}_activations::${id}`;
  return `void ask_${index}() {
  const double x[] = {${numbers.join(", ")}};
  for (double at : x) std::printf("%.17g %.17g\\n", ${name}(${call}), ${name}_slope(${call}));
}
`;
}

/** A line an x, value and slope; in the order of the questions. */
function readPairs(text: string, questions: readonly Question[]): readonly Answer[] {
  const lines = text.trim().split("\n");
  let line = 0;
  return questions.map(({ x }) => {
    const pairs = lines.slice(line, line + x.length).map((pair) => pair.split(" ").map(Number));
    line += x.length;
    return {
      value: pairs.map(([value]) => value ?? Number.NaN),
      slope: pairs.map(([, slope]) => slope ?? Number.NaN),
    };
  });
}
