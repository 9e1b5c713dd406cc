import type { Axis } from "../../charts/axes.ts";
import type { CurveData } from "../../charts/curves.ts";
import type { Marker } from "../../charts/overlay.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import type { TelephoneExperiment } from "./experiment.ts";
import { layerRead } from "./networks.ts";

/** What the charts have to know of the page. */
export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly text: string;
  readonly muted: string;
}

/** The axis that all charts of networks share. */
export function passedAxis({ layers }: TelephoneExperiment): Axis {
  return { title: "layers passed, from the last one back", min: 0, max: layers, whole: true };
}

/** The line at the layer that is read out. */
export function readMarker(experiment: TelephoneExperiment): Marker {
  return { x: experiment.layers - layerRead(experiment) + 0.5, dots: [] };
}

const MOST_POINTS = 350;

/** A curve of more points than there are pixels costs the time of a drag, and shows nothing more. */
export function thinned(data: CurveData): CurveData {
  const { series, bands = [] } = data;
  return {
    ...data,
    series: series.map((curve) => ({ ...curve, x: some(curve.x), y: some(curve.y) })),
    bands: bands.map((band) => ({ ...band, x: some(band.x), low: some(band.low), high: some(band.high) })),
  };
}

/** Evenly chosen ones, the first and the last among them. */
function some(values: ArrayLike<number>): number[] {
  const last = values.length - 1;
  const every = Math.ceil(values.length / MOST_POINTS);
  return Array.from(values).filter((_, at) => at % every === 0 || at === last);
}

/** From the output's entry back to the first layer's. */
export function backwards(values: ArrayLike<number>): number[] {
  return Array.from(values).reverse();
}
