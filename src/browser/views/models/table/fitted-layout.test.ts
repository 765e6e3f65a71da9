import { expect, test } from "vitest";
import { fittedLayout } from "./fitted-layout.ts";

const CHOICE = { columns: null, pinned: [], widths: {} };
const at = (widthPx: number, scale: number, widths = {}) =>
  fittedLayout({ ...CHOICE, widths }, [], widthPx, scale);

test("spaced text has fewer columns in the same room, each with as much more of it", () => {
  const [usual, spaced] = [at(988, 1), at(988, 1.2)];
  const idOf = ({ widths }: typeof usual) => widths[1];
  expect(spaced.cells.length).toBeLessThan(usual.cells.length);
  expect([idOf(usual), idOf(spaced)]).toEqual(["248px", "calc(248px * 1.2)"]);
  expect(at(988, 1.2)).toBe(spaced);
  expect(at(988, 1)).toBe(usual);
});

test("a width that the reader chose stays as it is", () => {
  const layout = at(1700, 1.25, { id: 300 });
  expect(layout.widths[1]).toBe("calc(240px * 1.25)");
});

test.each([
  [390, 1, "narrow"],
  [383, 1, "narrow-tall"],
  [390, 1.2, "narrow-spaced"],
  [880, 1.2, "narrow-spaced"],
  [1000, 1.2, "middle"],
])("at %i px and %f times the width of text, rows are %s", (widthPx, scale, shape) => {
  expect(at(widthPx, scale).shape).toBe(shape);
});
