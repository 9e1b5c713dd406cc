import { expect, it } from "vitest";
import { csvText } from "../../web/model/csv.ts";

it("writes numbers so that reading them gives the same bits", () => {
  const lines = csvText(["x"], [[0.1 + 0.2], [1 / 3], [-0.15865525393145707]]).split("\r\n");
  expect(lines.slice(1, 4).map(Number)).toEqual([0.1 + 0.2, 1 / 3, -0.15865525393145707]);
});

it("quotes what holds a comma, a quotation mark or a new line", () => {
  expect(csvText(["a(b=1, c=2)", 'say "x"'], [["one\ntwo", 1]])).toBe(
    '"a(b=1, c=2)","say ""x"""\r\n"one\ntwo",1\r\n',
  );
});
