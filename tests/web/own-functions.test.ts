import { describe, expect, it, vi } from "vitest";
import { decode, encode, ownFunctionsIn } from "../../web/model/attributes.ts";
import {
  idOf,
  isWellNamed,
  LONGEST_NAME,
  nameFrom,
  ownFunction,
  titleOf,
} from "../../web/model/own-function.ts";
import { OwnFunctions } from "../../web/model/own-functions.ts";

describe("a function of one’s own in a word", () => {
  it("is its name and its expression, without spaces", () => {
    const id = idOf({ name: "double_swish", expression: "x * sigmoid(2x)" });
    expect(id).toBe("double_swish=x*sigmoid(2x)");
    expect(ownFunction(id)).toEqual({ name: "double_swish", expression: "x*sigmoid(2x)" });
  });

  it("keeps every further equals sign in the expression", () => {
    expect(ownFunction("soft=elu(x,alpha=0.5)")).toEqual({ name: "soft", expression: "elu(x,alpha=0.5)" });
  });

  it("is called by its name, or by its expression where it has none", () => {
    expect(titleOf("double_swish=x*sigmoid(2x)")).toBe("double swish");
    expect(titleOf("=max(0,x)")).toBe("max(0,x)");
    expect(titleOf(`=${"x+".repeat(100)}x`)).toBe(`${"x+".repeat(14)}x…`);
  });

  it.each([
    ["  My function ", "My_function"],
    ["Größe-2", "Größe-2"],
  ])("takes the name %j", (typed, name) => {
    expect(nameFrom(typed)).toEqual({ name });
  });

  it.each(["", "2fast", "a=b", "a.b", "<b>", "x".repeat(LONGEST_NAME + 1)])(
    "declines the name %j",
    (typed) => {
      expect(nameFrom(typed)).toEqual({ problem: expect.stringMatching(/\.$/) });
    },
  );

  it.each(["relu", "=", "a=", "1a=x", "<b>=x", `${"x".repeat(LONGEST_NAME + 1)}=x`])("is not %j", (id) => {
    expect(isWellNamed(id)).toBe(false);
  });
});

describe("functions of one’s own in attributes", () => {
  const schema = {
    functions: { kind: "functions", default: [], max: 3 },
    function: { kind: "function", default: "relu" },
    parameters: { kind: "parameters" },
  } as const;
  const mine = "=where(x>0,x,a*x)";
  const known = [
    { id: "relu", parameters: [] },
    { id: mine, parameters: [{ name: "a", default: 1, min: -10, max: 10 }] },
  ];
  const read = (attributes: Record<string, string>) => (name: string) => attributes[name] ?? null;

  it("stand among the others, their commas within brackets", () => {
    const attributes = read({ functions: `relu,${mine} relu`, function: mine });
    const { experiment, problems } = decode(schema, attributes, known);
    expect(experiment.functions).toEqual(["relu", mine]);
    expect(experiment.function).toBe(mine);
    expect(problems).toEqual([]);
    expect(ownFunctionsIn(schema, attributes)).toEqual([mine]);
  });

  it("have parameters like any other, and come back as they were written", () => {
    const text = `${mine}.a=0.25`;
    const { experiment, problems } = decode(schema, read({ functions: mine, parameters: text }), known);
    expect(problems).toEqual([]);
    expect(experiment.parameters).toEqual({ [mine]: { a: 0.25 } });
    expect(encode(schema, experiment)).toMatchObject({ functions: mine, parameters: text });
  });

  it("leave the engine’s sentence where they cannot be read, and nothing else", () => {
    const refusals = new Map([["=sigmod(x)", "column 1: `sigmod` is unknown; did you mean `sigmoid`?"]]);
    const attributes = read({ functions: "relu =sigmod(x)", function: "=sigmod(x)" });
    const { experiment, problems } = decode(schema, attributes, known, refusals);
    expect(experiment).toMatchObject({ functions: ["relu"], function: "relu" });
    expect(problems).toEqual([
      "functions cannot hold “=sigmod(x)”: column 1: `sigmod` is unknown; did you mean `sigmoid`?",
      "column 1: `sigmod` is unknown; did you mean `sigmoid`?",
    ]);
  });

  it("take an unclosed bracket to the end of the text for one word", () => {
    expect(ownFunctionsIn(schema, read({ functions: "relu =max(0,x relu" }))).toEqual(["=max(0,x relu"]);
  });
});

describe("the list of functions of one’s own", () => {
  it("keeps each name once, in its place", () => {
    const list = new OwnFunctions();
    list.keep("a=x");
    list.keep("b=2x");
    list.keep("a=x^2");
    expect(list.kept).toEqual(["a=x^2", "b=2x"]);
    list.forget("a=x^2");
    expect(list.kept).toEqual(["b=2x"]);
  });

  it("offers what was met in a figure behind what was kept, each once", () => {
    const list = new OwnFunctions();
    list.meet(["=3x", "a=x"]);
    list.keep("a=x");
    expect(list.all).toEqual(["a=x", "=3x"]);
  });

  it("tells of every change and of nothing else", () => {
    const list = new OwnFunctions();
    const listener = vi.fn();
    const end = list.listen(listener);
    list.keep("a=x");
    list.meet(["a=x"]);
    list.meet(["=2x"]);
    list.meet(["=2x"]);
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    list.forget("a=x");
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("takes from storage what can be a function with a name, and leaves the rest", () => {
    const list = new OwnFunctions();
    list.load(["a=x", "=2x", "relu", "<img>=x", "a=x", "b="]);
    expect(list.kept).toEqual(["a=x"]);
  });
});
