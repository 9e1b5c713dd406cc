import {
  MAX_ADDRESS_LENGTH,
  MAX_STORED_LENGTH,
  type PanelStates,
  readAddress,
  writeAddress,
} from "../model/address.ts";
import type { ExperimentChange } from "../model/experiment-change.ts";
import { pageIn, placeIn } from "../model/place.ts";
import { changesFrom, History, withPanel } from "./history.ts";
import { HistoryBar } from "./history-bar.ts";
import { Panels } from "./panels.ts";
import { showPlace } from "./place.ts";
import type { OpenedPreset } from "./preset/page.ts";
import { keep, recall } from "./storage.ts";

/**
 * What the learner has changed on this page: undone and redone, kept in the address and in storage.
 * An address wins over what was stored, and does not overwrite it until the learner acts. A teacher's preset stays in the
 * address, and what is changed under it is kept apart from the learner's own lesson.
 */
export class Session {
  private readonly panels: Panels;
  private readonly storageKey: string;
  private history: History;
  private readonly bar: HistoryBar;

  constructor(
    lesson: string,
    private readonly say: (sentence: string) => void,
    private readonly opened?: OpenedPreset,
  ) {
    this.panels = new Panels(document, opened?.preset.figures);
    this.storageKey = opened ? `preset-state:${lesson}` : `state:${lesson}`;
    this.history = History.startingAt(this.opening());
    this.bar = new HistoryBar({
      undo: () => this.go(this.history.undo()),
      redo: () => this.go(this.history.redo()),
      startOver: () => this.go(this.history.with(new Map())),
    });
    this.panels.show(this.history.present);
    this.bar.show(this.history);
    document.addEventListener("experiment-change", (event) => this.experimentChanged(event));
    addEventListener("hashchange", () => this.addressChanged());
  }

  /** What the figures show now, as far as it differs from what they began with. */
  get states(): PanelStates {
    return this.history.present;
  }

  private opening(): PanelStates {
    const fromAddress = this.fromText(placeIn(location.hash));
    if (fromAddress.size > 0) return fromAddress;
    const stored = recall(this.storageKey) ?? "";
    const another = readAddress(stored, MAX_STORED_LENGTH).preset !== this.opened?.text;
    return another ? new Map() : this.fromText(stored, MAX_STORED_LENGTH);
  }

  /** Reads a hash; what cannot be read or shown here is said in a sentence and left out. */
  private fromText(hash: string, longest?: number): PanelStates {
    const { panels, problem } = readAddress(hash, longest);
    const known = this.panels.known(panels);
    if (problem) this.say(problem);
    else if (known.size < panels.size) {
      this.say("Part of this address is about figures that are not on this page; the rest is shown.");
    }
    return known;
  }

  private experimentChanged(event: Event): void {
    const { target, detail } = event as CustomEvent<ExperimentChange>;
    if (!(target instanceof HTMLElement) || target.id === "" || !detail.final) return;
    const changes = changesFrom(detail.initial, detail.attributes);
    this.history = this.history.with(withPanel(this.history.present, target.id, changes));
    this.remember();
  }

  private addressChanged(): void {
    if (this.leadsElsewhere()) {
      location.reload();
      return;
    }
    const states = this.fromText(placeIn(location.hash));
    if (states.size > 0) this.go(this.history.with(states));
    // A link within the page took the state out of the address: it goes back in, the page stays where it is.
    else this.writeAddress();
  }

  /** Another preset, or none, would need the page as the lesson wrote it. */
  private leadsElsewhere(): boolean {
    const place = placeIn(location.hash);
    // In the single file, the page's name alone asks for the lesson as it was written.
    const isPageAlone = place === "" && pageIn(location.hash) !== undefined;
    return (isPageAlone || /[#&]v=/.test(place)) && readAddress(place).preset !== this.opened?.text;
  }

  private go(history: History): void {
    this.history = history;
    this.panels.show(history.present);
    this.remember();
  }

  private remember(): void {
    this.bar.show(this.history);
    const stored = writeAddress(this.history.present, MAX_STORED_LENGTH, this.opened?.text);
    const kept = stored !== undefined && keep(this.storageKey, stored);
    this.writeAddress(kept);
  }

  private writeAddress(kept = true): void {
    const hash = writeAddress(this.history.present, MAX_ADDRESS_LENGTH, this.opened?.text);
    if (hash === undefined) {
      // An older state in the address would win over what is kept, so the address goes back to where it began.
      const beginning = writeAddress(new Map(), MAX_ADDRESS_LENGTH, this.opened?.text) ?? "";
      showPlace(beginning);
      const where = kept ? "It is kept on this device, and a link" : "A link";
      const writer = this.opened ? "your teacher prepared it" : "written";
      this.say(
        `This is more than an address can carry. ${where} to this page shows the lesson as ${writer}.`,
      );
      return;
    }
    // A hash of another kind (a link within the page) stays as long as there is no state to show instead.
    if (hash === "" && !/[#&]v=/.test(placeIn(location.hash))) return;
    showPlace(hash);
  }
}
