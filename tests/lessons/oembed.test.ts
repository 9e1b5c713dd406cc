import { expect, test } from "vitest";
import { oembedFile, oembedLink, writeOembed } from "../../build-scripts/lessons/oembed.ts";

const lesson = { lesson: "close-up", title: 'A "close" look' };
const address = "https://school.example/lab/";

test("whoever follows the link in a lesson's head is given a frame with that lesson", () => {
  const link = oembedLink(lesson, address);
  const [, file] = /href="https:\/\/school\.example\/lab\/([^"]+)"/.exec(link) ?? [];
  expect(link).toContain('type="application/json+oembed"');
  expect(file).toBe(oembedFile(lesson));

  const answer = JSON.parse(writeOembed(lesson, "Activation Lab", address));
  expect(answer).toMatchObject({ version: "1.0", type: "rich", title: 'A "close" look' });
  expect(answer.html).toContain('src="https://school.example/lab/embed.html?lesson=close-up"');
  expect(answer.html).toContain('title="A &quot;close&quot; look"');
  expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`);
});
