import type { Initialisation, Scheme } from "../calls/initialisation.ts";
import { EngineError } from "../errors.ts";
import { checkNumbers } from "./check-numbers.ts";

/** In the order of the enumeration in cpp/networks/initialise.hpp. */
const schemes: readonly Scheme[] = [
  "normal",
  "uniform",
  "glorot_normal",
  "glorot_uniform",
  "he_normal",
  "lecun_normal",
  "orthogonal",
];
const largestScale = 1000;

/** What the bindings take in an initialisation's place. */
export interface BoundInitialisation {
  readonly scheme: number;
  readonly scale: number;
  readonly bias: number;
}

export function boundInitialisation(initialisation: Initialisation): BoundInitialisation {
  if (typeof initialisation !== "object" || initialisation === null) {
    throw new EngineError("invalid-argument", "An initialisation is an object with a scheme.");
  }
  const { scheme, scale = 1, bias = 0 } = initialisation;
  const at = schemes.indexOf(scheme);
  if (at < 0) {
    throw new EngineError(
      "invalid-argument",
      `There is no initialisation “${scheme}”, only ${schemes.join(", ")}.`,
    );
  }
  checkNumbers({ scale, bias });
  if (scale < 0 || scale > largestScale) {
    throw new EngineError("invalid-argument", `The scale of weights lies between 0 and ${largestScale}.`);
  }
  return { scheme: at, scale, bias };
}
