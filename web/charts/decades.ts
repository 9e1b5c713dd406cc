/** A log axis: from which power of ten to which, and where exactly 0 has its place below them. */
export interface Decades {
  readonly floor: number;
  readonly top: number;
  readonly lane: number;
}

/** As far as charts go: canvases lose what lies further. */
const FARTHEST = [-300, 30] as const;

/**
 * Powers of ten around all that is above 0, and at least from 10^least to 10^most. The lane for exactly 0 lies `share` of the
 * axis' decades below its floor.
 */
export function decadesAround(
  values: readonly number[],
  [least, most]: readonly [least: number, most: number],
  share: number,
): Decades {
  const exponents = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const low = exponents.reduce((lowest, exponent) => Math.min(lowest, Math.floor(exponent)), least);
  const high = exponents.reduce((highest, exponent) => Math.max(highest, Math.ceil(exponent)), most);
  const floor = 10 ** Math.max(FARTHEST[0], low);
  const top = 10 ** Math.min(FARTHEST[1], high);
  return { floor, top, lane: floor * 10 ** (-share * Math.log10(top / floor)) };
}
