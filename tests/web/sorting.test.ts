import { describe, expect, it } from "vitest";
import { nextSorting, sortRows } from "../../web/widgets/data-table/sorting.ts";

describe("a press on a column's head", () => {
  it("begins with the largest number or with A, and turns round when pressed again", () => {
    const once = nextSorting(undefined, "year", true);
    expect(once).toEqual({ by: "year", descending: true });
    expect(nextSorting(once, "year", true)).toEqual({ by: "year", descending: false });
    expect(nextSorting(once, "name", false)).toEqual({ by: "name", descending: false });
  });
});

describe("sorted rows", () => {
  const rows = [
    { name: "b", year: 2010 },
    { name: "A", year: undefined },
    { name: "c", year: 1943 },
    { name: "d", year: 2010 },
  ];
  const names = (descending: boolean) =>
    sortRows(rows, ({ year }) => year, descending).map(({ name }) => name);

  it("keep their order where they tie, and those without an answer come last either way", () => {
    expect(names(false)).toEqual(["c", "b", "d", "A"]);
    expect(names(true)).toEqual(["b", "d", "c", "A"]);
  });

  it("put infinities at the ends and what is not a number last", () => {
    const numbers = [1, Number.NaN, Number.POSITIVE_INFINITY, -1, Number.NEGATIVE_INFINITY];
    const sorted = sortRows(numbers, (number) => number, false);
    expect(sorted).toEqual([Number.NEGATIVE_INFINITY, -1, 1, Number.POSITIVE_INFINITY, Number.NaN]);
  });

  it("are words in the order of a dictionary, and leave the table they come from alone", () => {
    expect(sortRows(rows, ({ name }) => name, false).map(({ name }) => name)).toEqual(["A", "b", "c", "d"]);
    expect(rows[0]?.name).toBe("b");
  });
});
