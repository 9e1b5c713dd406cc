import { describe, expect, it } from "vitest";
import type { CatalogueRow, Portrait } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateEntries, type Entry } from "../../web/widgets/function-table/calculate.ts";
import { describeTable } from "../../web/widgets/function-table/describe.ts";
import { schema } from "../../web/widgets/function-table/experiment.ts";
import { entriesToShow } from "../../web/widgets/function-table/order.ts";
import {
  centredWord,
  extremeText,
  liveWidth,
  meanOf,
  rangeText,
  saturationText,
} from "../../web/widgets/function-table/texts.ts";

const [LOW, HIGH] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe("what the table says", () => {
  it("of a range: a square bracket where an end is reached", () => {
    const low = { value: 0, attained: true };
    expect(rangeText({ low, high: { value: HIGH, attained: false } })).toBe("[0, ∞)");
    expect(rangeText({ low: { value: -1, attained: false }, high: low })).toBe("(−1, 0]");
  });

  it("of the mean output: a word, and no rounding errors", () => {
    expect([1e-17, 0.16, -0.8].map((normalMean) => centredWord({ normalMean }))).toEqual([
      "yes",
      "nearly",
      "no",
    ]);
    expect(meanOf({ normalMean: -2e-17 })).toBe(0);
    expect(meanOf({ normalMean: 0.16 })).toBe(0.16);
  });

  it("of saturation: where, on which side, or nowhere", () => {
    const saturates = (below: number | null, above: number | null) => ({ saturates: { below, above } });
    expect(saturationText(saturates(-4.5849, 4.5849))).toBe("left of −4.58, right of 4.58");
    expect(saturationText(saturates(0, null))).toBe("left of 0");
    expect(saturationText(saturates(null, null))).toBe("nowhere");
    expect(saturationText(saturates(HIGH, LOW))).toBe("everywhere");
    expect(liveWidth(saturates(-3, 3))).toBe(6);
    expect(liveWidth(saturates(null, 3))).toBe(HIGH);
  });

  it("of an extreme: where it is, that it is not reached, or that there is none", () => {
    expect(extremeText({ value: -0.16997, x: -0.7518 })).toBe("−0.1700 at x = −0.75");
    expect(extremeText({ value: -1, x: null })).toBe("−1, not reached");
    expect(extremeText({ value: HIGH, x: null })).toBe("unbounded");
  });
});

const portrait: Portrait = {
  kinks: new Float64Array(0),
  limits: { atMinusInfinity: 0, atPlusInfinity: 1 },
  least: { value: 0, x: null },
  greatest: { value: 1, x: null },
  steepest: { value: 1, x: 0 },
  normalMean: 0,
  normalDeviation: 1,
  normalZeros: 0,
  saturates: { below: null, above: null },
};

function row(id: string, family: CatalogueRow["family"], year: number | null): CatalogueRow {
  return {
    id,
    family,
    year,
    parameters: [],
    formula: "x",
    derivative: "1",
    range: { low: { value: 0, attained: true }, high: { value: 1, attained: true } },
    kinks: [],
    limits: { atMinusInfinity: 0, atPlusInfinity: 1 },
    sources: [],
  };
}

const entries: readonly Entry[] = [
  { row: row("identity", "linear", null), portrait },
  { row: row("tanh", "saturating", 1998), portrait },
  { row: row("relu", "rectifier", 1969), portrait },
  { row: row("elu", "rectifier", 2015), portrait },
];
const byYear = ({ row: { year } }: Entry) => year ?? undefined;
const ids = (shown: readonly Entry[]) => shown.map(({ row: { id } }) => id);
const read = (attributes: Record<string, string>) => decode(schema, (name) => attributes[name] ?? null);

describe("the rows", () => {
  it("keep the catalogue's order until they are sorted", () => {
    expect(ids(entriesToShow(entries, { family: "all", order: "descending" }, undefined))).toEqual(
      ids(entries),
    );
  });

  it("are sorted either way, those without a year last", () => {
    const sorted = (order: string) => ids(entriesToShow(entries, { family: "all", order }, byYear));
    expect(sorted("ascending")).toEqual(["relu", "tanh", "elu", "identity"]);
    expect(sorted("descending")).toEqual(["elu", "tanh", "relu", "identity"]);
  });

  it("are those of one family alone when that is asked for", () => {
    const shown = entriesToShow(entries, { family: "rectifier", order: "descending" }, byYear);
    expect(ids(shown)).toEqual(["elu", "relu"]);
  });

  it("come with one portrait each, in the catalogue's order, and tell how many are done", async () => {
    const told: number[] = [];
    const rows = entries.map((entry) => entry.row);
    const found = await calculateEntries(
      rows,
      async ({ id }) => ({ ...portrait, normalMean: id.length }),
      (done) => told.push(done),
    );
    expect(found.map((entry) => entry.portrait.normalMean)).toEqual([8, 4, 4, 3]);
    expect(told).toEqual([1, 2, 3, 4]);
  });
});

describe("the sentence", () => {
  const name = (id: string) => id.toUpperCase();

  it("counts the functions and names the two ends of the order", () => {
    const labels = { family: "", sorted: "Year", name };
    expect(describeTable(entries, { family: "all", order: "ascending" }, labels)).toBe(
      "All 4 functions, sorted by “Year”, ascending, from IDENTITY to ELU.",
    );
  });

  it("names the family, and no order where there is none", () => {
    const labels = { family: "Linear", sorted: undefined, name };
    expect(describeTable(entries.slice(0, 1), { family: "linear", order: "ascending" }, labels)).toBe(
      "Linear: 1 function, in the order of the menus.",
    );
  });
});

describe("the tag", () => {
  it("chooses columns, family and order, and is told of what there is not", () => {
    const { experiment, problems } = read({ columns: "year cost prize", family: "gate", sort: "year" });
    expect(experiment.columns).toEqual(["year", "cost"]);
    expect(experiment.family).toBe("gate");
    expect(problems).toHaveLength(1);
  });
});
