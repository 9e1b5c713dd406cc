/**
 * Text as it may stand in a link: UTF-8 in base64url. Mail programs and messengers mangle quotes, spaces and percent signs;
 * letters, digits, `-` and `_` they leave alone.
 */
export function toLinkText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What `toLinkText` was given; undefined for anything that it cannot have written. */
export function fromLinkText(linkText: string): string | undefined {
  if (!/^[\w-]*$/.test(linkText)) return undefined;
  try {
    const binary = atob(linkText.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
