import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../../e2e/support/read-csv.ts";
import { csvOf, separatorFor, csvRows } from "./csv.ts";
import { WrittenNumber } from "../model-info/verbatim.ts";

/** What was written, of a text that was read: the way back that `csvOf` tells. */
function unguarded(text: string): string {
  return /^'+[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(text) ? text.slice(1) : text;
}

const MARKS = ["a", " ", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "'", "é"];
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...MARKS) }),
  fc.string({ unit: "binary" }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

test("what is written is read back, once the guard is undone, and no text is a formula", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const read = readCsv(csvRows(given));
      expect(read.map((cells) => cells.map(unguarded))).toEqual(given);
      for (const text of read.flat()) expect(text.trimStart()).not.toMatch(/^[=+\-@]/);
    }),
    { numRuns: 300 },
  );
});

test("a text that came with an apostrophe is not written as one that was given it", () => {
  expect(csvRows([["=1", "'=1", "''=1", "'", "'a"]])).toBe("'=1,''=1,'''=1,','a\r\n");
});

test("numbers are numbers, as they came", () => {
  const numbers = [-150, 0, 5, 0.5, -1e21, new WrittenNumber("9007199254740993")];
  expect(csvRows([[...numbers, new WrittenNumber("-1.10")]])).toBe(
    "-150,0,5,0.5,-1e+21,9007199254740993,-1.10\r\n",
  );
});

describe("a cell that could be a formula", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "  =1", "\u00a0=1", "\u200b=1", "＝1"])(
    "%j is text",
    (text) => expect(readCsv(csvRows([[text, "b"]]))).toEqual([[`'${text}`, "b"]]),
  );
  test.each(["Claude Opus 4.5", "claude-opus-4-5", "2025-11-24T00:00:00Z", "a=1", "'", "'a", ""])(
    "%j stays",
    (text) => expect(csvRows([[text, "b"]])).toBe(`${text},b\r\n`),
  );
});

test("quotes are doubled, and a file begins with its mark once", () => {
  expect(csvOf([["a"], ['say "hi", you']])).toBe('\ufeffa\r\n"say ""hi"", you"\r\n');
  expect(csvOf([])).toBe("\ufeff");
});

test.each([",", ";", "\t"] as const)(
  "cells are separated by %j, and hold any of them",
  (separator) => {
    const cells = ["a,b", "c;d", "e\tf", 5];
    const [row = ""] = csvOf([cells], separator).slice(1).split("\r\n");
    expect(row).toBe(['"a,b"', '"c;d"', '"e\tf"', "5"].join(separator));
  },
);

test("the separator is the one of the reader's spreadsheet", () => {
  expect(["en", "de", "fr", "ja"].map(separatorFor)).toEqual([",", ";", ";", ","]);
});
