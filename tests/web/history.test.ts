import { describe, expect, it } from "vitest";
import { changesFrom, History, withPanel } from "../../web/host/history.ts";
import type { PanelStates } from "../../web/model/address.ts";

const state = (x: number): PanelStates => new Map([["plot", { x: String(x) }]]);

describe("the history of a page", () => {
  it("goes back and forth through what was shown", () => {
    const history = History.startingAt(state(0)).with(state(1)).with(state(2));
    expect(history.undo().present).toEqual(state(1));
    expect(history.undo().undo().present).toEqual(state(0));
    expect(history.undo().undo().redo().redo().present).toEqual(state(2));
  });

  it("stays where it is at either end", () => {
    const history = History.startingAt(state(0));
    expect(history.canUndo || history.canRedo).toBe(false);
    expect(history.undo()).toBe(history);
    expect(history.redo()).toBe(history);
  });

  it("forgets what was undone once something new is done", () => {
    const history = History.startingAt(state(0)).with(state(1)).undo().with(state(5));
    expect(history.canRedo).toBe(false);
    expect(history.undo().present).toEqual(state(0));
  });

  it("can be undone two hundred times and no more", () => {
    let history = History.startingAt(state(0));
    for (let step = 1; step <= 300; step++) history = history.with(state(step));
    let steps = 0;
    for (; history.canUndo; steps++) history = history.undo();
    expect(steps).toBe(200);
    expect(history.present).toEqual(state(100));
  });
});

describe("a panel's changes", () => {
  it("are what differs from the lesson", () => {
    expect(changesFrom({ x: "0", show: "value" }, { x: "1", show: "value" })).toEqual({ x: "1" });
  });

  it("leave the other panels alone, and the map they were added to", () => {
    const before: PanelStates = new Map([["a", { x: "1" }]]);
    expect(withPanel(before, "b", { y: "2" })).toEqual(
      new Map([
        ["a", { x: "1" }],
        ["b", { y: "2" }],
      ]),
    );
    expect(before.size).toBe(1);
  });

  it("vanish when everything is as the lesson wrote it", () => {
    expect(withPanel(new Map([["a", { x: "1" }]]), "a", {}).size).toBe(0);
  });
});
