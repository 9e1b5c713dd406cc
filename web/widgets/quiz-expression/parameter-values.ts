import { readNumber } from "../../model/number-text.ts";

/** A number for each name: one way of setting all of them. */
export type Setting = Readonly<Record<string, number>>;

interface Row {
  readonly name: string;
  readonly numbers: readonly (number | undefined)[];
}

/** An answer is graded anew at each setting. */
const MOST = 32;

/** Every combination of `a=0 0.25 1; b=1 2`; one setting of nothing where no name is given. */
export function settingsOf(text: string): readonly Setting[] {
  return rowsOf(text).reduce<readonly Setting[]>(
    (settings, { name, numbers }) =>
      settings.flatMap((setting) => numbers.map((number) => ({ ...setting, [name]: number ?? 1 }))),
    [{}],
  );
}

/** The names that are numbers to be set. */
export function parameterNames(text: string): readonly string[] {
  return rowsOf(text).map(({ name }) => name);
}

/** What an author wrote that makes no sense, a sentence each. */
export function parameterProblems(text: string): readonly string[] {
  const rows = rowsOf(text);
  const wrong = rows.filter(
    ({ name, numbers }) =>
      !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || numbers.length === 0 || numbers.includes(undefined),
  );
  const problems = wrong.map(({ name }) => `“${name}” needs numbers to try, such as a=0 0.25 1.`);
  if (new Set(rows.map(({ name }) => name)).size < rows.length) problems.push("A name stands there twice.");
  if (wrong.length === 0 && settingsOf(text).length > MOST) {
    problems.push(`These are more than ${MOST} combinations.`);
  }
  return problems;
}

function rowsOf(text: string): readonly Row[] {
  return text
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [name = "", ...rest] = part.split("=");
      const numbers = rest
        .join("=")
        .split(/\s+/)
        .filter((word) => word !== "");
      return { name: name.trim(), numbers: numbers.map(readNumber) };
    });
}
