/**
 * The page's state in its hash, the one part of an address that survives file:// and an LMS's player:
 * `#v=1&plot.functions=relu+gelu&plot.x=1`, panel id, a dot, attribute. A hash without `v=` is an ordinary anchor. A
 * teacher's preset travels as `preset` (preset.ts).
 */

/** What a learner changed, by panel id: attribute -> text. */
export type PanelStates = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface ReadAddress {
  readonly panels: PanelStates;
  /** The text of a preset, not read yet. */
  readonly preset?: string;
  /** A plain sentence when the address could not be taken whole. */
  readonly problem?: string;
}

export const ADDRESS_VERSION = 1;
export const MAX_ADDRESS_LENGTH = 8192;
/** Storage holds the same text, and more of it than an address can carry. */
export const MAX_STORED_LENGTH = 2 ** 18;

const NOTHING: PanelStates = new Map();
const KEY = /^([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)$/;

/** Reads a hash, with or without its `#`. Never throws. */
export function readAddress(hash: string, longest = MAX_ADDRESS_LENGTH): ReadAddress {
  const text = hash.replace(/^#/, "");
  if (!/(^|&)v=/.test(text)) return { panels: NOTHING };
  if (text.length > longest) {
    return {
      panels: NOTHING,
      problem: "This address is too long to be one of ours, so the lesson opens as written.",
    };
  }
  const fields = new URLSearchParams(text);
  const version = Number(fields.get("v"));
  if (!(version >= 1 && version <= ADDRESS_VERSION)) {
    return {
      panels: NOTHING,
      problem: "This address comes from another version, so the lesson opens as written.",
    };
  }
  fields.delete("v");
  const preset = fields.get("preset");
  fields.delete("preset");
  const panels = new Map<string, Record<string, string>>();
  let damaged = false;
  for (const [key, value] of fields) {
    const [, panel, attribute] = KEY.exec(key) ?? [];
    if (panel === undefined || attribute === undefined) damaged = true;
    else panels.set(panel, { ...panels.get(panel), [attribute]: value });
  }
  return {
    panels,
    ...(preset === null ? {} : { preset }),
    ...(damaged ? { problem: "Part of this address could not be read; the rest is shown." } : {}),
  };
}

/** Writes a hash with its `#`; empty when nothing was changed, undefined when it would be too long to travel. */
export function writeAddress(
  panels: PanelStates,
  longest = MAX_ADDRESS_LENGTH,
  preset?: string,
): string | undefined {
  const fields = new URLSearchParams();
  if (preset !== undefined) fields.set("preset", preset);
  for (const [panel, attributes] of panels) {
    for (const [attribute, value] of Object.entries(attributes)) fields.set(`${panel}.${attribute}`, value);
  }
  const state = fields.toString();
  if (state === "") return "";
  const hash = `#v=${ADDRESS_VERSION}&${state}`;
  return hash.length <= longest ? hash : undefined;
}
