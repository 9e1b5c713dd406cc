import { MAX_ADDRESS_LENGTH, writeAddress } from "../../model/address.ts";
import { atPlace } from "../../model/place.ts";
import { type Preset, writePreset } from "../../model/preset.ts";

/** The address of `page` with the preset in its hash; undefined when the preset is too long to travel. */
export function linkTo(preset: Preset, page: string): string | undefined {
  const text = writePreset(preset);
  const hash = text && writeAddress(new Map(), MAX_ADDRESS_LENGTH, text);
  const [, site = "", old = ""] = /^([^#]*)(.*)$/s.exec(page) ?? [];
  return hash ? site + atPlace(old, hash) : undefined;
}

/** What a course page needs to show it. */
export function frameSnippet(link: string, title: string): string {
  return `<iframe src="${quoted(link)}" title="${quoted(title)}" width="100%" height="800" loading="lazy"></iframe>`;
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
