import { describe, expect, it } from "vitest";
import { textOf } from "../../web/elements/attribute-text.ts";
import { isDark } from "../../web/elements/page-theme.ts";

describe("the colours of a figure on somebody's page", () => {
  const dark = (theme: string | null, colorScheme: string, systemIsDark: boolean) =>
    isDark({ theme, colorScheme, systemIsDark });

  it("are the page's: light where it says nothing, dark where it says so, the system's where it leaves the choice", () => {
    expect([dark(null, "normal", true), dark(null, "light", true)]).toEqual([false, false]);
    expect([dark(null, "dark", false), dark(null, "only dark", false)]).toEqual([true, true]);
    expect([dark(null, "light dark", false), dark(null, "light dark", true)]).toEqual([false, true]);
  });

  it("are what the figure asks for, where it asks", () => {
    expect([dark("light", "dark", true), dark("dark", "light", false)]).toEqual([false, true]);
    expect([dark("system", "light", true), dark("system", "dark", false)]).toEqual([true, false]);
    expect(dark("purple", "dark", false)).toBe(true);
  });
});

describe("what a framework sets as a property", () => {
  it("becomes the text of the attribute, or takes it away", () => {
    expect([textOf(2), textOf("relu"), textOf(["relu", "gelu"])]).toEqual(["2", "relu", "relu gelu"]);
    expect([textOf(true), textOf(false)]).toEqual(["1", "0"]);
    expect([textOf(null), textOf(undefined)]).toEqual([undefined, undefined]);
  });
});
