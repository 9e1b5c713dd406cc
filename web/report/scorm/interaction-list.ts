import type { Interaction } from "../interaction.ts";
import type { Taken } from "./api.ts";
import type { Dialect, Entry } from "./dialect.ts";

/** So many interactions a platform has to hold; what goes beyond that need not be taken. */
const MOST = 250;

/** The platform's list of interactions. It takes a new one only at its end, so none is begun before the one before it. */
export class InteractionList {
  /** The same place each time a try is handed over, so that none stands there twice. */
  private readonly places = new Map<string, number>();

  /** `next`: how many the list has already. */
  constructor(private next: number) {}

  hand(
    interactions: readonly Interaction[],
    spelled: Dialect["interaction"],
    set: (entry: Entry) => Taken,
  ): Taken[] {
    for (const interaction of interactions) {
      const place = this.placeOf(interaction.key);
      // One that was refused leaves its place to those behind it.
      if (place >= MOST) continue;
      for (const [name, value] of spelled(interaction)) {
        const taken = set([`cmi.interactions.${place}.${name}`, value]);
        if (taken === "failed") return [taken];
        // Without its id there is no such interaction, and the place is free.
        if (taken === "refused" && name === "id") {
          this.places.set(interaction.key, MOST);
          this.next -= 1;
          break;
        }
      }
    }
    return [];
  }

  private placeOf(key: string): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.next);
    this.next += 1;
    return this.next - 1;
  }
}
