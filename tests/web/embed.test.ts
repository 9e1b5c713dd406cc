import { describe, expect, it } from "vitest";
import { readRequest } from "../../web/host/embed/request.ts";
import { heightIn, heightMessages, themeIn } from "../../web/model/frame-messages.ts";
import { readPreset, writePreset } from "../../web/model/preset.ts";

function presetFor(lesson: string): string {
  const { preset } = readPreset(
    Buffer.from(JSON.stringify({ version: 1, lesson, only: ["plot"] })).toString("base64url"),
  );
  return preset ? (writePreset(preset) ?? "") : "";
}

describe("the address of a frame", () => {
  it("names a lesson, some of its figures and the page that may speak with it", () => {
    expect(
      readRequest("?lesson=close-up&figures=plot,map%20plot&origin=https://school.example/course/7", ""),
    ).toEqual({ lesson: "close-up", figures: ["plot", "map"], origin: "https://school.example" });
  });

  it("asks for nothing where it says nothing", () => {
    expect(readRequest("", "")).toEqual({ lesson: undefined, figures: [], origin: undefined });
  });

  it("leaves to a preset which lesson and which figures are shown", () => {
    const hash = `#v=1&preset=${presetFor("telephone-game")}`;
    expect(readRequest("?lesson=close-up&figures=map", hash)).toMatchObject({
      lesson: "telephone-game",
      figures: [],
    });
  });

  it("goes by the query where the preset is damaged, and keeps the state of figures out of it", () => {
    const request = readRequest("?lesson=close-up&figures=plot", "#v=1&plot.x=2&preset=zzz");
    expect(request).toMatchObject({ lesson: "close-up", figures: ["plot"] });
  });

  it.each(["school.example", "null", "data:text/html,x", "", "*"])("takes no origin from “%s”", (origin) => {
    expect(readRequest(`?origin=${encodeURIComponent(origin)}`, "").origin).toBeUndefined();
  });
});

describe("messages between a frame and the page around it", () => {
  it("tell the height in our words and in LTI’s", () => {
    const messages = heightMessages(1234);
    expect(messages.map(heightIn)).toContain(1234);
    expect(messages).toContainEqual({ subject: "lti.frameResize", height: 1234 });
  });

  it("are not believed when they are something else", () => {
    const height = "activation-lab.height";
    const strangers = [
      undefined,
      null,
      "activation-lab.height",
      { height: 100 },
      { type: height, height: "100" },
      { type: height, height: -1 },
      { type: height, height: Number.NaN },
    ];
    expect(strangers.map(heightIn)).toEqual(strangers.map(() => undefined));
    expect(heightIn({ type: height, height: 1e9 })).toBe(50_000);
  });

  it("choose a theme that there is", () => {
    const theme = (name: unknown) => themeIn({ type: "activation-lab.theme", theme: name });
    expect([theme("dark"), theme("light"), theme("system")]).toEqual(["dark", "light", "system"]);
    expect([theme("red"), theme(undefined), themeIn({ theme: "dark" })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
