import { describe, expect, it } from "vitest";
import { type Claim, describeTally } from "../../web/widgets/myth-tally/tally.ts";

const claim = (guess: Claim["guess"], verdict?: Claim["verdict"]): Claim => ({
  id: "a",
  text: "“A.”",
  guess,
  verdict,
});

describe("the tally", () => {
  it("counts what was tried, and among it the guesses that agreed", () => {
    expect(describeTally([claim("none"), claim("true")])).toBe("2 claims, and none of them tried yet.");
    expect(describeTally([claim("none", "false"), claim("true")])).toBe("1 of 2 claims tried.");
    expect(describeTally([claim("false", "false"), claim("true", "partly"), claim("none", "open")])).toBe(
      "3 of 3 claims tried; of your 2 guesses, 1 agreed with the verdict.",
    );
    expect(describeTally([claim("true", "true")])).toBe(
      "1 of 1 claims tried; of your 1 guess, 1 agreed with the verdict.",
    );
  });
});
