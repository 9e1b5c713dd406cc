import { describe, expect, test } from "vitest";
import { lookOf, playersOf } from "../../web/widgets/telephone-game/players.ts";
import { ADVISED, readWeights, weightsText, writeWeights } from "../../web/widgets/telephone-game/weights.ts";

const functions = [
  { id: "sigmoid", family: "saturating" },
  { id: "relu", family: "rectifier" },
  { id: "selu", family: "rectifier" },
  { id: "gelu", family: "gate" },
];

describe("rules for weights", () => {
  test("are read and written as the same text", () => {
    const text = "he_normal*2 tanh:orthogonal =max(0, x*2):normal*0.01";
    const { rules, problems } = readWeights(text);
    expect(rules).toEqual([
      { scheme: "he_normal", scale: 2 },
      { id: "tanh", scheme: "orthogonal", scale: 1 },
      { id: "=max(0, x*2)", scheme: "normal", scale: 0.01 },
    ]);
    expect(problems).toEqual([]);
    expect(writeWeights(rules)).toBe(text);
  });

  test("are what is advised when nothing is said", () => {
    expect(readWeights("").rules).toEqual([ADVISED]);
  });

  test.each(["kaiming", "he_normal*", "he_normal*two", "he_normal*1e9", "he_normal*0", "he_normal*1*2"])(
    "%s gets a sentence and harms nothing",
    (word) => {
      const { rules, problems } = readWeights(`${word} orthogonal`);
      expect(rules).toEqual([{ scheme: "orthogonal", scale: 1 }]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`“${word}”`);
    },
  );

  test("have names that people use", () => {
    expect(weightsText({ scheme: "he_normal", scale: 1 })).toBe("He");
    expect(weightsText({ scheme: "he_normal", scale: 2 })).toBe("2 × He");
    expect(weightsText({ scheme: "normal", scale: 0.01 })).toBe("normal, deviation 0.01");
  });
});

describe("the networks side by side", () => {
  const schemes = (text: string, ids = functions.map(({ id }) => id)) =>
    playersOf(ids, readWeights(text).rules, functions).map(({ id, weights }) => `${id} ${weights.scheme}`);

  test("have the weights that are advised for their function", () => {
    expect(schemes("advised")).toEqual([
      "sigmoid glorot_normal",
      "relu he_normal",
      "selu lecun_normal",
      "gelu he_normal",
    ]);
    expect(schemes("advised", ["=x^2"])).toEqual(["=x^2 he_normal"]);
  });

  test("follow a rule of their own before the one for all", () => {
    expect(schemes("orthogonal relu:glorot_normal", ["sigmoid", "relu"])).toEqual([
      "sigmoid orthogonal",
      "relu glorot_normal",
    ]);
    expect(schemes("relu:glorot_normal", ["sigmoid", "relu"])).toEqual([
      "sigmoid glorot_normal",
      "relu glorot_normal",
    ]);
  });

  test("are several of one function where it has several rules, and tell themselves apart", () => {
    const players = playersOf(["relu"], readWeights("he_normal glorot_normal he_normal*2").rules, functions);
    const looks = players.map((player) => lookOf(player, []));
    expect(looks.map(({ name }) => name)).toEqual(["relu, He", "relu, Xavier", "relu, 2 × He"]);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(1);
    expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(3);
  });

  test("are at most eight", () => {
    expect(schemes("he_normal glorot_normal orthogonal")).toHaveLength(8);
  });
});
