import { describe, expect, it } from "vitest";
import {
  chosen,
  functionNamed,
  functionOptions,
  inGroups,
  quickPicks,
  switched,
  THE_SEVEN,
} from "../../web/widgets/function-menu/function-options.ts";

const CATALOGUE = [{ id: "identity" }, { id: "sigmoid" }, { id: "tanh" }, { id: "relu" }];
const OPTIONS = functionOptions(CATALOGUE, { relu: { name: "ReLU" } });

describe("the functions of a menu", () => {
  it("stand in the catalogue's order with the lesson's names", () => {
    expect(OPTIONS.map(({ name }) => name)).toEqual(["identity", "sigmoid", "tanh", "ReLU"]);
  });

  it("differ in colour and in line style", () => {
    expect(new Set(OPTIONS.map(({ colour }) => colour)).size).toBe(4);
    expect(new Set(OPTIONS.map(({ dash }) => dash.join())).size).toBe(4);
  });

  it("look the same whatever else is chosen", () => {
    const [alone] = chosen(OPTIONS, ["relu"]);
    expect(alone).toEqual(chosen(OPTIONS, ["tanh", "relu", "identity"]).at(-1));
  });

  it("show the seven and the identity first, and keep the others ready", () => {
    const all = functionOptions([...CATALOGUE, { id: "step" }, { id: "mish" }], {});
    const { first, more } = inGroups(all);
    expect(first).toEqual(all.slice(0, 4));
    expect(more.map(({ id }) => id)).toEqual(["step", "mish"]);
  });

  it("switch on and off in the catalogue's order", () => {
    expect(switched(OPTIONS, ["relu"], "sigmoid", 3)).toEqual(["sigmoid", "relu"]);
    expect(switched(OPTIONS, ["sigmoid", "relu"], "relu", 3)).toEqual(["sigmoid"]);
  });

  it("are never more than the most", () => {
    expect(switched(OPTIONS, ["sigmoid", "relu"], "tanh", 2)).toEqual(["sigmoid", "relu"]);
  });

  it("can still be left where a lesson wrote more than the most", () => {
    expect(switched(OPTIONS, ["sigmoid", "tanh", "relu"], "tanh", 2)).toEqual(["sigmoid", "relu"]);
  });

  it("have a name to show for an id nobody knows", () => {
    expect(functionNamed(OPTIONS, "custom").name).toBe("custom");
  });
});

describe("the quick picks", () => {
  const families = [
    ...THE_SEVEN.map((id) => ({ id, family: ["sigmoid", "tanh"].includes(id) ? "saturating" : "rectifier" })),
    { id: "step", family: "threshold" },
  ];
  const names = (max: number, catalogue: readonly { id: string; family?: string }[] = families) =>
    quickPicks(functionOptions(catalogue, {}), max).map(({ name }) => name);

  it("are the seven, the families that have members, all and none", () => {
    expect(names(99)).toEqual(["Seven usual", "Saturating", "Rectifiers", "All", "None"]);
  });

  it("choose a family as the catalogue says it", () => {
    const [, saturating] = quickPicks(functionOptions(families, {}), 99);
    expect(saturating?.ids).toEqual(["sigmoid", "tanh"]);
  });

  it("leave out what is more than the most", () => {
    expect(names(6)).toEqual(["Saturating", "Rectifiers", "None"]);
  });

  it("know no family before the catalogue has come", () => {
    expect(
      names(
        99,
        THE_SEVEN.map((id) => ({ id })),
      ),
    ).toEqual(["Seven usual", "All", "None"]);
  });
});
