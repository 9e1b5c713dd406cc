/** What a layer learns, in and out of the module. */

import type { ActivationLab } from "../activation-lab.d.ts";
import type { LayerParameters, LayerParametersGiven } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";

/** In the order in which the module lays them down. */
const parts = ["weights", "bias", "gain", "shift", "slopes"] as const;

export function layerParameters(module: ActivationLab, handle: number, layer: number): LayerParameters {
  const counts = module.parameterCounts(handle, layer);
  const arrays = counts.map((count) => new Float32Array(count));
  withRoomFor(module, arrays, (buffer) => {
    module.readParameters(handle, layer, buffer);
    eachAt(arrays, buffer, (array, at) => copyOut(module, at, array));
  });
  const [weights, bias, gain, shift, slopes] = arrays as [
    LayerParameters["weights"],
    LayerParameters["bias"],
    LayerParameters["gain"],
    LayerParameters["shift"],
    LayerParameters["slopes"],
  ];
  return { weights, bias, gain, shift, slopes };
}

/** Each part that is given takes the present one's place. */
export function setLayerParameters(
  module: ActivationLab,
  handle: number,
  layer: number,
  given: Partial<LayerParametersGiven>,
  present: LayerParameters,
): void {
  const arrays = parts.map((part) => {
    const array = given[part] ?? present[part];
    if (!(array instanceof Float32Array) || array.length !== present[part].length) {
      throw new EngineError(
        "invalid-argument",
        `The ${part} of layer ${layer + 1} are a Float32Array of ${present[part].length} numbers.`,
      );
    }
    return array;
  });
  withRoomFor(module, arrays, (buffer) => {
    eachAt(arrays, buffer, (array, at) => copyIn(module, at, array));
    module.writeParameters(handle, layer, buffer);
  });
}

function withRoomFor(
  module: ActivationLab,
  arrays: readonly Float32Array[],
  work: (buffer: number) => void,
): void {
  const buffer = allocate(
    module,
    arrays.reduce((bytes, { byteLength }) => bytes + byteLength, 0),
  );
  try {
    work(buffer);
  } finally {
    module.release(buffer);
  }
}

function eachAt(
  arrays: readonly Float32Array[],
  buffer: number,
  visit: (array: Float32Array, at: number) => void,
): void {
  let at = buffer;
  for (const array of arrays) {
    visit(array, at);
    at += array.byteLength;
  }
}
