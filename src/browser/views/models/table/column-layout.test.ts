import { expect, test, vi } from "vitest";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { COLUMNS } from "../../../model-ui/columns/columns.ts";
import { columnLayout } from "./column-layout.ts";

const DEFAULT: ColumnChoice = { columns: null, pinned: [], widths: {} };
const ALL = "name id released lifecycle context output".split(" ");

const layoutAt = (widthPx: number, choice: Partial<ColumnChoice> = {}, hidden: string[] = []) =>
  columnLayout({ ...DEFAULT, ...choice }, hidden, widthPx);
const keysAt = (...args: Parameters<typeof layoutAt>) =>
  layoutAt(...args).cells.map(({ lines }) => lines.map(({ key }) => key).join("+"));

test.each([
  [1440, "wide", ALL],
  [1252, "wide", ALL],
  [1251, "middle", ALL],
  [966, "middle", ALL],
  [965, "middle", ALL.slice(0, 5)],
  [856, "middle", ALL.slice(0, 5)],
  [855, "middle", ALL.slice(0, 4)],
  [768, "middle", ALL.slice(0, 4)],
  [767, "narrow", ["name+id", "lifecycle+released"]],
  [384, "narrow", ["name+id", "lifecycle+released"]],
  [383, "narrow-tall", ["name+id", "lifecycle+released"]],
  [320, "narrow-tall", ["name+id", "lifecycle+released"]],
])("at %i px the list is %s and has %j", (widthPx, shape, keys) => {
  expect(layoutAt(widthPx).shape).toBe(shape);
  expect(keysAt(widthPx)).toEqual(keys);
});

test("is the same value for the same columns and widths, so that nothing is drawn again", () => {
  expect(layoutAt(1280)).toBe(layoutAt(1300));
  expect(layoutAt(1300, { widths: { id: 200 } })).not.toBe(layoutAt(1300));
  expect(layoutAt(1300, { widths: { id: 200 } }).cells).toBe(layoutAt(1300).cells);
});

test("every column there is can be chosen", () => {
  const columns = COLUMNS.map(({ key }) => key);
  expect(layoutAt(9000, { columns }).cells.map(({ head }) => head.key)).toEqual(columns);
});

test("chosen columns stay and scroll under the pinned ones, which come first", () => {
  const columns = ["name", "id", "line", "released", "lifecycle", "retires", "context", "output"];
  const layout = layoutAt(900, { columns, pinned: ["line"] });
  expect(layout.cells.map(({ head }) => head.key)).toEqual(
    "name line id released lifecycle retires context output".split(" "),
  );
  expect(layout.cells.map(({ pin }) => pin)).toEqual([0, 1, -1, -1, -1, -1, -1, -1]);
  expect(layout.pinsPx).toEqual([0, 232]);
  expect(layout.tablePx).toBe(
    layout.widths.map((width) => Number.parseInt(width, 10)).reduce((a, b) => a + b),
  );
  const roomy = layoutAt(1440, { columns, pinned: ["line"] });
  expect(roomy.pinsPx).toEqual([]);
  // Ages leave before names of the usual length are cut.
  expect(roomy.shape).toBe("middle");
  expect(layoutAt(1920, { columns }).shape).toBe("wide");
});

test("fields that nobody reports have no column, in one line or in two", () => {
  const hidden = ["lifecycle", "max_tokens"];
  expect(keysAt(1440, {}, hidden)).toEqual(["name", "id", "released", "context"]);
  expect(keysAt(390, {}, [...hidden, "max_input_tokens"])).toEqual(["name+id", "released"]);
});

test("in two-line rows other columns take the place of what is not chosen", () => {
  expect(keysAt(390, { columns: ["name", "line", "output"] })).toEqual(["name+line", "output"]);
  expect(keysAt(390, { columns: ["name", "output", "released", "id"] })).toEqual([
    "name+id",
    "released+output",
  ]);
  expect(keysAt(390, { columns: ["name"] })).toEqual(["name"]);
});

test("a first column that was resized ends the table where its columns end", () => {
  const layout = layoutAt(1440, { widths: { name: 200 } });
  expect(layout.widths[0]).toBe("200px");
  expect(layout.tablePx).toBe(1440 - 350 + 200);
});

test("in a language with longer dates their columns are wider, and others leave earlier", async () => {
  vi.stubGlobal("document", {});
  vi.stubGlobal("navigator", { language: "pt-BR" });
  vi.resetModules();
  const there = await import("./column-layout.ts");
  vi.unstubAllGlobals();
  const [usual, longer] = [layoutAt(988), there.columnLayout(DEFAULT, [], 988)];
  const releasedPx = ({ widths }: typeof usual) => Number.parseInt(widths[2] ?? "", 10);
  // `28 de set. de 2026` is 127 px wide in the fonts that widths are made for.
  expect(releasedPx(longer)).toBeGreaterThanOrEqual(127 + 24);
  expect(longer.cells.length).toBeLessThan(usual.cells.length);
  expect(there.columnLayout(DEFAULT, [], 768).shape).toBe("narrow");
});
