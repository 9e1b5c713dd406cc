import { describe, expect, test } from "vitest";
import { EngineError } from "../../web/engine/errors.ts";
import { type Ask, Growth, stagesTo } from "../../web/widgets/telephone-game/growth.ts";

/** A figure that writes down what it is given. */
class Figure {
  readonly shown: string[] = [];
  readonly failures: unknown[] = [];
  readonly growth = new Growth<string>({
    grown: (result) => this.shown.push(result),
    progressed: () => {},
    changed: () => {},
    failed: (error) => this.failures.push(error),
  });

  async until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** An engine that answers when it is told to, and that a signal stops. */
class Answers {
  readonly asked: number[] = [];
  private readonly waiting: (() => void)[] = [];

  readonly ask: Ask<string> = (networks, signal) => {
    this.asked.push(networks);
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new EngineError("cancelled", "Stopped.")));
      this.waiting.push(() => resolve(`${this.name} ${networks}`));
    });
  };

  constructor(private readonly name: string) {}

  /** Once it has been asked. */
  async answer(): Promise<void> {
    while (this.waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    this.waiting.shift()?.();
  }
}

const at =
  (name: string): Ask<string> =>
  async (networks) =>
    `${name} ${networks}`;

test("The steps end with what was asked for", () => {
  expect(stagesTo(1)).toEqual([1]);
  expect(stagesTo(30)).toEqual([1, 2, 5, 10, 20, 30]);
  expect(stagesTo(200).at(-1)).toBe(200);
});

describe("A growing number of networks", () => {
  test("shows the first network at once and ends with all of them", async () => {
    const figure = new Figure();
    expect(await figure.growth.begin(at("a"), 10)).toBe("a 1");
    await figure.until(() => figure.shown.length === 4);
    expect(figure.shown).toEqual(["a 1", "a 2", "a 5", "a 10"]);
    expect([figure.growth.done, figure.growth.upTo]).toEqual([10, 10]);
  });

  test("stops growing at once for another experiment", async () => {
    const figure = new Figure();
    const old = new Answers("old");
    const first = figure.growth.begin(old.ask, 200);
    await old.answer();
    await first;
    await figure.until(() => old.asked.length === 2);
    expect(await figure.growth.begin(at("new"), 2)).toBe("new 1");
    await figure.until(() => figure.growth.done === 2);
    expect(figure.shown).toEqual(["old 1", "new 1", "new 2"]);
    expect(old.asked).toEqual([1, 2]);
  });

  test("lets a first network finish while the next is being dragged to, and skips those between", async () => {
    const figure = new Figure();
    const old = new Answers("old");
    const first = figure.growth.begin(old.ask, 200);
    await figure.until(() => old.asked.length === 1);
    const between = figure.growth.begin(at("between"), 200);
    const last = figure.growth.begin(at("last"), 1);
    await expect(between).rejects.toMatchObject({ code: "cancelled" });
    await old.answer();
    expect(await first).toBe("old 1");
    expect(await last).toBe("last 1");
    expect(figure.shown).toEqual(["old 1", "last 1"]);
  });

  test("loses patience with a first network that takes long", async () => {
    const figure = new Figure();
    const slow = new Answers("slow");
    const first = figure.growth.begin(slow.ask, 200);
    await figure.until(() => slow.asked.length === 1);
    const next = figure.growth.begin(at("next"), 1);
    await expect(first).rejects.toMatchObject({ code: "cancelled" });
    expect(await next).toBe("next 1");
  });

  test("pauses with what there is, and goes on where it was", async () => {
    const figure = new Figure();
    const answers = new Answers("a");
    const first = figure.growth.begin(answers.ask, 2);
    await answers.answer();
    await first;
    await figure.until(() => answers.asked.length === 2);
    figure.growth.pause();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([figure.growth.done, figure.growth.paused]).toEqual([1, true]);
    figure.growth.goOn();
    await figure.until(() => answers.asked.length === 3);
    expect(answers.asked).toEqual([1, 2, 2]);
    await answers.answer();
    await answers.answer();
    await figure.until(() => figure.growth.done === 2);
    expect(figure.failures).toEqual([]);
  });

  test("shows a first network even while paused", async () => {
    const figure = new Figure();
    figure.growth.pause();
    expect(await figure.growth.begin(at("a"), 200)).toBe("a 1");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(figure.shown).toEqual(["a 1"]);
  });

  test("asks once more when a worker is lost, and then says so", async () => {
    const figure = new Figure();
    const lost = new EngineError("engine-lost", "Gone.");
    let asked = 0;
    await figure.growth.begin(async (networks) => {
      if (networks > 1) asked++;
      if (networks > 1) throw lost;
      return "a 1";
    }, 5);
    await figure.until(() => figure.failures.length > 0);
    expect(asked).toBe(2);
    expect(figure.failures).toEqual([lost]);
  });

  test("stops when nobody looks any more", async () => {
    const figure = new Figure();
    const answers = new Answers("a");
    const first = figure.growth.begin(answers.ask, 200);
    figure.growth.stop();
    await expect(first).rejects.toMatchObject({ code: "cancelled" });
    expect(await figure.growth.begin(at("b"), 1)).toBe("b 1");
  });
});
