import { readAddress } from "../../model/address.ts";
import { readPreset } from "../../model/preset.ts";

/** What the address of a frame asks for: `embed.html?lesson=telephone-game&figures=game&origin=https://school.example`. */
export interface EmbedRequest {
  /** The id of a lesson; undefined where the address names none. */
  readonly lesson: string | undefined;
  /** The figures that are shown alone, by id; empty for the whole lesson. A preset says so itself. */
  readonly figures: readonly string[];
  /** The one origin to exchange messages with; undefined: whoever holds the frame. */
  readonly origin: string | undefined;
}

/** A teacher's preset in the hash knows which lesson it is for, and wins over the query. */
export function readRequest(search: string, hash: string): EmbedRequest {
  const query = new URLSearchParams(search);
  const { preset: text } = readAddress(hash);
  const preset = text === undefined ? undefined : readPreset(text).preset;
  return {
    lesson: preset?.lesson ?? query.get("lesson") ?? undefined,
    figures: preset
      ? []
      : [...new Set((query.get("figures") ?? "").split(/[\s,]+/).filter((id) => id !== ""))],
    origin: originIn(query.get("origin")),
  };
}

/** Of whatever address was given; what is none is as if it had been left out. */
function originIn(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === "null" ? undefined : origin;
}
