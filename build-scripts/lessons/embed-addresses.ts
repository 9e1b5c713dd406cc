/** Other people's pages hold these addresses, relative to the site's root: they stay as they are. */

/** The page for frames. */
export const EMBED_PAGE = "embed.html";
/** The script for the page around a frame. */
export const EMBED_SCRIPT = "embed.js";
