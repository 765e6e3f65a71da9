import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, joinContentLines } from "./content-lines.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;

test("a line of 75 octets stays whole, and the 76th begins another", () => {
  const line = "x".repeat(75);
  expect(joinContentLines([line])).toBe(`${line}\r\n`);
  expect(joinContentLines([`${line}y`])).toBe(`${line}\r\n y\r\n`);
});

test("no line is longer, no character is taken apart, and unfolding gives back what was folded", () => {
  const text = fc
    .string({ unit: "grapheme-composite", maxLength: 400 })
    // Every line begins with the name of a property, so never with the space of a folded one.
    .map((any) => `X${any.replaceAll(/[\r\n]/g, "")}`);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (lines) => {
      const joined = joinContentLines(lines);
      for (const line of joined.split("\r\n")) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
      expect(joined.replaceAll("\r\n ", "")).toBe(lines.map((line) => `${line}\r\n`).join(""));
    }),
  );
});

test("what has a meaning in a text is escaped", () => {
  expect(escapeText('a;b,c\\d\ne\r\nf\rg:"')).toBe('a\\;b\\,c\\\\d\\ne\\nf\\ng:"');
});
