import { describe, expect, it } from "vitest";
import { withAnswer } from "../../web/model/progress.ts";
import { readSuspendData, writeSuspendData } from "../../web/report/suspend-data.ts";
import { answerTo, lessons, withAllRead, withScores } from "./fixtures.ts";

const everything = withAllRead(withScores([1, 0.5, 0, 1]));

describe("suspend data", () => {
  it("bring back what was read and answered", () => {
    const { text, left } = writeSuspendData(lessons, everything, 4096);
    expect(left).toBe(0);
    const { progress } = readSuspendData(lessons, text);
    expect(progress.last).toBe("slopes");
    expect(progress.lessons.bends?.read).toEqual(["why", "how"]);
    expect(progress.lessons.slopes?.place).toBe("down");
    expect(progress.lessons.bends?.questions["second-bend"]).toMatchObject({
      best: 0.5,
      tries: 1,
      answer: "1",
    });
  });

  it("are ASCII, whatever was written", () => {
    const words = withAnswer(everything, "bends", answerTo("first-bend", 1, { answer: "−½ “ψ” 🙂\n" }));
    const { text } = writeSuspendData(lessons, words, 4096);
    expect(text).toMatch(/^[ -~]*$/);
    const { progress } = readSuspendData(lessons, text);
    expect(progress.lessons.bends?.questions["first-bend"]?.answer).toBe("−½ “ψ” 🙂\n");
  });

  it("leave out the longest answers first, and none of the points", () => {
    const long = withAnswer(everything, "bends", answerTo("first-bend", 1, { answer: "x".repeat(900) }));
    const { text, left } = writeSuspendData(lessons, long, 400);
    expect(text.length).toBeLessThanOrEqual(400);
    expect(left).toBe(1);
    const { progress } = readSuspendData(lessons, text);
    expect(progress.lessons.bends?.questions["first-bend"]).toMatchObject({ best: 1, tries: 1, answer: "" });
    expect(progress.lessons.slopes?.questions.steepest?.answer).toBe("1");
  });

  it("of an edition that had other parts give what is still there", () => {
    const { text } = writeSuspendData(lessons, everything, 4096);
    const [bends] = lessons;
    if (!bends) throw new Error("There is a first lesson.");
    const later = [{ ...bends, parts: [{ id: "new", title: "New" }, ...bends.parts.slice(1)] }];
    const { progress } = readSuspendData(later, text);
    expect(progress.last).toBe("");
    expect(progress.lessons).toHaveProperty("bends.read", ["how"]);
  });

  it.each(["", "null", "[]", '{"version":1}', '{"version":1,"lessons":[3,[],["?"]]}', "\u0000"])(
    "that make no sense give nothing: %j",
    (text) => {
      expect(readSuspendData(lessons, text)).toEqual({ progress: { last: "", lessons: {} }, newer: false });
    },
  );

  it("of a later edition are recognised and not read", () => {
    expect(readSuspendData(lessons, '{"version":2}').newer).toBe(true);
  });
});
