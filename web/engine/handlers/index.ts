import { activations } from "./activations.ts";
import { affine } from "./affine.ts";
import { bestLines } from "./best-line.ts";
import { datasets } from "./datasets.ts";
import { descent } from "./descent.ts";
import { distributions } from "./distribution.ts";
import { entropies } from "./entropy.ts";
import { expressions } from "./expressions.ts";
import { filters } from "./filters.ts";
import { gradientFlows } from "./gradient-flow.ts";
import { gradientLandscapes } from "./gradient-landscape.ts";
import type { Handlers } from "./handler.ts";
import { inspections } from "./inspection.ts";
import { layers } from "./layers.ts";
import { measurements } from "./measurements.ts";
import { moments } from "./moments.ts";
import { networks } from "./networks.ts";
import { perceptrons } from "./perceptrons.ts";
import { pixels } from "./pixels.ts";
import { portraits } from "./portrait.ts";
import { recurrences } from "./recurrence.ts";
import { signals } from "./signals.ts";
import { stability } from "./stability.ts";
import { timing } from "./timing.ts";
import { training } from "./training.ts";
import { vectors } from "./vectors.ts";

/** Every call's handler, room by room. */
export const handlers: Handlers = {
  ...activations,
  ...expressions,
  ...filters,
  ...networks,
  ...gradientFlows,
  ...gradientLandscapes,
  ...pixels,
  ...portraits,
  ...stability,
  ...timing,
  ...vectors,
  ...training,
  ...measurements,
  ...distributions,
  ...descent,
  ...entropies,
  ...layers,
  ...datasets,
  ...perceptrons,
  ...inspections,
  ...signals,
  ...moments,
  ...recurrences,
  ...affine,
  ...bestLines,
};
