import { describe, expect, test } from "vitest";
import type { Summary } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import type { SpeedResult, Timing } from "../../web/widgets/speed-bench/calculate.ts";
import { chartOf } from "../../web/widgets/speed-bench/chart.ts";
import { measuresAlike, schema, type Way } from "../../web/widgets/speed-bench/experiment.ts";
import { describeSpeeds, notesOn } from "../../web/widgets/speed-bench/story.ts";
import { speedTable } from "../../web/widgets/speed-bench/tables.ts";
import { amountOf, countText, inUnit, roughly } from "../../web/widgets/speed-bench/units.ts";

function summary(median: number, spread = 0.1, count = 15): Summary {
  const [lower, upper] = [median * (1 - spread / 2), median * (1 + spread / 2)];
  return { count, least: lower, lower, median, upper, greatest: upper, spread };
}

function timing(id: string, way: Way, copies: number): Timing {
  return { id, way, pass: summary(copies * 0.5), copies: summary(copies) };
}

function experiment(attributes: Readonly<Record<string, string>> = {}) {
  return decode(schema, (name) => attributes[name] ?? null).experiment;
}

const timings = [
  timing("tanh", "simd", 6),
  timing("tanh", "javascript", 24),
  timing("relu", "simd", 1.2),
  timing("relu", "javascript", 10.8),
];

function result(patch: Partial<SpeedResult> = {}): SpeedResult {
  return {
    experiment: experiment({ functions: "tanh relu" }),
    rounds: 15,
    missing: [],
    copy: summary(0.5),
    timings,
    gain: { javascript: { ...summary(6.5, 0.1, 2), least: 4, greatest: 9 } },
    variation: summary(0.08),
    ...patch,
  };
}

const name = (id: string) => (id === "relu" ? "ReLU" : "Tanh");

describe("the sentence", () => {
  test("says what was seen on this device, and how much it varied", () => {
    expect(describeSpeeds(result(), "idle", name)).toBe(
      "On this device, with SIMD ReLU takes 1.2 times as long as copying, Tanh 6 times; " +
        "SIMD is 4 to 9 times as fast as JavaScript; the middle half of a function’s times lies within 8\u00a0%.",
    );
  });

  test("names the middle gain where there are enough functions for one", () => {
    const gain = { javascript: { ...summary(4.1, 0.1, 7), least: 2, greatest: 9 } };
    expect(describeSpeeds(result({ gain }), "idle", name)).toContain(
      "SIMD is 2 to 9 times as fast as JavaScript (the middle one 4.1 times)",
    );
  });

  test("says that a run was stopped early", () => {
    expect(describeSpeeds(result({ rounds: 4 }), "idle", name)).toContain("stopped after 4 of 15 rounds");
  });

  test("calls it a hint when the times vary a lot", () => {
    const text = describeSpeeds(result({ variation: summary(0.4) }), "idle", name);
    expect(text).toMatch(
      /^On this device, times vary a lot at the moment: .* within 40\s%\. Take it as a hint/,
    );
    expect(text).toContain("ReLU takes 1.2 times as long as copying");
  });

  test("claims no spread from a single round", () => {
    const text = describeSpeeds(result({ rounds: 1 }), "idle", name);
    expect(text).toContain("is not known");
    expect(text).not.toContain("%");
  });

  test("gives no numbers while it measures, and says when it pauses", () => {
    expect(describeSpeeds(result(), "measuring", name)).not.toMatch(/\d/);
    expect(describeSpeeds(result(), "hidden", name)).toContain("Paused");
  });

  test("before the first run says what Start would do", () => {
    const text = describeSpeeds(result({ timings: [], rounds: 0, copy: undefined }), "idle", name);
    expect(text).toContain("Nothing has been measured yet");
    expect(text).toContain("2 functions over 1\u00a0million elements in 3 ways, 15 rounds");
  });

  test("asks for a function or a way where none is chosen", () => {
    const none = { timings: [], experiment: experiment({ functions: "" }) };
    expect(describeSpeeds(result(none), "idle", name)).toContain("No function is chosen");
    const noWay = { timings: [], experiment: experiment({ ways: "" }) };
    expect(describeSpeeds(result(noWay), "idle", name)).toContain("No way of computing");
  });
});

