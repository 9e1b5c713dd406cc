import type { FunctionOption } from "../function-menu/function-options.ts";
import { partsOf } from "./layer-charts.ts";
import { lookedAt, type NetworkResult } from "./networks.ts";
import { lookOf } from "./players.ts";
import { factorOfPower, shareOfPower } from "./share-text.ts";
import type { Table } from "./tables.ts";

/** More rows nobody reads; of a deeper network evenly chosen layers are shown. */
const MOST_ROWS = 100;

/** From the last layer to the first, as the gradient goes. */
function layersOf({ experiment }: NetworkResult): readonly number[] {
  const { layers } = experiment;
  const every = Math.ceil(layers / MOST_ROWS);
  const chosen = Array.from({ length: layers }, (_, at) => at + 1).filter(
    (layer) => layer === 1 || layer % every === 0,
  );
  return chosen.reverse();
}

/** Everything about the network that is looked into, a row a layer. */
export function layerTable(result: NetworkResult, options: readonly FunctionOption[]): Table | undefined {
  const looked = lookedAt(result);
  if (!looked) return undefined;
  const { player, flow } = looked;
  const parts = partsOf(result);
  return {
    caption: `Layer by layer: ${lookOf(player, options).name}`,
    columns: [
      "layer",
      "left, median",
      "10 % have less than",
      "10 % have more than",
      ...parts.map(({ name }) => name),
      "0 in float32",
      "digits lost",
    ].map((label) => ({ label })),
    rows: layersOf(result).map((layer) => [
      `layer ${layer}`,
      ...[flow.median, flow.tenth, flow.ninetieth].map((powers) =>
        shareOfPower(powers[layer - 1] ?? Number.NaN),
      ),
      ...parts.map(({ key }) => factorOfPower(flow[key][layer - 1] ?? Number.NaN)),
      ...[flow.zero32, flow.subnormal32].map((shares) => percent(shares[layer - 1] ?? 0)),
    ]),
  };
}

/** What is left of the gradient at each layer's input, a column a network. */
export function networksTable(result: NetworkResult, options: readonly FunctionOption[]): Table {
  return {
    caption: "What is left of the gradient at each layer’s input, median",
    columns: ["layer", ...result.players.map(({ player }) => lookOf(player, options).name)].map((label) => ({
      label,
    })),
    rows: layersOf(result).map((layer) => [
      `layer ${layer}`,
      ...result.players.map(({ flow }) => shareOfPower(flow.median[layer - 1] ?? Number.NaN)),
    ]),
  };
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}\u00a0%`;
}
