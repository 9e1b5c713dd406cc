import { stochastic } from "./chance.ts";
import { hundred, linearDepth, quarter, retired, thousand } from "./depth.ts";
import { halfSilent, neurons } from "./layers.ts";
import { birthday, solved } from "./records.ts";
import { bottom, centred, corner, disguise, smoothElu, transformers } from "./shapes.ts";
import { fusion } from "./speed.ts";
import { anyBend, anyFunction, ninety, probability } from "./training.ts";
import type { Trial } from "./trial.ts";

/** Every trial by the name that the claims' files use (lessons/LANG/myths). */
export const trials: ReadonlyMap<string, Trial> = new Map<string, Trial>([
  ["any-bend", anyBend],
  ["any-function", anyFunction],
  ["birthday", birthday],
  ["bottom", bottom],
  ["centred", centred],
  ["corner", corner],
  ["disguise", disguise],
  ["fusion", fusion],
  ["half-silent", halfSilent],
  ["hundred", hundred],
  ["linear-depth", linearDepth],
  ["neurons", neurons],
  ["ninety", ninety],
  ["probability", probability],
  ["quarter", quarter],
  ["retired", retired],
  ["smooth-elu", smoothElu],
  ["solved", solved],
  ["stochastic", stochastic],
  ["thousand", thousand],
  ["transformers", transformers],
]);
