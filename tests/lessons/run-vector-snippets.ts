/** The same for the functions of a whole row: lessons/code/rows, each language by its own means. */
import { folder, runCppText, runPythonText } from "./run-snippets.ts";

const rows = new URL("rows/", folder);

/** A function of a row at some settings, and the direction along which its change is asked for. */
export interface RowQuestion {
  readonly id: string;
  readonly parameters: readonly number[];
  readonly input: readonly number[];
  readonly direction: readonly number[];
}

export interface RowAnswer {
  readonly value: readonly number[];
  readonly change: readonly number[];
}

export type RowRunner = (questions: readonly RowQuestion[]) => Promise<readonly RowAnswer[]>;

interface Snippet {
  value(x: readonly number[], ...parameters: readonly number[]): number[];
  change(x: readonly number[], direction: readonly number[], ...parameters: readonly number[]): number[];
}

export async function runRowsInJavaScript(questions: readonly RowQuestion[]): Promise<readonly RowAnswer[]> {
  return Promise.all(
    questions.map(async ({ id, parameters, input, direction }) => {
      const snippet: Snippet = await import(new URL(`${id}.js`, rows).href);
      return {
        value: snippet.value(input, ...parameters),
        change: snippet.change(input, direction, ...parameters),
      };
    }),
  );
}

const PYTHON = `
import importlib, json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1] + "rows")
for asked in json.load(sys.stdin):
    name, parameters = asked["id"], asked["parameters"]
    snippet = importlib.import_module(name)
    x, direction = list(map(float, asked["input"])), list(map(float, asked["direction"]))
    print(*map(repr, getattr(snippet, name)(x, *parameters)))
    print(*map(repr, getattr(snippet, name + "_change")(x, direction, *parameters)))
`;

export async function runRowsInPython(questions: readonly RowQuestion[]): Promise<readonly RowAnswer[]> {
  return readRows(await runPythonText(PYTHON, questions));
}

export async function runRowsInCpp(questions: readonly RowQuestion[]): Promise<readonly RowAnswer[]> {
  const files = [...new Set(questions.map(({ id }) => id))].map((id) => cppFile(id, questions));
  return readRows(await runCppText(files, questions.length));
}

function cppFile(id: string, questions: readonly RowQuestion[]): string {
  const name = `${id}_activations::${id}`;
  const asked = questions.map((question, index) => {
    if (question.id !== id) return "";
    const [x, direction] = [question.input, question.direction].map((row) => `{${row.join(", ")}}`);
    const rest = question.parameters.map((parameter) => `, ${parameter}`).join("");
    return `void ask_${index}() {
  print(${name}(${x}${rest}));
  print(${name}_change(${x}, ${direction}${rest}));
}
`;
  });
  return `#define activations ${id}_activations
#include "${new URL(`${id}.cpp`, rows).pathname}"
#include <cstdio>
static void print(const std::vector<double>& row) {
  for (double one : row) std::printf("%.17g ", one);
  std::puts("");
}
${asked.join("")}`;
}

/** Two lines a question, value and change. */
function readRows(text: string): readonly RowAnswer[] {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().split(" ").map(Number));
  return Array.from({ length: lines.length / 2 }, (_, index) => ({
    value: lines[2 * index] ?? [],
    change: lines[2 * index + 1] ?? [],
  }));
}
