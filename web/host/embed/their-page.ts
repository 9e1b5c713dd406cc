/**
 * For the page around a frame: `<script src="…/embed.js" async></script>`. Gives each frame with a lesson in it the height that
 * the lesson asks for. A message counts when it comes from a frame of this page and from the origin that the frame was given.
 */

import { heightIn } from "../../model/frame-messages.ts";

addEventListener("message", ({ source, origin, data }) => {
  const height = heightIn(data);
  if (height === undefined || source === null) return;
  const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
  if (frame && URL.canParse(frame.src) && new URL(frame.src).origin === origin) {
    frame.style.height = `${height}px`;
  }
});
