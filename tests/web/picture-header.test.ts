import { describe, expect, it } from "vitest";
import { readHeader } from "../../web/pictures/header.ts";
import { checksumsHold } from "../../web/pictures/png-checksums.ts";
import { PictureProblem } from "../../web/pictures/problem.ts";
import { gif, greyPng, hollowJpeg, pngChunk } from "./picture-files.ts";

function refusal(bytes: Uint8Array): string {
  try {
    readHeader(bytes, "a.file");
  } catch (error) {
    if (error instanceof PictureProblem) return error.message;
    throw error;
  }
  throw new Error("It was taken for a picture.");
}

const text = (words: string) => Buffer.from(words);

describe("what is a picture", () => {
  it("says its size and whether it moves", () => {
    expect(readHeader(greyPng(31, 17), "a.png")).toEqual({
      format: "png",
      width: 31,
      height: 17,
      animated: false,
    });
    expect(readHeader(hollowJpeg(300, 200), "a.jpg")).toMatchObject({
      format: "jpg",
      width: 300,
      height: 200,
    });
    expect(readHeader(gif(1), "a.gif")).toMatchObject({ format: "gif", animated: false });
    expect(readHeader(gif(3), "a.gif")).toMatchObject({ animated: true });
    const moving = greyPng(4, 4, [pngChunk("acTL", Buffer.alloc(8))]);
    expect(readHeader(moving, "a.png")).toMatchObject({ animated: true });
  });

  it("may have a thumbnail with an end of its own inside", () => {
    expect(readHeader(hollowJpeg(300, 200, { thumbnail: true }), "a.jpg").width).toBe(300);
  });

  it("may be as large as 100 million pixels", () => {
    expect(readHeader(greyPng(10_000, 10_000), "a.png").width).toBe(10_000);
  });
});

describe("what is none is declined in plain words", () => {
  it.each([
    ["nothing at all", new Uint8Array(0), "is empty"],
    ["words", text("Dear diary, today I saw no picture."), "not a picture that this page knows"],
    ["zeros", new Uint8Array(5000), "not a picture that this page knows"],
    [
      "an SVG",
      text('<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "SVG drawing",
    ],
    ["an SVG with a size", text('<svg width="10" height="10"/>'), "SVG drawing"],
    ["a TIFF", Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]), tiffEntries()]), "TIFF"],
    ["900 million pixels", greyPng(30_000, 30_000), "too large: it has 30000 × 30000 pixels, 900 million"],
    ["a side beyond any canvas", greyPng(40_000, 10), "too large"],
    ["a JPEG that ends too early", hollowJpeg(300, 200, { ended: false }), "damaged or cut short"],
    ["a JPEG cut in its thumbnail", hollowJpeg(300, 200, { thumbnail: true }).subarray(0, 12), "damaged"],
    ["a PNG cut in half", greyPng(300, 200).subarray(0, 60), "damaged or cut short"],
    ["a PNG's first bytes", greyPng(300, 200).subarray(0, 10), "damaged or cut short"],
    ["a GIF cut in its frame", gif(1).subarray(0, 35), "damaged or cut short"],
    ["a picture of no width", greyPng(0, 5), "claims to have no pixels"],
  ])("%s", (_, bytes, words) => {
    const sentence = refusal(bytes);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^“a\.file”.*[.]$/);
  });
});

describe("checksums of a PNG", () => {
  it("hold as it was written and not when a byte has changed", async () => {
    const png = greyPng(300, 200);
    expect(await checksumsHold(png)).toBe(true);
    png[60] = (png[60] ?? 0) ^ 1;
    expect(await checksumsHold(png)).toBe(false);
  });
});

/** Width and height, 10 each. */
function tiffEntries(): Buffer {
  const entry = (tag: number) => [tag & 255, tag >> 8, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0];
  return Buffer.from([...entry(256), ...entry(257), 0, 0, 0, 0]);
}
