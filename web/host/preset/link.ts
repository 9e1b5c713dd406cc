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

/** What a course page needs to show what `link` leads to, in the page `forFrames` where there is one. */
export function frameSnippet(link: string, title: string, forFrames: string | undefined): string {
  const address = forFrames === undefined ? link : forFrames + link.replace(/^[^#]*/s, "");
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="800" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
