/** What stands for the site's `rem` on other pages, whose root element may have any size of type. */
export const UNIT = "--activation-lab-unit";

/**
 * A widget's source with sizes of its own in place of `rem`. Conditions (`@media`, `@container`) keep theirs: they take no
 * properties.
 */
export function withOwnSizes(code: string): string {
  return code
    .split("\n")
    .map((line) =>
      /@(media|container)\b/.test(line) ? line : line.replaceAll(REM, `calc(var(${UNIT}) * $1)`),
    )
    .join("\n");
}

const REM = /(?<![\w.])(-?\d*\.?\d+)rem\b/g;