describe("what stands beside it", () => {
  test("a device without SIMD, restless times and a coarse clock are each told", () => {
    expect(notesOn(result(), 0.1)).toEqual([]);
    expect(notesOn(result({ missing: ["simd"] }), 0.1)[0]).toContain("no WebAssembly SIMD");
    expect(notesOn(result({ variation: summary(0.4) }), 0.1)[0]).toContain("vary so much");
    expect(notesOn(result(), 1)[0]).toContain("steps of 1\u00a0ms");
  });
});

describe("units", () => {
  const million = { pass: summary(0.5, 0.2), copies: summary(5) };

  test("are one and the same time, turned round where they count per second", () => {
    expect(amountOf(million, "copies", 1e6).middle).toBe(5);
    expect(inUnit(million.pass, "milliseconds", 2e6).middle).toBe(0.25);
    expect(inUnit(million.pass, "rate", 1e6).middle).toBe(2000);
    expect(inUnit(million.pass, "traffic", 1e6).middle).toBe(16);
    const { low, middle, high } = inUnit(million.pass, "rate", 1e6);
    expect(low).toBeLessThan(middle);
    expect(high).toBeGreaterThan(middle);
  });

  test("are written with two digits, which is what a measured time is worth", () => {
    expect([0.0123, 1.249, 5.96, 12.4, 245.2, 15_400].map(roughly)).toEqual([
      "0.012",
      "1.2",
      "6",
      "12",
      "245",
      "15,400",
    ]);
    expect([10_000, 1_000_000, 10_000_000].map(countText)).toEqual([
      "10,000",
      "1\u00a0million",
      "10\u00a0million",
    ]);
  });
});

describe("the chart", () => {
  const options = ["tanh", "relu"].map((id, at) => ({ id, name: name(id), colour: at + 1, dash: [] }));

  test("has a group for each function and a texture for each way, and leaves out what was not measured", () => {
    const { groups, series, axis, base } = chartOf(result(), options, String);
    expect(groups).toEqual(["Tanh", "ReLU"]);
    expect(series.map(({ texture }) => texture)).toEqual(["solid", "hatched", "hollow"]);
    expect(series.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ["6 ×", "1.2 ×"],
      ["", ""],
      ["24 ×", "11 ×"],
    ]);
    expect(base).toBe(1);
    expect([axis.min, axis.max]).toEqual([0.5, 50]);
  });

  test("in other units begins below everything and marks the copy", () => {
    const shown = result({ experiment: experiment({ functions: "tanh relu", unit: "milliseconds" }) });
    const { base, line, axis } = chartOf(shown, options, String);
    expect(line?.value).toBe(0.5);
    expect(axis.min).toBeLessThan(0.5);
    expect(base).toBe(axis.min);
  });
});

describe("the table", () => {
  test("begins with the copy and holds a row for every bar", () => {
    const { rows, caption } = speedTable(result(), name);
    expect(caption).toContain("15 rounds, values of 1,000,000 elements");
    expect(rows.map(([who]) => who)).toEqual(["a plain copy", "Tanh", "Tanh", "ReLU", "ReLU"]);
    expect(rows[0]?.slice(2, 4)).toEqual([1, 0.5]);
  });
});

describe("what was measured", () => {
  test("holds on for another view of it, and not for other numbers", () => {
    const one = experiment({ count: "100000" });
    expect(measuresAlike(one, experiment({ count: "100000", unit: "rate", functions: "relu" }))).toBe(true);
    expect(measuresAlike(one, experiment({ count: "10000" }))).toBe(false);
    expect(measuresAlike(one, experiment({ count: "100000", sorted: "" }))).toBe(false);
    expect(measuresAlike(one, experiment({ count: "100000", parameters: "elu.alpha=2" }))).toBe(false);
  });
});
