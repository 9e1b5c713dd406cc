import { barColumn, columns, type Trial } from "./trial.ts";

const CLAIMED = "1958";

/** “The sigmoid dates from 1958.” */
export const birthday: Trial = async ({ engine, name }) => {
  const ids = ["step", "sigmoid", "tanh", "relu"];
  const rows = engine.catalogue.filter(({ id }) => ids.includes(id));
  const years = (id: string): readonly string[] =>
    rows.find((row) => row.id === id)?.sources.map(yearOf) ?? [];
  return {
    caption: "Where they come from",
    columns: columns("function", "years of its sources"),
    rows: ids.map((id) => [name(id), years(id).join(", ")]),
    sentence: `The catalogue has ${years("sigmoid").join(" and ")} for ${name("sigmoid")}. ${CLAIMED} stands beside ${
      ids
        .filter((id) => years(id).includes(CLAIMED))
        .map(name)
        .join(" and ") || "no function"
    }.`,
    verdict: years("sigmoid").includes(CLAIMED) ? "true" : "false",
  };
};

/** A key of the bibliography ends in its year: `rosenblatt1958`. */
function yearOf(key: string): string {
  return /\d+$/.exec(key)?.[0] ?? "";
}

const SINCE = 2015;

/** “Activation functions are solved.” */
export const solved: Trial = async ({ engine, name }) => {
  const rows = [...engine.catalogue, ...engine.vectorCatalogue]
    .filter(({ year }) => year !== null && year >= SINCE)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const years = [...new Set(rows.map(({ year }) => year))];
  const all = engine.catalogue.length + engine.vectorCatalogue.length;
  return {
    caption: `Functions of the catalogue from ${SINCE} or later`,
    columns: columns("year", "functions", barColumn("how many", 0)),
    rows: years.map((year) => {
      const ids = rows.filter((row) => row.year === year).map(({ id }) => name(id));
      return [String(year), ids.join(", "), ids.length];
    }),
    sentence: `${rows.length} of the ${all} functions that this engine knows were proposed in ${SINCE} or later, the last of them in ${rows.at(-1)?.year}.`,
  };
};
