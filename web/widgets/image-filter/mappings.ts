import type { Mapping } from "../../engine/calls.ts";
import type { Choice } from "../choice-group/choice-group.ts";

export const mappingChoices: readonly (Choice & { readonly value: Mapping })[] = [
  { value: "fixed", label: "One fixed ruler" },
  { value: "stretched", label: "Stretched" },
  { value: "clipped", label: "Clipped to 0…1" },
];

/** What a mapping does, in one sentence; low and high are the ruler's ends as text. */
export function explain(mapping: string, low: string, high: string): string {
  switch (mapping) {
    case "stretched":
      return "Each function gets a ruler of its own: its least value over the ruler becomes black and its greatest white, so contrast comes back, but brightness can no longer be compared between pictures.";
    case "clipped":
      return "f(x) is shown as it stands: 0 is black, 1 is white, and whatever lies beyond is cut off.";
    default:
      return `All pictures share the ruler that made x: a value of ${low} is black and ${high} is white for every function, so brightness can be compared between pictures.`;
  }
}
