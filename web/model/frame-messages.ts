/**
 * What a lesson in a frame and the page around the frame tell each other by `postMessage`. The page may be anyone's, so nothing
 * of what the learner does is among it, and nothing that comes in is believed before it is looked at.
 */

const HEIGHT = "activation-lab.height";
const THEME = "activation-lab.theme";
const THEMES = ["light", "dark", "system"] as const;

export type FrameTheme = (typeof THEMES)[number];

/** Taller than any lesson; a frame that grows without end stops here. */
const TALLEST = 50_000;

/** From the frame: in our own words, and in those that learning platforms know from LTI. CSS pixels. */
export function heightMessages(height: number): readonly Readonly<Record<string, unknown>>[] {
  return [
    { type: HEIGHT, height },
    { subject: "lti.frameResize", height },
  ];
}

/** The height that a message from a frame asks for. */
export function heightIn(data: unknown): number | undefined {
  const { type, height } = fieldsOf(data);
  const isHeight = type === HEIGHT && typeof height === "number" && height > 0;
  return isHeight ? Math.min(TALLEST, Math.ceil(height)) : undefined;
}

/** To the frame: `{ type: "activation-lab.theme", theme: "dark" }`. */
export function themeIn(data: unknown): FrameTheme | undefined {
  const { type, theme } = fieldsOf(data);
  return type === THEME ? THEMES.find((known) => known === theme) : undefined;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
