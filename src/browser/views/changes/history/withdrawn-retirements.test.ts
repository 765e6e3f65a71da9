import { expect, test } from "vitest";
import type { ChangedModel, Changes, Entry, SeenModel } from "./history.ts";
import { withdrawnRetirements } from "./withdrawn-retirements.ts";

const [WINTER, SPRING] = ["2026-12-01T00:00:00Z", "2027-03-01T00:00:00Z"];
const NONE = { count: 0, first: [] };

const dated = (id: string, from: unknown, to: unknown): ChangedModel => ({
  id,
  display_name: id.toUpperCase(),
  fields: { count: 1, first: [{ path: ["retires_at"], from, to }] },
});
const entry = (at: number, changed: ChangedModel[], came: SeenModel[] = []): Entry => ({
  at,
  since: at - 1,
  size: 3,
  isSeen: true,
  changes: {
    new: { count: came.length, first: came },
    changed: { count: changed.length, first: changed },
    gone: NONE,
  } satisfies Changes,
});
const BASELINE: Entry = { at: 0, since: null, size: 3, isSeen: true, changes: null };
const withdrawnIn = (...entries: Entry[]) => withdrawnRetirements({ entries });

test("a date that became null is withdrawn, as of the snapshot that found it", () => {
  expect(withdrawnIn(entry(2, []), entry(1, [dated("a", WINTER, null)]), BASELINE)).toEqual([
    { id: "a", display_name: "A", retires_at: WINTER, foundAt: 1 },
  ]);
});

test.each([
  ["it was changed", [entry(1, [dated("a", WINTER, SPRING)])]],
  ["it is no longer reported", [entry(1, [dated("a", WINTER, undefined)])]],
  ["there was none", [entry(1, [dated("a", undefined, null)])]],
  ["it was not a date", [entry(1, [dated("a", "soon", null)])]],
  [
    "it was given again",
    [entry(2, [dated("a", null, SPRING)]), entry(1, [dated("a", WINTER, null)])],
  ],
  [
    "the model was removed and came back",
    [
      entry(2, [], [{ id: "a", display_name: "A", created_at: WINTER, retires_at: SPRING }]),
      entry(1, [dated("a", WINTER, null)]),
    ],
  ],
  [
    "a later snapshot could not be compared",
    [{ ...BASELINE, at: 2, since: 1 }, entry(1, [dated("a", WINTER, null)])],
  ],
])("nothing is withdrawn when %s", (_why, entries) => {
  expect(withdrawnIn(...entries, BASELINE)).toEqual([]);
});

test("the last of two withdrawals counts", () => {
  const entries = [
    entry(3, [dated("a", SPRING, null)]),
    entry(2, [dated("a", null, SPRING)]),
    entry(1, [dated("a", WINTER, null), dated("b", WINTER, null)]),
  ];
  expect(withdrawnIn(...entries).map(({ id, retires_at }) => [id, retires_at])).toEqual([
    ["a", SPRING],
    ["b", WINTER],
  ]);
});
