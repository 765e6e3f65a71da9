import { expect, test } from "vitest";
import { choiceOf, moveColumn, wholeOrder } from "./column-state.ts";

const KEYS = ["name", "id", "line", "released", "capabilities.batch"];

test("a hidden column stands where it would be shown", () => {
  expect(wholeOrder(["name", "released", "id"], KEYS)).toEqual([
    "name",
    "released",
    "capabilities.batch",
    "id",
    "line",
  ]);
});

test("what is hidden is neither pinned nor sized, and the default is no choice", () => {
  const state = {
    columnOrder: ["name", "id", "line"],
    columnPinning: { start: ["name", "id", "line"] },
    columnSizing: { id: 100.4, line: 90 },
    columnVisibility: { line: false },
  };
  expect(choiceOf(state)).toEqual({
    columns: ["name", "id"],
    pinned: ["id"],
    widths: { id: 100 },
  });
  const columnOrder = ["name", "id", "released", "lifecycle", "context", "output"];
  expect(choiceOf({ ...state, columnOrder }).columns).toBeNull();
});

test("columns change places with the next visible one, never with the first or past a pinned one", () => {
  const order = ["name", "id", "line", "released"];
  const visible = ["name", "id", "released"];
  const move = (key: string, by: 1 | -1, pinned: string[] = []) =>
    moveColumn(order, visible, { key, by, isPinned: (one) => pinned.includes(one) });
  expect(move("released", -1)).toEqual(["name", "released", "line", "id"]);
  expect(move("released", 1)).toBeNull();
  expect(move("id", -1)).toBeNull();
  expect(move("released", -1, ["id"])).toBeNull();
});
