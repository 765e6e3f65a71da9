import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf, csvRows } from "./csv.ts";

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? "";
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== "," && text[at] !== "\r") cell += text[at++];
    }
    row.push(cell);
    if (text[at] === ",") at += 1;
    else {
      if (text.slice(at, at + 2) !== "\r\n") throw new Error(`no end of the row at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const MARKS = ["a", " ", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "'", "é"];
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...MARKS) }),
  fc.string({ unit: "binary" }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

test("what is written is read back, but for the apostrophe before a formula", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const read = readCsv(csvRows(given));
      expect(read.length).toBe(given.length);
      for (const [at, cells] of given.entries()) {
        expect(read[at]?.length).toBe(cells.length);
        for (const [column, text] of cells.entries()) {
          const [back = ""] = [read[at]?.[column]];
          expect(back === text || back === `'${text}`).toBe(true);
          expect(back.trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe("a cell that could be a formula", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "  =1", "\u00a0=1", "\u200b=1", "＝1"])(
    "%j is text",
    (text) => expect(readCsv(csvRows([[text, "b"]]))).toEqual([[`'${text}`, "b"]]),
  );
  test.each(["Claude Opus 4.5", "claude-opus-4-5", "2025-11-24T00:00:00Z", "a=1", "'", ""])(
    "%j stays",
    (text) => expect(csvRows([[text, "b"]])).toBe(`${text},b\r\n`),
  );
});

test("quotes are doubled, and a file begins with its mark once", () => {
  expect(csvOf([["a"], ['say "hi", you']])).toBe('\ufeffa\r\n"say ""hi"", you"\r\n');
  expect(csvOf([])).toBe("\ufeff");
});
