import { describe, expect, it } from "vitest";
import { MAX_ADDRESS_LENGTH, MAX_STORED_LENGTH, readAddress, writeAddress } from "../../web/model/address.ts";

describe("the page's address", () => {
  it("brings back what was written into it", () => {
    const panels = new Map([
      [
        "plot",
        {
          functions: "relu gelu",
          parameters: "leaky_relu.alpha=0.2",
          from: "-4",
        },
      ],
      ["chain-2", { depth: "50" }],
    ]);
    const hash = writeAddress(panels);
    expect(hash).toMatch(/^#v=1&/);
    expect(readAddress(hash ?? "")).toEqual({ panels });
  });

  it("is empty when nothing was changed", () => {
    expect(writeAddress(new Map())).toBe("");
  });

  it("is not written when it would be too long to travel", () => {
    expect(writeAddress(new Map([["plot", { text: "x".repeat(MAX_ADDRESS_LENGTH) }]]))).toBeUndefined();
  });

  it("may be longer where it is only stored", () => {
    const panels = new Map([["plot", { text: "x".repeat(MAX_ADDRESS_LENGTH) }]]);
    const stored = writeAddress(panels, MAX_STORED_LENGTH) ?? "";
    expect(readAddress(stored, MAX_STORED_LENGTH)).toEqual({ panels });
    expect(readAddress(stored).panels.size).toBe(0);
  });

  it.each(["", "#", "#kinks", "#v", "#plot.x=1"])("leaves the ordinary anchor %j alone", (hash) => {
    expect(readAddress(hash)).toEqual({ panels: new Map() });
  });

  it.each(["#v=2&plot.x=1", "#v=&plot.x=1", "#v=-1", `#v=1&plot.x=${"9".repeat(MAX_ADDRESS_LENGTH)}`])(
    "answers a strange address with a sentence and no state",
    (hash) => {
      const { panels, problem } = readAddress(hash);
      expect(panels.size).toBe(0);
      expect(problem).toMatch(/\.$/);
    },
  );

  it("keeps the readable part of a damaged address", () => {
    const { panels, problem } = readAddress("#v=1&plot.x=1&%E0%A4%A&=&__proto__.a=1&plot.__proto__=2");
    expect(panels).toEqual(new Map([["plot", { x: "1" }]]));
    expect(problem).toMatch(/\.$/);
  });
});
