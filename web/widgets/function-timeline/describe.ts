/** What the timeline shows: the chosen function's place in it, and how crowded the last years are. */
export function describeTimeline(
  years: readonly (number | null)[],
  selected: { readonly name: string; readonly year: number | null; readonly sources: readonly string[] },
): string {
  const dated = years.filter((year) => year !== null);
  const recent = dated.filter((year) => year >= 2010).length;
  const first = Math.min(...dated);
  const crowd = `Of ${dated.length} functions with a year, the first from ${first}, ${recent} came in 2010 or later.`;
  const { name, year, sources } = selected;
  if (year === null) return `${name} has no year: nobody is credited with it. ${crowd}`;
  return `${name}: ${year} (${sources.join("; ")}). ${crowd}`;
}
