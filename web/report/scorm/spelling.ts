import type { Interaction, Response } from "../interaction.ts";

/** How SCORM spells numbers, times and answers. Neither edition knows exponents. */

/** NaN for a value that is not there. */
export function numberFrom(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** At most so many decimals, none of them idle. */
export function decimal(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");
}

const CENTISECONDS_IN_HOUR = 360_000;
const LONGEST_12 = 10_000 * CENTISECONDS_IN_HOUR - 1;

/** SCORM 1.2: `HHHH:MM:SS.cc`. */
export function timespan12(seconds: number): string {
  const all = Math.min(LONGEST_12, Math.max(0, Math.floor(100 * seconds)));
  const hours = Math.floor(all / CENTISECONDS_IN_HOUR);
  const minutes = Math.floor(all / 6000) % 60;
  const rest = all % 6000;
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${padded(Math.floor(rest / 100), 2)}.${padded(rest % 100, 2)}`;
}

/** SCORM 2004: `PT1.23S`, in seconds alone. */
export function timespan2004(seconds: number): string {
  return `PT${decimal(Math.max(0, Math.floor(100 * seconds) / 100), 2)}S`;
}

/** SCORM 1.2: the time of day, as the learner's clock has it. */
export function timeOfDay12(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => padded(part, 2)).join(":");
}

/** SCORM 2004: in UTC, to the hundredth, for the zone may only stand behind a fraction. */
export function timestamp2004(at: number): string {
  return new Date(at).toISOString().replace(/\dZ$/, "Z");
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

const LONGEST_TEXT_12 = 255;

/** The type and the answer as SCORM 1.2 has them: options are single signs, texts have 255 characters at most. */
export function response12(response: Response): readonly [type: string, answer: string] {
  switch (response.type) {
    case "choice":
    case "sequencing":
      return [response.type, response.options.map(sign).join(",")];
    case "matching":
      return ["matching", response.pairs.map(([from, to]) => `${sign(from)}.${to.toLowerCase()}`).join(",")];
    case "numeric":
      return ["numeric", decimal(response.value, 7)];
    case "other":
      return ["performance", inOneLine(response.text).slice(0, LONGEST_TEXT_12)];
    default:
      return ["fill-in", inOneLine(response.text).slice(0, LONGEST_TEXT_12)];
  }
}

/** Platforms refuse a text at its first line break. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The tenth option is `a`. */
function sign(option: string): string {
  return Number(option).toString(36).slice(-1);
}

const LONGEST_FILL_IN = 250;
const LONGEST_TEXT = 4000;

/** The type and the answer as SCORM 2004 and xAPI have them; `[,]` and `[.]` stand between parts. */
export function response2004(response: Response): readonly [type: string, answer: string] {
  switch (response.type) {
    case "choice":
    case "sequencing":
      return [response.type, response.options.join("[,]")];
    case "matching":
      return ["matching", response.pairs.map((pair) => pair.join("[.]")).join("[,]")];
    case "numeric":
      return ["numeric", decimal(response.value, 7)];
    default: {
      const text = inOneLine(response.text).replaceAll("[,]", "[ , ]").slice(0, LONGEST_TEXT);
      const type =
        response.type === "fill-in" && text.length > LONGEST_FILL_IN ? "long-fill-in" : response.type;
      return [type, text];
    }
  }
}

/** `wrong` is the word of 1.2, `incorrect` that of 2004. */
export function resultOf({ share }: Interaction, wrong: "wrong" | "incorrect"): string {
  if (share === undefined) return "neutral";
  if (share === 1) return "correct";
  return share === 0 ? wrong : decimal(share, 2);
}
