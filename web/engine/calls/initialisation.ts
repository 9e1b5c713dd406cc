/**
 * How weights begin. With fan-in i and fan-out o, `normal` has the deviation `scale` and `uniform` the bound `scale`;
 * for the others `scale` is a factor: glorot_normal has the deviation sqrt(2/(i + o)), glorot_uniform the bound
 * sqrt(6/(i + o)), he_normal sqrt(2/i), lecun_normal sqrt(1/i); orthogonal has orthonormal rows, or columns where there
 * are fewer of them.
 */
export type Scheme =
  | "normal"
  | "uniform"
  | "glorot_normal"
  | "glorot_uniform"
  | "he_normal"
  | "lecun_normal"
  | "orthogonal";

export interface Initialisation {
  readonly scheme: Scheme;
  /** 0 to 1000; left out: 1. */
  readonly scale?: number | undefined;
  /** Of every unit; left out: 0. */
  readonly bias?: number | undefined;
}
