import { expect, test } from "vitest";
import published from "../../server/source/snapshot/models-snapshot.json";
import { PUBLISHED_ALIASES } from "./published-aliases.ts";
import { createIdTable, PUBLISHED_TABLE } from "./id-table.ts";
import { LINES, MODEL_IDS } from "./model-ids.ts";

test("the table has the IDs of the embedded catalogue, in its order", () => {
  expect(MODEL_IDS).toEqual(published.entries.map(({ model }) => model.id));
});

test("the table has the aliases of the embedded catalogue", () => {
  const aliases = published.entries
    .filter((entry) => entry.aliases.length > 0)
    .map((entry) => [entry.model.id, entry.aliases]);
  expect([...PUBLISHED_ALIASES]).toEqual(aliases);
});

test("every line of the embedded catalogue is known", () => {
  const lines = published.entries.flatMap(({ model }) => model.line ?? []);
  expect(LINES).toEqual(expect.arrayContaining(lines));
});

test("an ID and an alias lead to the ID, anything else to nothing", () => {
  expect(PUBLISHED_TABLE.pinned("claude-opus-4-0")).toBe("claude-opus-4-20250514");
  expect(PUBLISHED_TABLE.pinned("claude-2.1")).toBe("claude-2.1");
  expect(PUBLISHED_TABLE.pinned("claude-opus-4")).toBeUndefined();
});

test("a key leads to all IDs that have it, the newest first", () => {
  const idsOf = (line: string, major: number, minor: number) =>
    PUBLISHED_TABLE.idsOf({ line, major, minor });
  expect(idsOf("sonnet", 3, 5)).toEqual([
    "claude-3-5-sonnet-20241022",
    "claude-3-5-sonnet-20240620",
  ]);
  expect(idsOf("opus", 4, 0)).toEqual(["claude-opus-4-20250514"]);
  expect(idsOf("instant", 1, 2)).toEqual(["claude-instant-1.2"]);
  expect(idsOf("sonnet", 4, 1)).toEqual([]);
});

test("what a list holds is found by its key as well, though it is newer than the table", () => {
  const table = createIdTable(new Set(["claude-opus-6-20270101"]));
  expect(table.idsOf({ line: "opus", major: 6, minor: 0 })).toEqual(["claude-opus-6-20270101"]);
  expect(table.hasUnusual).toBe(false);
  expect(createIdTable(new Set(["gpt-x"]))).toMatchObject({ hasUnusual: true, hasForeign: true });
});
