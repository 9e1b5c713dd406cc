import { describe, expect, it } from "vitest";
import { beginningOf } from "../../web/host/beginning.ts";

describe("the beginning of a question", () => {
  it("is all of a short one, whatever its spaces", () => {
    expect(beginningOf("\n  What is\n ReLU(-2)? ")).toBe("What is ReLU(-2)?");
  });

  it("ends with a whole word", () => {
    const long =
      "Sorting the input changes nothing in what ReLU computes. Why can it change how long that takes?";
    expect(beginningOf(long)).toBe("Sorting the input changes nothing in what ReLU computes. Why …");
  });

  it("ends somewhere where there is one word only", () => {
    expect(beginningOf("x".repeat(90))).toBe(`${"x".repeat(60)} …`);
  });
});
