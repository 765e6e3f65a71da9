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
const look = (at: number, changed: ChangedModel[], came: SeenModel[] = []): Entry => ({
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

test("a date that became none is withdrawn, as the look found it", () => {
  expect(withdrawnIn(look(2, []), look(1, [dated("a", WINTER, null)]), BASELINE)).toEqual([
    { id: "a", display_name: "A", retires_at: WINTER, foundAt: 1 },
  ]);
});

test.each([
  ["it is another", [look(1, [dated("a", WINTER, SPRING)])]],
  ["it is not reported any more", [look(1, [dated("a", WINTER, undefined)])]],
  ["there was none", [look(1, [dated("a", undefined, null)])]],
  ["it was no date", [look(1, [dated("a", "soon", null)])]],
  [
    "it was given again",
    [look(2, [dated("a", null, SPRING)]), look(1, [dated("a", WINTER, null)])],
  ],
  [
    "the model went and came back",
    [
      look(2, [], [{ id: "a", display_name: "A", created_at: WINTER, retires_at: SPRING }]),
      look(1, [dated("a", WINTER, null)]),
    ],
  ],
  [
    "a later look could not be compared",
    [{ ...BASELINE, at: 2, since: 1 }, look(1, [dated("a", WINTER, null)])],
  ],
])("nothing is withdrawn when %s", (_why, entries) => {
  expect(withdrawnIn(...entries, BASELINE)).toEqual([]);
});

test("the last of two withdrawals counts", () => {
  const entries = [
    look(3, [dated("a", SPRING, null)]),
    look(2, [dated("a", null, SPRING)]),
    look(1, [dated("a", WINTER, null), dated("b", WINTER, null)]),
  ];
  expect(withdrawnIn(...entries).map(({ id, retires_at }) => [id, retires_at])).toEqual([
    ["a", SPRING],
    ["b", WINTER],
  ]);
});
