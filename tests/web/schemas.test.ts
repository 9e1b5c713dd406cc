import { describe, expect, it } from "vitest";

const modules = import.meta.glob<{ readonly schema: Readonly<Record<string, unknown>> }>(
  ["../../web/widgets/*/experiment.ts", "../../web/widgets/*/question.ts"],
  { eager: true },
);
/** What every element of a page has already, where it means something else. */
const TAKEN = [
  "class",
  "dir",
  "hidden",
  "id",
  "inert",
  "lang",
  "part",
  "popover",
  "role",
  "slot",
  "style",
  "title",
];

describe("the attributes of a figure or question", () => {
  it.each(Object.entries(modules))(
    "of %s are none that mean something on any element",
    (_file, { schema }) => {
      expect(Object.keys(schema).filter((name) => TAKEN.includes(name))).toEqual([]);
    },
  );
});
