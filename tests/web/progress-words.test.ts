import { describe, expect, it } from "vitest";
import { sentencesOn, summaryOf, wordFor } from "../../web/host/progress/words.ts";
import type { Standing } from "../../web/model/standing.ts";

const begun: Standing = {
  kind: "begun",
  parts: 5,
  partsRead: 2,
  questions: 3,
  questionsAnswered: 1,
  points: 4,
  pointsWon: 1.5,
};
const mastered: Standing = { ...begun, kind: "mastered", partsRead: 5, questionsAnswered: 3, pointsWon: 4 };
const untouched: Standing = { ...begun, kind: "untouched", partsRead: 0, questionsAnswered: 0, pointsWon: 0 };

describe("what a list of lessons says", () => {
  it("is nothing about a lesson that was never opened", () => {
    expect(wordFor(untouched) + summaryOf(untouched)).toBe("");
  });

  it("counts what was read and answered", () => {
    expect(summaryOf(begun)).toBe("2 of 5 parts read, 1 of 3 questions answered");
    expect(summaryOf(mastered)).toBe("mastered: 5 of 5 parts read, 3 of 3 questions answered");
  });

  it("speaks of reading alone where nothing is asked", () => {
    const nothingAsked = { ...mastered, questions: 0, questionsAnswered: 0, points: 0, pointsWon: 0 };
    expect(wordFor(nothingAsked)).toBe("read");
    expect(summaryOf(nothingAsked)).toBe("read: 5 of 5 parts read");
    expect(sentencesOn(nothingAsked)).toBe("You have read all parts of this lesson.");
  });
});

describe("what the end of a lesson says", () => {
  it("names the score, the mark and that the best try counts", () => {
    expect(sentencesOn(begun)).toMatch(/2 of the 5 parts\. .* 1 of 3 questions and have 1\.5 of 4 points\./);
    expect(sentencesOn(begun)).toContain("80 % of the points");
    expect(sentencesOn(begun)).toContain("the best try counts");
  });

  it("says that the lesson is mastered when it is, and no more", () => {
    expect(sentencesOn(mastered)).toContain("you have mastered it");
    expect(sentencesOn(mastered)).not.toContain("tried again");
  });
});
